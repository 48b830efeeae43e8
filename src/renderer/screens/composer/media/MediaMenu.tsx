import { Ellipsis } from 'lucide-react';
import { isAnimation, mediaKey, type MediaChange } from '../../../../core/media';
import type { Media } from '../../../../core/model/media';
import type { Platform } from '../../../../core/platform';
import { MenuButton, type MenuEntries } from '../../../ui';
import { useComposing } from '../composing';
import { mediaKind } from '../words/media';
import type { FileState } from './use-media-states';
import type { Mending } from './use-mending';

export interface MediaMenuProps {
  readonly media: Media;
  readonly name: string;
  /** Its place in the list. */
  readonly at: number;
  readonly state: FileState;
  /** The platforms of the post, each once. */
  readonly takers: readonly Platform[];
  readonly mending: Mending;
  onCrop(platform: Platform): void;
  onReplace(): void;
}

/** What can be done with one file: first for each platform, then what is the same for all. */
export function MediaMenu(props: MediaMenuProps) {
  const { media, name, at, state, takers, mending, onCrop, onReplace } = props;
  const { post, save } = useComposing();
  const key = mediaKey(media);
  const change = (what: MediaChange): void => void save('post.media', { id: post.id, change: what });
  const canCrop = state === 'here' && mediaKind(media) === 'picture' && !isAnimation(media);
  const entries: MenuEntries = [
    ...takers
      .filter(({ media: rule }) => canCrop && rule.accepts.includes('image'))
      .map((platform) => ({
        id: `crop ${platform.id}`,
        label: `Crop for ${platform.name}`,
        onAction: () => onCrop(platform),
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
    { id: 'other', label: 'Replace file', detail: 'the alt text stays', onAction: onReplace },
    'line',
    { id: 'remove', label: 'Remove', onAction: () => change({ kind: 'remove', key }) },
  ];
  return (
    <MenuButton
      label={`More for ${name}`}
      variant="quiet"
      size="small"
      testId="media-more"
      icon={<Ellipsis size="0.875rem" strokeWidth={1.9} aria-hidden />}
      entries={entries}
    />
  );
}
