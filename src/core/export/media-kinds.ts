import type { Media } from '../model/media';
import { isPublic } from './item-text';

type PublicMedia = Media & { readonly url: string };
export type MediaKind = 'picture' | 'gif' | 'film' | 'other';

const ENDINGS: readonly (readonly [MediaKind, RegExp])[] = [
  ['gif', /\.gif$/i],
  ['picture', /\.(jpe?g|png|webp|avif|heic|bmp|tiff?)$/i],
  ['film', /\.(mp4|mov|m4v|webm|avi|mkv)$/i],
];

/** What a file shows, by its type or else by the ending of its address or name. */
export function mediaKind(media: Media): MediaKind {
  const { mime } = media;
  if (mime === 'image/gif') return 'gif';
  if (mime.startsWith('image/')) return 'picture';
  if (mime.startsWith('video/')) return 'film';
  const path = (media.url ?? media.name).replace(/[?#].*$/, '');
  return ENDINGS.find(([, ending]) => ending.test(path))?.[0] ?? 'other';
}

/** Files that lie on the web, of one kind, in the post's order. */
export function publicMedia(media: readonly Media[], kind: MediaKind): PublicMedia[] {
  return media.filter(isPublic).filter((one) => mediaKind(one) === kind);
}
