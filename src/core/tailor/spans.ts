import { findUrls } from '../text';

/** A stretch of a text; offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Entity extends Span {
  readonly kind: 'link' | 'hashtag' | 'mention';
  readonly text: string;
}

/** Anything that some platform may take for an address: wider than X and Mastodon, so that none is ever torn. */
const ADDRESS = /(?<![@#＃\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"]+/giu;
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/])[#＃][\p{L}\p{M}\p{N}_\u00B7\u30FB\u200C]+/gu;
/** `@name`, and Mastodon's `@name@server`. */
const MENTION = /(?<![\p{L}\p{M}\p{N}_./@])@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?(?:@[a-z0-9.-]*[a-z0-9])?/giu;

/** Links, hashtags and mentions in order of place; none overlaps another. */
export function entitiesOf(text: string): readonly Entity[] {
  const found: Entity[] = [];
  const take = (kind: Entity['kind'], spans: Iterable<Span>): void => {
    for (const { start, end } of spans) {
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end, text: text.slice(start, end) });
    }
  };
  take('link', linkSpans(text));
  const mails = mailSpans(text);
  const inMail = (span: Span): boolean =>
    mails.some((mail) => span.start < mail.end && mail.start < span.end);
  take('hashtag', matches(HASHTAG, text));
  take(
    'mention',
    matches(MENTION, text).filter((span) => !inMail(span)),
  );
  return found.sort(byPlace);
}

/** Where a cut would tear an address, a name or a tag; merged, in order of place. */
export function whole(text: string): readonly Span[] {
  const spans = [
    ...linkSpans(text),
    ...mailSpans(text),
    ...matches(HASHTAG, text),
    ...matches(MENTION, text),
  ].sort(byPlace);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function mailSpans(text: string): readonly Span[] {
  return text.includes('@') ? matches(EMAIL, text) : [];
}

function linkSpans(text: string): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  const known = findUrls(text, true);
  const wide = matches(ADDRESS, text).map(({ start, end }) => ({
    start,
    end: start + text.slice(start, end).replace(/[.,;:!?)\]'"’”»。、]+$/u, '').length,
  }));
  for (const { start, end } of [...known, ...wide].sort(byPlace)) {
    const last = spans.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

function matches(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: hit, index }) => ({
    start: index,
    end: index + hit.length,
  }));
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start;
}
