import { countGraphemesSafely, countUtf8Bytes } from './graphemes';
import { isKnownTld } from './tld';
import { withoutEnding } from './ending';

/** A stretch of a Bluesky post that is a link or a tag; offsets in UTF-8 bytes of the text, end exclusive. */
export interface BlueskyFacet {
  readonly type: 'link' | 'tag';
  readonly byteStart: number;
  readonly byteEnd: number;
  /** The address with its scheme, or the tag without its sign. */
  readonly value: string;
}

interface Stretch {
  readonly type: 'link' | 'tag';
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const LINK = /(?<=^|\s|\()(?:https?:\/\/\S+|([a-z][a-z0-9]*(?:\.[a-z0-9]+)+)\S*)/gim;
const HIDDEN = '\\u00AD\\u2060\\u200A-\\u200D\\u20E2';
const TAG = new RegExp(
  `(?<=^|\\s)[#＃](?!\\uFE0F)[^\\s${HIDDEN}]*[^\\d\\s\\p{P}${HIDDEN}]+[^\\s${HIDDEN}]*`,
  'gmu',
);
const PUNCTUATION = /\p{P}/u;
const MAX_TAG_GRAPHEMES = 64;
/** The app shows at most this much after the host; longer is cut to KEPT characters and three dots. */
const SHOWN_PATH = 15;
const KEPT_PATH = 13;

/** Visible characters (limit 300) and bytes (limit 3,000) of the post as it is stored; both must fit. */
export function countBluesky(text: string): { readonly graphemes: number; readonly bytes: number } {
  return { graphemes: countGraphemesSafely(text), bytes: countUtf8Bytes(text) };
}

/**
 * What the official app counts: it shortens each link to host and path before it posts. Another client, a
 * scheduler among them, may not, so `countBluesky` is the figure to keep to.
 */
export function countBlueskyAppShortened(text: string): number {
  let shown = '';
  let at = 0;
  for (const link of links(text)) {
    shown += text.slice(at, link.start) + shorten(link.value);
    at = link.end;
  }
  return countGraphemesSafely(shown + text.slice(at));
}

/** Links and tags to send along with a post: Bluesky's servers find none by themselves. In order of place. */
export function blueskyFacets(text: string): readonly BlueskyFacet[] {
  const bytesTo = byteOffsets(text);
  return [...links(text), ...tags(text)]
    .sort((a, b) => a.start - b.start)
    .map(({ type, start, end, value }) => ({
      type,
      byteStart: bytesTo(start),
      byteEnd: bytesTo(end),
      value,
    }));
}

/** Bytes before a place, for places that come in order: what was counted is not counted again. */
function byteOffsets(text: string): (place: number) => number {
  let at = 0;
  let bytes = 0;
  return (place) => {
    if (place < at) return countUtf8Bytes(text.slice(0, place));
    bytes += countUtf8Bytes(text.slice(at, place));
    at = place;
    return bytes;
  };
}

function links(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(LINK)) {
    const domain = match[1];
    if (domain !== undefined && !isKnownTld(domain.slice(domain.lastIndexOf('.') + 1))) continue;
    // The public library looks for a lower-case scheme and takes `HTTPS://` for no link at all.
    if (domain === undefined && !match[0].startsWith('http')) continue;
    const url = trimEnd(match[0]);
    found.push({
      type: 'link',
      start: match.index,
      end: match.index + url.length,
      value: domain === undefined ? url : `https://${url}`,
    });
  }
  return found;
}

function trimEnd(url: string): string {
  const open = url.replace(/[.,;:!?]$/, '');
  return open.endsWith(')') && !open.includes('(') ? open.slice(0, -1) : open;
}

function tags(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(TAG)) {
    const tag = withoutEnding(match[0], PUNCTUATION);
    const value = tag.slice(1);
    if (value === '' || countGraphemesSafely(value) > MAX_TAG_GRAPHEMES) continue;
    found.push({ type: 'tag', start: match.index, end: match.index + tag.length, value });
  }
  return found;
}

function shorten(url: string): string {
  const rest = url.slice(url.indexOf('://') + 3);
  const hostEnd = rest.search(/[/?#]/);
  if (hostEnd === -1) return rest;
  const host = rest.slice(0, hostEnd);
  const path = rest.slice(hostEnd) === '/' ? '' : rest.slice(hostEnd);
  return path.length > SHOWN_PATH ? `${host}${path.slice(0, KEPT_PATH)}...` : host + path;
}
