import { graphemesOf } from '../text';
import { whole } from './spans';

/** How good a place is to stop at: 0 between two words, 1 after a comma or dash, 2 after a sentence, 3 after a line. */
export type CutRank = 0 | 1 | 2 | 3;

/** A place where a text may be cut: what goes out ends at `end`, the next part begins at `next`. */
export interface Cut {
  readonly end: number;
  readonly next: number;
  readonly rank: CutRank;
}

/** White space at which a line may break: not the no-break spaces, which keep `10 %` and `Mr Bean` together. */
const GAP = /(?:(?![\u00A0\u2007\u202F\uFEFF])[\s\u200B])+/gu;
/** Scripts that write without spaces: there words come from the dictionary of the machine. */
const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}。、，．！？：；」』）';
/** What an emoji begins and may end with; a row of them is no word either. */
const LOOSE_START = new RegExp(`^[${SPACELESS}\\p{ExtPict}\\p{RI}]`, 'u');
const LOOSE_END = new RegExp(`[${SPACELESS}\\p{ExtPict}\\p{RI}\\p{EMod}\\uFE0F\\u20E3\\u{E007F}]$`, 'u');
const LOOSE = new RegExp(`[${SPACELESS}\\p{ExtPict}\\p{RI}]`, 'u');
const SENTENCE_END = /[.!?…。！？．।॥؟۔]["'”’»›)\]」』）]*$/u;
const CLAUSE_END = /[,;:–—、，；：،؛]["'”’»›)\]」』）]*$/u;
/** A full stop after one of these ends no sentence; nor does one after a single letter (`e.g.`, `J. S. Bach`). */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:\p{L}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|prof|st|no|nr|vs|ca|approx|etc|bzw|inkl|max|min|tel)\.$/iu;
/** What the end of a sentence is looked for in. */
const LOOK_BACK = 24;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Every place where a text may be cut, in order: at white space, and in scripts without spaces between words. Never
 * inside a word, an address, a name, a tag or a visible character. The ends of the text are not among them.
 */
export function cutsOf(text: string): readonly Cut[] {
  const isBorder = borderTest(text);
  const kept = whole(text);
  const cuts: Cut[] = [];
  let at = 0;
  let inside = 0;
  const add = (end: number, next: number): void => {
    if (end === 0 || next === text.length) return;
    while (inside < kept.length && (kept[inside]?.end ?? 0) <= end) inside += 1;
    const span = kept[inside];
    if (span !== undefined && span.start < end && end < span.end) return;
    if (!isBorder(end) || !isBorder(next)) return;
    cuts.push({ end, next, rank: rankOf(text, end, next) });
  };
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    for (const place of wordBorders(text.slice(at, index))) add(at + place, at + place);
    at = index + gap.length;
    add(index, at);
  }
  for (const place of wordBorders(text.slice(at))) add(at + place, at + place);
  return cuts;
}

function rankOf(text: string, end: number, next: number): CutRank {
  if (text.slice(end, next).includes('\n')) return 3;
  const before = text.slice(Math.max(0, end - LOOK_BACK), end);
  if (
    SENTENCE_END.test(before) &&
    !ABBREVIATION.test(before) &&
    !/^\p{Ll}/u.test(text.slice(next, next + 2))
  ) {
    return 2;
  }
  return CLAUSE_END.test(before) ? 1 : 0;
}

/**
 * Borders between words inside a run without spaces; none where the script has spaces, and none before a closing
 * sign or between a number and what it counts.
 */
function wordBorders(run: string): readonly number[] {
  if (!LOOSE.test(run)) return [];
  const places: number[] = [];
  for (const { index, segment } of words.segment(run)) {
    if (index === 0 || /^[\p{P}\p{M}]/u.test(segment)) continue;
    const around = run.slice(Math.max(0, index - 2), index);
    if (/[\p{Ps}\p{Pi}\p{N}〇一二三四五六七八九十百千万#＃@＠]$/u.test(around)) continue;
    if (LOOSE_END.test(around) || LOOSE_START.test(segment)) places.push(index);
  }
  return places;
}

/** Whether a place lies between two visible characters. */
export function borderTest(text: string): (place: number) => boolean {
  const inner = new Uint8Array(text.length + 1);
  let at = 0;
  for (const cluster of graphemesOf(text)) {
    for (let i = 1; i < cluster.length; i += 1) inner[at + i] = 1;
    at += cluster.length;
  }
  return (place) => inner[place] === 0;
}

/** The last cut at or after `from` in `cuts` (their index) whose text still fits; -1 when not even the first does. */
export function lastFitting(cuts: readonly Cut[], from: number, fits: (cut: Cut) => boolean): number {
  const ok = (index: number): boolean => {
    const cut = cuts[index];
    return cut !== undefined && fits(cut);
  };
  let good = from - 1;
  let step = 1;
  while (good + step < cuts.length && ok(good + step)) {
    good += step;
    step *= 2;
  }
  let bad = Math.min(good + step, cuts.length);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (ok(middle)) good = middle;
    else bad = middle;
  }
  return good < from ? -1 : good;
}
