import { ok, refuse, type Result } from '../result';
import { graphemesOf } from '../text';
import { borderTest, cutsOf, lastFitting, type Cut } from './cuts';

/** A text in parts. `gaps[0] + parts[0] + gaps[1] + parts[1] + … + gaps[n]` is the text again, to the character. */
export interface Thread {
  readonly parts: readonly string[];
  /** The white space around and between the parts, which no part carries; '' where the script has no spaces. */
  readonly gaps: readonly string[];
}

export interface SplitOptions {
  /** Whether a part may go out as it is; `index` from 0. Longer parts count more. */
  fits(part: string, index: number): boolean;
  /** Adds ' 1/3' to each part; it counts too. */
  readonly numbered?: boolean;
}

/** A part may be left this much emptier to end with a sentence, or with a comma. Ours. */
const SENTENCE_SHARE = 0.5;
const CLAUSE_SHARE = 0.75;

/**
 * Cuts a text into parts that each fit, as few as reading allows: after a line or sentence where that leaves a part
 * at least half full, else after a comma, else between two words.
 * @returns refused with `unsplittable` when one word or address alone does not fit
 */
export function splitThread(text: string, options: SplitOptions): Result<Thread> {
  if (options.numbered !== true) return cutUp(text, options.fits);
  for (const digits of [1, 2, 3, 4]) {
    const widest = ` ${'9'.repeat(digits)}/${'9'.repeat(digits)}`;
    const thread = cutUp(text, (part, index) => options.fits(part + widest, index));
    if (!thread.ok || String(thread.value.parts.length).length <= digits) return thread;
  }
  return refuse('unsplittable', 'That would be more than 9,999 parts.');
}

/** The parts as they go out: ' 1/3' behind each when `numbered`. */
export function partsToSend(thread: Thread, numbered: boolean): readonly string[] {
  const all = thread.parts.length;
  return numbered ? thread.parts.map((part, index) => `${part} ${index + 1}/${all}`) : thread.parts;
}

/** The text that was split. */
export function joinThread({ parts, gaps }: Thread): string {
  return gaps.map((gap, index) => gap + (parts[index] ?? '')).join('');
}

function cutUp(text: string, fits: SplitOptions['fits']): Result<Thread> {
  const [first, last] = edges(text);
  const body = text.slice(first, last);
  if (body.trim() === '') return refuse('unsplittable', 'There is no text to split.');
  const cuts = cutsOf(body);
  const parts: string[] = [];
  const gaps = [text.slice(0, first)];
  let start = 0;
  let from = 0;
  while (!fits(body.slice(start), parts.length)) {
    const index = parts.length;
    const far = lastFitting(cuts, from, (cut) => fits(body.slice(start, cut.end), index));
    const furthest = cuts[far];
    if (furthest === undefined) {
      const stuck = body.slice(start, cuts[from]?.end ?? body.length);
      return refuse('unsplittable', `“${begin(stuck)}” alone is longer than one part may be.`);
    }
    const better = best(cuts, from, far, start, furthest);
    const cut = cuts[better] ?? furthest;
    const chosen = fits(body.slice(start, cut.end), index) ? cut : furthest;
    parts.push(body.slice(start, chosen.end));
    gaps.push(body.slice(chosen.end, chosen.next));
    start = chosen.next;
    from = (chosen === cut ? better : far) + 1;
  }
  return ok({ parts: [...parts, body.slice(start)], gaps: [...gaps, text.slice(last)] });
}

/** Where the words begin and end; white space that a mark belongs to counts as words. */
function edges(text: string): readonly [number, number] {
  const isBorder = borderTest(text);
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  return [isBorder(first) ? first : 0, isBorder(last) ? last : text.length];
}

/** The index of the place to stop at, of those up to `last`. */
function best(cuts: readonly Cut[], from: number, last: number, start: number, furthest: Cut): number {
  const room = furthest.end - start;
  for (const [rank, share] of [
    [2, SENTENCE_SHARE],
    [1, CLAUSE_SHARE],
  ] as const) {
    for (let index = last; index >= from; index -= 1) {
      const cut = cuts[index];
      if (cut === undefined || cut.end - start < room * share) break;
      if (cut.rank >= rank) return index;
    }
  }
  return last;
}

function begin(word: string): string {
  const clusters = [...graphemesOf(word.slice(0, 200))];
  return clusters.length <= 30 ? word : `${clusters.slice(0, 30).join('')}…`;
}
