import { byHand, isPublic } from '../export/item-text';
import type { ExportItem } from '../export/types';
import type { Media } from '../model/media';

/** Files that can be sent up, and the sentence about those that cannot. */
export interface SortedMedia {
  readonly going: readonly Media[];
  readonly warnings: readonly string[];
}

/** Sorts a post's files: those that `fits` takes, at most `most`, go; the others are attached by hand. */
export function sortMedia(item: ExportItem, fits: (media: Media) => boolean, most = Infinity): SortedMedia {
  const there = (media: Media) => isPublic(media) || media.sha256 !== '';
  const going = item.post.media.filter((media) => there(media) && fits(media)).slice(0, most);
  const left = byHand(
    item,
    item.post.media.filter((media) => !going.includes(media)),
  );
  return { going, warnings: left === null ? [] : [left] };
}

const BY_MIME: { readonly [mime: string]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
};

/** 'jpg', 'mp4' …: from the address, the name or the type; '' when none of them says. */
export function endingOf(media: Media): string {
  const path = (media.url ?? media.name).replace(/[?#].*$/, '');
  const ending = /\.([a-z0-9]{2,4})$/i.exec(path)?.[1]?.toLowerCase();
  return ending ?? BY_MIME[media.mime] ?? '';
}

/** The file as a body part: the sender reads it by its fingerprint, or from its address. */
export function filePart(media: Media) {
  return {
    sha256: media.sha256,
    name: media.name,
    mime: media.mime,
    ...(isPublic(media) ? { url: media.url } : {}),
  };
}
