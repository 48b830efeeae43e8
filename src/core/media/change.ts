import { refuse, ok, type Result } from '../result';
import type { FileFacts, Media, MediaCopy } from '../model/media';
import { mediaKey } from './going';

/** One deed on a post's list of media. `key` is `mediaKey` of the file it is about. */
export type MediaChange =
  | { readonly kind: 'add'; readonly media: readonly Media[] }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'alt'; readonly key: string; readonly alt: string }
  /** Its new place, counted from 0. */
  | { readonly kind: 'move'; readonly key: string; readonly to: number }
  /** The file is another one (or is kept here at last); its description and place stay. */
  | {
      readonly kind: 'replace';
      readonly key: string;
      readonly file: FileFacts & Pick<Media, 'sha256' | 'name' | 'mime'>;
    }
  /** What a platform gets instead: a copy, null for nothing, undefined for the original again. */
  | {
      readonly kind: 'own';
      readonly key: string;
      readonly platform: string;
      readonly copy?: MediaCopy | null;
    };

/** The list after a change, and what the undo button says. */
export function changedMedia(
  list: readonly Media[],
  change: MediaChange,
): Result<{ readonly media: readonly Media[]; readonly label: string }, 'gone' | 'there-already'> {
  if (change.kind === 'add') return added(list, change.media);
  const at = list.findIndex((item) => mediaKey(item) === change.key);
  const item = list[at];
  if (item === undefined) return refuse('gone', 'That photo or video is no longer on the post.');
  const others = list.filter((_, other) => other !== at);
  const swap = (next: Media) => list.map((other) => (other === item ? next : other));
  switch (change.kind) {
    case 'remove':
      return ok({ media: others, label: `removed ${nameOf(item)}` });
    case 'alt':
      return ok({ media: swap({ ...item, alt: change.alt }), label: 'changed the alt text' });
    case 'move':
      return ok({
        media: [...others.slice(0, change.to), item, ...others.slice(change.to)],
        label: `moved ${nameOf(item)}`,
      });
    case 'replace':
      return replaced(item, change.file, others, swap);
    case 'own':
      return ok({ media: swap(withOwn(item, change.platform, change.copy)), label: ownLabel(change) });
  }
}

function added(list: readonly Media[], media: readonly Media[]): ReturnType<typeof changedMedia> {
  const known = new Set(list.map(mediaKey));
  const fresh = media.filter((item) => !known.has(mediaKey(item)));
  const [first] = fresh;
  if (first === undefined) return refuse('there-already', 'That file is already on this post.');
  const label = fresh.length === 1 ? `added ${nameOf(first)}` : `added ${fresh.length} files`;
  return ok({ media: [...list, ...fresh], label });
}

function replaced(
  item: Media,
  file: Extract<MediaChange, { kind: 'replace' }>['file'],
  others: readonly Media[],
  swap: (next: Media) => readonly Media[],
): ReturnType<typeof changedMedia> {
  if (others.some((other) => mediaKey(other) === file.sha256)) {
    return refuse('there-already', 'That file is already on this post.');
  }
  // Copies for platforms were cut from the other picture.
  const own = item.sha256 === file.sha256 && item.own !== undefined ? { own: item.own } : {};
  const next: Media = {
    ...file,
    alt: item.alt,
    ...(item.url === undefined ? {} : { url: item.url }),
    ...own,
  };
  return ok({ media: swap(next), label: `replaced the file of ${nameOf(item)}` });
}

function withOwn(item: Media, platform: string, copy: MediaCopy | null | undefined): Media {
  const { own: before, ...rest } = item;
  const own = { ...before };
  delete own[platform];
  if (copy !== undefined) own[platform] = copy;
  return Object.keys(own).length === 0 ? rest : { ...rest, own };
}

function ownLabel({ copy }: { readonly copy?: MediaCopy | null }): string {
  if (copy === undefined) return 'went back to the original';
  return copy === null ? 'left out a file' : 'made a copy for a platform';
}

function nameOf(item: Media): string {
  return item.name || item.url || 'a file';
}
