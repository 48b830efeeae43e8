import type { Splice } from './change';

/** Above this many cells the word table is not worth it: the differing middle is one splice. */
const MAX_CELLS = 160_000;
const WORDS = /\s+|[\p{L}\p{N}\p{M}_'’]+|[^]/gu;

/**
 * The splices that turn `before` into `after`, left to right, positions in `before`. Whole words are compared, so
 * that no splice ends in the middle of a word that stays; only where one word became another, the letters they
 * share stay too (never half of a surrogate pair). A colleague's words between two edits of ours are in neither.
 */
export function diffText(before: string, after: string): Splice[] {
  if (before === after) return [];
  const { start, endBefore, endAfter } = toSpaces(before, trim(before, after));
  const [cut, put] = [before.slice(start, endBefore), after.slice(start, endAfter)];
  const old: readonly string[] = cut.match(WORDS) ?? [];
  const now: readonly string[] = put.match(WORDS) ?? [];
  if (old.length * now.length > MAX_CELLS) return [refined({ at: start, cut, put })];
  return wordSplices(old, now, start);
}

/** The differing middle, widened to the next white space on both sides. */
function toSpaces(before: string, middle: Middle): Middle {
  let { start, endBefore, endAfter } = middle;
  while (start > 0 && !/\s/.test(before[start - 1] ?? '')) start--;
  while (endBefore < before.length && !/\s/.test(before[endBefore] ?? '')) {
    endBefore++;
    endAfter++;
  }
  return { start, endBefore, endAfter };
}

/** Without the letters that both sides share at their ends. */
function refined({ at, cut, put }: Splice): Splice {
  const { start, endBefore, endAfter } = trim(cut, put);
  return { at: at + start, cut: cut.slice(start, endBefore), put: put.slice(start, endAfter) };
}

function wordSplices(old: readonly string[], now: readonly string[], start: number): Splice[] {
  const width = now.length + 1;
  // longest[i * width + j]: the most words that old from i and now from j have in common, in order.
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const same = old[i] === now[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : 0;
      longest[i * width + j] = Math.max(
        same,
        longest[(i + 1) * width + j] ?? 0,
        longest[i * width + j + 1] ?? 0,
      );
    }
  }
  const splices: Splice[] = [];
  let [i, j, at, cut, put] = [0, 0, start, '', ''];
  let [words, others] = [0, 0];
  const flush = () => {
    const splice = { at, cut, put };
    if (cut !== '' || put !== '') splices.push(words === 1 && others === 1 ? refined(splice) : splice);
    at += cut.length;
    [cut, put, words, others] = ['', '', 0, 0];
  };
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      flush();
      at += a.length;
      i++;
      j++;
    } else if (
      b === undefined ||
      (a !== undefined && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      cut += a ?? '';
      words++;
      i++;
    } else {
      put += b;
      others++;
      j++;
    }
  }
  flush();
  return splices;
}

/** Where two texts differ: from `start` to each one's end. */
interface Middle {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** Common start and end of two texts, moved off the middle of a surrogate pair. */
function trim(a: string, b: string): Middle {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  if (start > 0 && isHigh(a.charCodeAt(start - 1))) start--;
  let tail = 0;
  while (tail < most - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  if (tail > 0 && isLow(a.charCodeAt(a.length - tail))) tail--;
  return { start, endBefore: a.length - tail, endAfter: b.length - tail };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text after the splices; undefined when they do not fit it. */
export function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  let out = '';
  let from = 0;
  for (const { at, cut, put } of splices) {
    if (at < from || !text.startsWith(cut, at)) return undefined;
    out += text.slice(from, at) + put;
    from = at + cut.length;
  }
  return out + text.slice(from);
}

/**
 * Both people's edits of one text: words either cut are gone, words either put in are there, theirs first where
 * both put some at the same place. The same words put in by both stand once.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine;
  if (base === mine || mine === theirs) return theirs;
  const left = diffText(base, theirs);
  const right = diffText(base, mine);
  const gone = new Uint8Array(base.length);
  const put = new Map<number, string[]>();
  for (const { at, cut, put: words } of [...left, ...right]) {
    gone.fill(1, at, at + cut.length);
    if (words === '') continue;
    const there = put.get(at);
    if (!there) put.set(at, [words]);
    else if (!there.includes(words)) there.push(words);
  }
  let out = '';
  for (let n = 0; n <= base.length; n++) {
    const words = put.get(n);
    if (words) out += words.join('');
    if (n < base.length && !gone[n]) out += base[n];
  }
  return out;
}
