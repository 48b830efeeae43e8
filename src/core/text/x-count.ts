import { isAscii } from './graphemes';
import { findUrls } from './urls';
import { X_EMOJI_SEQUENCE } from './x-emoji';

/** X's published configuration v3, in whole characters: most scripts weigh 1, the rest 2, an address 23. */
const EMOJI_WEIGHT = 2;
export const X_URL_WEIGHT = 23;

/** Characters that make X refuse the whole post: byte order marks and noncharacters. */
const REFUSED_BY_X = /[\uFFFE\uFEFF\uFFFF]/;

/**
 * The length of a post as X weighs it: normalised to NFC, each address 23 whatever its length and with or without
 * `https://`, each recognised emoji 2, then 1 or 2 a character. Up to 280.
 */
export function countX(text: string): number {
  const normal = isAscii(text) ? text : text.normalize('NFC');
  let weight = 0;
  let at = 0;
  for (const url of findUrls(normal, true)) {
    weight += weigh(normal.slice(at, url.start)) + X_URL_WEIGHT;
    at = url.end;
  }
  return weight + weigh(normal.slice(at));
}

/** True when X would refuse the post whatever its length. */
export function hasCharactersXRefuses(text: string): boolean {
  return REFUSED_BY_X.test(text);
}

/** Anything but ASCII, with the sign that a keycap may begin with: no emoji reaches beyond such a run. */
const RUN = /[#*0-9]?[^\0-\x7F]+/g;
/** Runs weighed before: while one types, all but one are known. Cleared when full, so it cannot grow. */
const known = new Map<string, number>();
const MEMORY = 4000;
const LONGEST_KEPT = 40;

function weigh(text: string): number {
  let weight = text.length;
  if (isAscii(text)) return weight;
  for (const [run] of text.matchAll(RUN)) weight += weightOf(run) - run.length;
  return weight;
}

function weightOf(run: string): number {
  if (run.length > LONGEST_KEPT) return weighRun(run);
  const seen = known.get(run);
  if (seen !== undefined) return seen;
  const weight = weighRun(run);
  if (known.size >= MEMORY) known.clear();
  known.set(run, weight);
  return weight;
}

function weighRun(text: string): number {
  let weight = 0;
  let at = 0;
  for (const emoji of text.matchAll(X_EMOJI_SEQUENCE)) {
    weight += weighCharacters(text.slice(at, emoji.index)) + EMOJI_WEIGHT;
    at = emoji.index + emoji[0].length;
  }
  return weight + weighCharacters(text.slice(at));
}

function weighCharacters(text: string): number {
  let weight = 0;
  for (const character of text) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

/** Latin to Georgian, the spaces and joiners U+2000-200D, dashes and curly quotes, primes. */
function isLight(code: number): boolean {
  return (
    code <= 4351 ||
    (code >= 8192 && code <= 8205) ||
    (code >= 8208 && code <= 8223) ||
    (code >= 8242 && code <= 8247)
  );
}
