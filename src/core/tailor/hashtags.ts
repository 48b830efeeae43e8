import { countHashtags } from '../text';
import { lowerBound } from '../lower-bound';
import { entitiesOf, type Entity } from './spans';
import { looseHashtags } from './trailing-entities';
import { removeSpans } from './remove';

/** A text with some hashtags fewer. */
export interface Trimmed {
  readonly text: string;
  /** How many went, or lost their sign. */
  readonly count: number;
}

/**
 * Takes hashtags away from the end until the text is good: first those that stand apart from the sentences, then, if
 * there are still more than `most`, the sign of those inside a sentence, whose word stays.
 * @param most how many the platform takes; null for no such limit
 * @param good whether the text may stay like this
 * @returns as few as needed, or all that stand apart when that does not help; null when there is nothing to take
 */
export function trimHashtags(
  text: string,
  most: number | null,
  good: (text: string) => boolean,
): Trimmed | null {
  const tags = entitiesOf(text).filter(({ kind }) => kind === 'hashtag');
  const loose = looseHashtags(text);
  const surplus = most === null ? 0 : Math.max(0, countHashtags(text) - most);
  if (surplus <= loose.length) {
    if (loose.length === 0) return null;
    const without = (count: number): string => removeSpans(text, loose.slice(loose.length - count));
    const count = lowerBound(Math.max(1, surplus), loose.length, (some) => good(without(some)));
    return { text: without(count), count };
  }
  const inside = tags.filter((tag) => !loose.some(({ start }) => start === tag.start));
  const bare = inside.slice(inside.length - (surplus - loose.length));
  return { text: removeSpans(withoutSigns(text, bare), shifted(loose, bare)), count: surplus };
}

/** The text without its loose hashtags, and those in one line, for a comment; null when there are none. */
export function takeHashtags(text: string): { readonly text: string; readonly tags: string } | null {
  const loose = looseHashtags(text);
  if (loose.length === 0) return null;
  return { text: removeSpans(text, loose), tags: loose.map((tag) => tag.text).join(' ') };
}

/** Takes the sign off names or tags; the words stay. */
export function withoutSigns(text: string, entities: readonly Entity[]): string {
  let rest = text;
  for (const { start } of entities.toSorted((a, b) => b.start - a.start)) {
    rest = rest.slice(0, start) + rest.slice(start + 1);
  }
  return rest;
}

/** The same tags once the signs before them are gone. */
function shifted(tags: readonly Entity[], gone: readonly Entity[]): readonly Entity[] {
  return tags.map((tag) => {
    const by = gone.filter(({ start }) => start < tag.start).length;
    return { ...tag, start: tag.start - by, end: tag.end - by };
  });
}
