import { lengthInWords, sizeInWords } from '../../../../core/media';
import type { FileFacts, Media } from '../../../../core/model/media';

/** What an address or a file name ends in, and what that is. Source: IANA media types. */
const MIME_BY_ENDING: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  pdf: 'application/pdf',
};

/** The media type that a name or an address suggests; '' when it says nothing. */
export function mimeOf(name: string): string {
  const path = name.split(/[?#]/, 1)[0] ?? '';
  return MIME_BY_ENDING[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? '';
}

/** A picture or film on the web; undefined when the words are no public https address. */
export function mediaFromAddress(address: string, alt: string): Media | undefined {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' || !url.hostname.includes('.')) return undefined;
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = last === '' ? url.hostname : decoded(last);
  return { sha256: '', name, mime: mimeOf(url.pathname), alt: alt.trim(), url: trimmed };
}

export function mediaKind(media: Media): 'picture' | 'film' | 'none' {
  if (media.mime.startsWith('image/')) return 'picture';
  return media.mime.startsWith('video/') ? 'film' : 'none';
}

export function mediaWord(media: Media): string {
  return { picture: 'Photo', film: 'Video', none: 'File' }[mediaKind(media)];
}

/** '1600 × 1200', '' when it is not known. */
export function sizeLine({ width, height }: FileFacts): string {
  return width === undefined || height === undefined ? '' : `${width} × ${height}`;
}

/** What is known of a file, in one line: 'Picture, 1600 × 1200, 240 kB', 'Film, on the web'. */
export function factsLine(media: Media): string {
  const { seconds, frames, bytes } = media;
  const size = sizeLine(media);
  return [
    frames !== undefined && frames > 1 ? 'Animation' : mediaWord(media),
    seconds === undefined ? null : lengthInWords(seconds),
    size === '' ? null : size,
    bytes === undefined ? null : sizeInWords(bytes),
    media.url ? 'on the web' : null,
    media.sha256 === '' && !media.url ? 'attached by hand' : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
