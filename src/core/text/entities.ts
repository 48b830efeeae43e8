import { isKnownTld } from './tld';
import { withoutEnding } from './ending';

/** A tag sign after a space or start (or a non-letter), then letters, digits or underscores in any script. */
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/])[#＃][\p{L}\p{M}\p{N}_\u00B7\u30FB\u200C]+/gu;
const MENTION = /(?<![\p{L}\p{M}\p{N}_./@])@[a-z0-9_](?:[a-z0-9_.]*[a-z0-9_])?/giu;
/** Names of at most thirty parts: from each dot of a longer row of them all the rest would be looked at. */
const LINK =
  /(?<![\p{L}\p{N}@])(?:https?:\/\/[^\s<>"]+|((?:[a-z0-9][a-z0-9-]{0,62}\.){1,30}([a-z]{2,}))(?:\/[^\s<>"]*)?)/giu;
/** At least eight digits after a plus, zero or bracket, or in the American 3-3-4 groups: no year, no price. */
const PHONE =
  /(?<![\p{L}\p{N}.,-])(?:(?:\+|0|\()\(?\d[\d\s()./-]{6,18}\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\p{L}\p{N}])/gu;
const DATE = /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})(?![./-]?\d)/g;

const CLOSING = /[.,;:!?)\]'"]/;

/** Hashtags as Instagram and Threads take them: `C#` is none, a tag of digits alone is one. */
export function hashtagsOf(text: string): readonly string[] {
  return text.match(HASHTAG) ?? [];
}

/** How many hashtags there are, repeats included. */
export function countHashtags(text: string): number {
  return hashtagsOf(text).length;
}

/** How many people or pages are named with `@`; an e-mail address is none. */
export function countMentions(text: string): number {
  return text.match(MENTION)?.length ?? 0;
}

/** The different web addresses of a text, closing punctuation left off. */
export function linksOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(LINK)) {
    const ending = match[2];
    if (ending !== undefined && !isKnownTld(ending)) continue;
    found.add(withoutEnding(match[0], CLOSING));
  }
  return [...found];
}

/** The first thing in the text that reads as a phone number, or null. Dates are none. */
export function phoneNumberIn(text: string): string | null {
  for (const match of text.replaceAll(DATE, ' ').matchAll(PHONE)) {
    const digits = match[0].replaceAll(/\D/g, '').length;
    if (digits >= 8 && digits <= 15) return match[0];
  }
  return null;
}
