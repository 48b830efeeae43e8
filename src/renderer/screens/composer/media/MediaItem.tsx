import { useRef, useState } from 'react';
import { mediaKey } from '../../../../core/media';
import type { Media } from '../../../../core/model/media';
import { platformOrGeneric, type Platform } from '../../../../core/platform';
import { MediaThumb } from '../../../media';
import { StateMark } from '../../../ui/StateMark';
import { useComposing } from '../composing';
import { factsLine, mediaKind, mediaWord } from '../words/media';
import { useAdding } from './adding';
import { AltField } from './AltField';
import { CropDialog } from './CropDialog';
import { MediaMenu } from './MediaMenu';
import styles from './media-list.module.css';
import { Mends } from './Mends';
import { useMending } from './use-mending';
import type { FileState } from './use-media-states';
import { Button } from '../../../ui';

export interface MediaItemProps {
  readonly media: Media;
  /** Its place in the list. */
  readonly at: number;
  readonly state: FileState;
  readonly fresh: number;
}

/** One file of the post. */
export function MediaItem({ media, at, state, fresh }: MediaItemProps) {
  const { deliveries, frame } = useComposing();
  const { replace } = useAdding();
  const finder = useRef<HTMLInputElement>(null);
  const key = mediaKey(media);
  const name = media.name || media.url || mediaWord(media);
  const mending = useMending(media, at);
  const [cropping, setCropping] = useState<Platform | null>(null);
  const platforms = frame.channels
    .filter(({ id }) => deliveries.some((row) => row.channelId === id))
    .map(({ platform }) => platform);
  const pickOther = (): void => finder.current?.click();

  return (
    <li className={styles['item']} data-testid="media-item" data-state={state}>
      <div className={styles['face']}>
        <MediaThumb media={media} alt="" fresh={fresh} />
      </div>
      <div className={styles['words']}>
        <div className={styles['name']}>
          <b title={media.url ?? name}>{name}</b>
          <MediaMenu
            media={media}
            name={name}
            at={at}
            state={state}
            takers={[...new Set(platforms)].map(platformOrGeneric)}
            mending={mending}
            onCrop={setCropping}
            onReplace={pickOther}
          />
        </div>
        <p className={styles['where']}>{factsLine(media)}</p>
        {state === 'missing' || state === 'damaged' ? <LostFile state={state} onFind={pickOther} /> : null}
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

interface LostFileProps {
  readonly state: 'missing' | 'damaged';
  onFind(): void;
}

/** Says that a file cannot be read here, and lets a person show where another copy of it is. */
function LostFile({ state, onFind }: LostFileProps) {
  return (
    <div className={styles['gone']} data-testid="media-missing">
      <StateMark state="risk" tone="care" />
      <p>
        {state === 'missing' ? 'The file is not on this computer.' : 'The file on this computer is damaged.'}
      </p>
      <Button size="small" data-testid="media-find" onClick={onFind}>
        Locate file
      </Button>
    </div>
  );
}
