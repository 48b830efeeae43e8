import { ALL_CHANNELS, type Campaign } from '../model/campaign';
import type { Platform } from '../platform';
import { limitOf } from '../platform';
import { hashtagsOf } from '../text';
import { trailingEntitiesOf } from './trailing-entities';

/** The hashtags that a campaign has for a platform: those for every platform first, each once. */
export function hashtagSet(
  { hashtags = {} }: Pick<Campaign, 'hashtags'>,
  platformId: string,
): readonly string[] {
  return distinct([...(hashtags[ALL_CHANNELS] ?? []), ...(hashtags[platformId] ?? [])]);
}

/** Hashtags as somebody types them, with or without sign, set apart by spaces or commas. */
export function readHashtags(typed: string): {
  readonly tags: readonly string[];
  readonly bad: readonly string[];
} {
  const words = typed.split(/[\s,;]+/u).filter((word) => word !== '');
  const signed = words.map((word) => (/^[#＃]/u.test(word) ? word : `#${word}`));
  return {
    tags: distinct(signed.filter(isHashtag)),
    bad: words.filter((_, at) => !isHashtag(signed[at] ?? '')),
  };
}

/**
 * A text with a set's hashtags at its end: those it lacks, and no more than the platform takes.
 * @returns the text, and which were added
 */
export function withHashtags(
  text: string,
  tags: readonly string[],
  platform: Platform,
): { readonly text: string; readonly added: readonly string[] } {
  const there = new Set(hashtagsOf(text).map(plain));
  const most = limitOf(platform, 'hashtags')?.value ?? Infinity;
  const room = Math.max(0, most - hashtagsOf(text).length);
  const added = tags.filter((tag) => !there.has(plain(tag))).slice(0, room);
  if (added.length === 0) return { text, added };
  const body = text.trimEnd();
  const endsWithTag = trailingEntitiesOf(body).entities.at(-1)?.kind === 'hashtag';
  const gap = body === '' ? '' : endsWithTag ? ' ' : '\n\n';
  return { text: `${body}${gap}${added.join(' ')}`, added };
}

function isHashtag(word: string): boolean {
  return hashtagsOf(word).join('') === word;
}

function plain(tag: string): string {
  return tag.slice(1).toLowerCase();
}

/** The same word in other letters is the same hashtag. */
function distinct(tags: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => (seen.has(plain(tag)) ? false : seen.add(plain(tag))));
}
