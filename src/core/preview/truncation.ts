import { graphemesOf } from '../text';
import type { Fold } from './types';
import { counted } from '../words/counting';

/**
 * Where a platform folds a text: an index after the last word that is shown; the text's length when all of it is.
 * Never inside a word, unless that word alone is longer than what is shown, and never inside a visible character.
 */
export function truncateAt(text: string, fold: Fold | null): number {
  if (fold === null) return text.length;
  const end = Math.min(
    endOfLines(text, fold.lines ?? Infinity),
    endOfCharacters(text, fold.characters ?? Infinity),
  );
  return text.slice(end).trim() === '' ? text.length : text.slice(0, end).trimEnd().length;
}

function endOfLines(text: string, lines: number): number {
  let at = -1;
  for (let seen = 0; seen < lines; seen += 1) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return text.length;
  }
  return at;
}

function endOfCharacters(text: string, most: number): number {
  if (text.length <= most) return text.length;
  let [at, count, word] = [0, 0, 0];
  for (const cluster of graphemesOf(text)) {
    if (/^\s/u.test(cluster)) word = at;
    if (count === most) return /^\s/u.test(cluster) || word === 0 ? at : word;
    at += cluster.length;
    count += 1;
  }
  return text.length;
}

/** 'after about 125 characters or 2 lines', for people. */
export function truncationWords({ characters, lines }: Fold): string {
  const parts = [
    ...(characters === undefined ? [] : [`${characters} characters`]),
    ...(lines === undefined ? [] : [counted(lines, 'line')]),
  ];
  return `after about ${parts.join(' or ')}`;
}
