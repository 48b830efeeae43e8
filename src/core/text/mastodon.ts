import { countGraphemesSafely } from './graphemes';
import { findUrls } from './urls';

/** What every Mastodon server counts for an address, unless it says otherwise. */
export const MASTODON_URL_LENGTH = 23;
const MAX_DOMAIN_LENGTH = 253;

const WORD = '\\p{L}\\p{M}\\p{Nd}\\p{Pc}';
const MENTION = new RegExp(
  `(?<![=/${WORD}])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?:@([${WORD}.-]+[${WORD}]+))?`,
  'giu',
);

/**
 * The length of a Mastodon post as its server counts it: visible characters of content warning and text together,
 * every http(s) address as 23, every `@user@server` as `@user`. The warning counts as typed. Where the server and
 * its own web page find different ends of an address (CJK or a closing guillemet right after it), the larger count.
 */
export function countMastodon(
  text: string,
  contentWarning = '',
  urlLength: number = MASTODON_URL_LENGTH,
): number {
  const placeholder = 'x'.repeat(urlLength);
  let countable = contentWarning;
  let at = 0;
  for (const part of [...findUrls(text, false).map(asShort), ...mentions(text)].sort(byStart)) {
    if (part.start < at) continue;
    countable += text.slice(at, part.start) + (part.short ?? placeholder);
    at = part.end;
  }
  return countGraphemesSafely(countable + text.slice(at));
}

interface Shortened {
  readonly start: number;
  readonly end: number;
  /** What is counted instead; null = an address. */
  readonly short: string | null;
}

function asShort(url: { readonly start: number; readonly end: number }): Shortened {
  return { start: url.start, end: url.end, short: null };
}

function mentions(text: string): readonly Shortened[] {
  const found: Shortened[] = [];
  for (const match of text.matchAll(MENTION)) {
    const domain = match[2];
    if (domain === undefined || domain.length > MAX_DOMAIN_LENGTH) continue;
    const end = match.index + match[0].length;
    if (/^(?:[@＠]|:\/\/)/.test(text.slice(end, end + 3))) continue;
    found.push({ start: match.index, end, short: `@${match[1] ?? ''}` });
  }
  return found;
}

function byStart(a: Shortened, b: Shortened): number {
  return a.start - b.start;
}
