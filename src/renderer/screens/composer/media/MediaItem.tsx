import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { isAnimation, mediaKey, type MediaChange } from '../../../../core/media';
import type { Media } from '../../../../core/model/media';
import { platformOrGeneric, type Platform } from '../../../../core/platform';
import { MediaThumb } from '../../../media';
import { Button, MenuButton, type MenuEntries } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import { useComposing } from '../composing';
import { factsLine, mediaKind, mediaWord } from '../words/media';
import { useAdding } from './adding';
import { AltField } from './AltField';
import { CropDialog } from './CropDialog';
import styles from './media-list.module.css';
import { Mends } from './Mends';
import { useMending } from './use-mending';
import type { FileState } from './use-media-states';

export interface MediaItemProps {
  readonly media: Media;
  /** Its place in the list. */
  readonly at: number;
  readonly state: FileState;
  readonly fresh: number;
}

/** One file of the post. */
export function MediaItem({ media, at, state, fresh }: MediaItemProps) {
  const { post, deliveries, frame, save } = useComposing();
  const { replace } = useAdding();
  const finder = useRef<HTMLInputElement>(null);
  const key = mediaKey(media);
  const name = media.name || media.url || mediaWord(media);
  const isGone = state === 'missing' || state === 'damaged';
  const change = (what: MediaChange): void => void save('post.media', { id: post.id, change: what });
  const mending = useMending(media, at);
  const [cropping, setCropping] = useState<Platform | null>(null);
  const platforms = frame.channels
    .filter(({ id }) => deliveries.some((row) => row.channelId === id))
    .map(({ platform }) => platform);

  const canCrop = state === 'here' && mediaKind(media) === 'picture' && !isAnimation(media);
  const takers = [...new Set(platforms)].map(platformOrGeneric);
  const entries: MenuEntries = [
    ...takers
      .filter(({ media: rule }) => canCrop && rule.accepts.includes('image'))
      .map((platform) => ({
        id: `crop ${platform.id}`,
        label: `Crop for ${platform.name}`,
        onAction: () => setCropping(platform),
      })),
    // The only file of a post is taken off rather than left out.
    ...takers
      .filter(({ id }) => post.media.length > 1 && media.own?.[id] !== null)
      .map((platform) => ({
        id: `leave out ${platform.id}`,
        label: `Leave out on ${platform.name}`,
        onAction: () => mending.leaveOut(platform),
      })),
    ...(takers.length === 0 ? [] : (['line'] as const)),
    {
      id: 'earlier',
      label: 'Move up',
      disabled: at === 0,
      onAction: () => change({ kind: 'move', key, to: at - 1 }),
    },
    {
      id: 'later',
      label: 'Move down',
      disabled: at === post.media.length - 1,
      onAction: () => change({ kind: 'move', key, to: at + 1 }),
    },
    {
      id: 'other',
      label: 'Replace file',
      detail: 'the alt text stays',
      onAction: () => finder.current?.click(),
    },
    'line',
    { id: 'remove', label: 'Remove', onAction: () => change({ kind: 'remove', key }) },
  ];

  return (
    <li className={styles['item']} data-testid="media-item" data-state={state}>
      <div className={styles['face']}>
        <MediaThumb media={media} alt="" fresh={fresh} />
      </div>
      <div className={styles['words']}>
        <div className={styles['name']}>
          <b title={media.url ?? name}>{name}</b>
          <MenuButton
            label={`More for ${name}`}
            variant="quiet"
            size="small"
            testId="media-more"
            icon={<Ellipsis size="0.875rem" strokeWidth={1.9} aria-hidden />}
            entries={entries}
          />
        </div>
        <p className={styles['where']}>{factsLine(media)}</p>
        {isGone ? (
          <div className={styles['gone']} data-testid="media-missing">
            <StateMark state="risk" tone="care" />
            <p>
              {state === 'missing'
                ? 'The file is not on this computer.'
                : 'The file on this computer is damaged.'}
            </p>
            <Button size="small" data-testid="media-find" onClick={() => finder.current?.click()}>
              Locate file
            </Button>
          </div>
        ) : null}
        {media.alt === '' && mediaKind(media) !== 'none' ? (
          <p className={styles['missing']}>
            <StateMark state="risk" tone="care" />
            No alt text yet.
          </p>
        ) : null}
        <Mends media={media} mending={mending} isHere={state === 'here'} onCrop={setCropping} />
        <AltField media={media} name={name} platforms={platforms} />
        <input
          ref={finder}
          type="file"
          accept="image/*,video/*,application/pdf"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden
          data-testid="media-find-file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) replace(key, file);
          }}
        />
      </div>
      {cropping ? (
        <CropDialog
          media={media}
          platform={cropping}
          onUse={(cut) => mending.copy(cropping, cut)}
          onClose={() => setCropping(null)}
        />
      ) : null}
    </li>
  );
}
