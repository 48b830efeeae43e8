import { diffWords, diffWordsWithSpace } from 'diff';

/** A stretch of words that stayed, came or went. */
export interface DiffPart {
  readonly kind: 'same' | 'in' | 'out';
  readonly text: string;
}

/** Two texts that differ in more words than this are shown as two texts: nobody reads such a weave. */
const MOST_CHANGES = 600;

/**
 * What became of a text, word by word. Only where the words are the same and the spacing is not, the spacing is
 * what is shown. Signs that are written as one (an emoji of several parts, a word of a script without spaces) are
 * never cut in two.
 */
export function textDiff(before: string, after: string, locale: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = diffWords(before, after, { intlSegmenter, maxEditLength: MOST_CHANGES });
  if (words === undefined) return whole(before, after);
  const sameWords = words.every((part) => !part.added && !part.removed);
  const parts = sameWords ? diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES }) : words;
  if (parts === undefined) return whole(before, after);
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'in' : removed ? 'out' : 'same',
    text: value,
  }));
}

function whole(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'out', text: before },
    { kind: 'in', text: after },
  ];
  return parts.filter((part) => part.text !== '');
}
