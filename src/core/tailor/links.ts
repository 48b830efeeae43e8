import { lowerBound } from '../lower-bound';
import { removeSpans } from './remove';
import { entitiesOf, type Entity } from './spans';
import { trailingEntitiesOf } from './trailing-entities';

/** A text whose links go into a reply or comment. */
export interface Moved {
  readonly text: string;
  readonly links: readonly string[];
}

/**
 * Takes links out from the end until the text is good. Only links that stand apart, at the end or on a line of their
 * own: a sentence that runs through its link would be left in pieces.
 * @param stays a link that cannot leave, because it comes back with the post; null for none
 * @param good whether the text may stay like this
 * @returns as few as needed, or all when that does not help; null when there is none to take
 */
export function moveLinks(text: string, stays: string | null, good: (text: string) => boolean): Moved | null {
  const loose = looseLinks(text).filter((link) => link.text !== stays);
  if (loose.length === 0) return null;
  const without = (count: number): string => removeSpans(text, loose.slice(loose.length - count));
  const count = lowerBound(1, loose.length, (some) => good(without(some)));
  return { text: without(count), links: loose.slice(loose.length - count).map((link) => link.text) };
}

function looseLinks(text: string): readonly Entity[] {
  const tail = new Set(trailingEntitiesOf(text).entities.map(({ start }) => start));
  return entitiesOf(text).filter(
    (entity) => entity.kind === 'link' && (tail.has(entity.start) || isLine(text, entity)),
  );
}

function isLine(text: string, { start, end }: Entity): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const lineEnd = next === -1 ? text.length : next;
  return text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
}
