import { cutsOf, lastFitting, type Cut } from './cuts';
import { trailingEntitiesOf } from './trailing-entities';

/** What a text was shortened to, and at what. */
export interface Shortened {
  readonly text: string;
  readonly at: 'sentence' | 'comma' | 'word';
}

/** As for a thread: emptier by at most this much to end with a sentence, or with a comma. Ours. */
const SENTENCE_SHARE = 0.5;
const CLAUSE_SHARE = 0.75;
/** Links and tags at the end stay as long as at least this share of the words does. Ours. */
const LEAST_WORDS = 0.3;
const CLAUSE_SIGNS = /[\s,;:–—、，；：،؛-]+$/u;

/**
 * The longest beginning that fits: up to a sentence where that keeps at least half of it, else up to a comma or word
 * with an ellipsis. A link and tags at the end stay there while there is room for words too; then the link alone.
 * @param fits whether a text may go out as it is
 * @param ellipsis '…', or '...' where that sign costs more
 * @returns null when not even the first word fits
 */
export function shorten(text: string, fits: (text: string) => boolean, ellipsis: string): Shortened | null {
  const body = text.trimEnd();
  const tail = trailingEntitiesOf(body);
  const links = tail.entities.filter(({ kind }) => kind === 'link').map((link) => link.text);
  const words = body.slice(0, tail.start).trimEnd();
  const endings = [body.slice(words.length)];
  if (links.length < tail.entities.length && links.length > 0) endings.push(` ${links.join(' ')}`);
  for (const ending of tail.entities.length === 0 ? [] : endings) {
    const short = shortenBefore(words, ending, fits, ellipsis, LEAST_WORDS);
    if (short !== null) return short;
  }
  return shortenBefore(tail.entities.length === 0 ? body : words, '', fits, ellipsis, 0);
}

function shortenBefore(
  words: string,
  ending: string,
  fits: (text: string) => boolean,
  ellipsis: string,
  leastShare: number,
): Shortened | null {
  if (words === '') return null;
  if (ending === '' && fits(words)) return { text: words, at: 'sentence' };
  const cuts = cutsOf(words);
  const plain = (cut: Cut): string => words.slice(0, cut.end) + ending;
  const dotted = (cut: Cut): string => words.slice(0, cut.end).replace(CLAUSE_SIGNS, '') + ellipsis + ending;
  const room = cuts[lastFitting(cuts, 0, (cut) => fits(plain(cut)))]?.end ?? 0;
  const enough = (cut: Cut, share: number): boolean =>
    cut.end >= room * share && cut.end >= words.length * leastShare;
  const pick = (rank: number, share: number, made: (cut: Cut) => string): string | undefined => {
    const cut = cuts.findLast((one) => one.rank >= rank && one.end <= room && fits(made(one)));
    return cut !== undefined && enough(cut, share) ? made(cut) : undefined;
  };
  const sentence = pick(2, SENTENCE_SHARE, plain);
  if (sentence !== undefined) return { text: sentence, at: 'sentence' };
  const comma = pick(1, CLAUSE_SHARE, dotted);
  if (comma !== undefined) return { text: comma, at: 'comma' };
  const word = pick(0, 0, dotted);
  return word === undefined ? null : { text: word, at: 'word' };
}
