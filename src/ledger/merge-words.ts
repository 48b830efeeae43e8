import type { Splice } from './change';
import { diffText } from './text';

/** One edit of a base text, by whole words: what stood from `from` to `to` reads `put`. */
interface WordEdit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly side: 'earlier' | 'later';
}

/** Two people's edits of one text, put together. */
export interface MergedWords {
  readonly text: string;
  /** They edited the same words, or words next to each other, and not alike. */
  readonly clash: boolean;
}

/**
 * Two versions of one base made into one. Edits stay together, as one stretch, where they overlap or touch: where no
 * unchanged word of the base lies between them. Words decide and not letters (two halves of one word, merged, are a
 * word that nobody wrote); a run of a script without spaces counts as one word. A stretch that only one of them
 * edited reads as that one left it; one that both left alike reads so; any other clashes and reads as `later` has it.
 */
export function mergeWords(base: string, earlier: string, later: string): MergedWords {
  const edits = [...wordEdits(base, earlier, 'earlier'), ...wordEdits(base, later, 'later')].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  let text = '';
  let at = 0;
  let clash = false;
  for (const stretch of stretches(base, edits)) {
    const { from, to } = stretch;
    const [one, two] = [readAs(base, stretch, 'earlier'), readAs(base, stretch, 'later')];
    const isBoth = one !== undefined && two !== undefined;
    if (isBoth && one !== two) clash = true;
    text += base.slice(at, from) + (two ?? one ?? base.slice(from, to));
    at = to;
  }
  return { text: text + base.slice(at), clash };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly WordEdit[];
}

/** Edits in order, put together where no unchanged word lies between one and the next. */
function stretches(base: string, edits: readonly WordEdit[]): Stretch[] {
  const found: Stretch[] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    if (last === undefined || (edit.from > last.to && WORD.test(base.slice(last.to, edit.from)))) {
      found.push({ from: edit.from, to: edit.to, edits: [edit] });
    } else {
      found[found.length - 1] = {
        from: last.from,
        to: Math.max(last.to, edit.to),
        edits: [...last.edits, edit],
      };
    }
  }
  return found;
}

/** How a stretch reads with one side's edits alone; undefined when that side left it as it was. */
function readAs(base: string, stretch: Stretch, side: WordEdit['side']): string | undefined {
  const own = stretch.edits.filter((edit) => edit.side === side);
  if (own.length === 0) return undefined;
  let text = '';
  let at = stretch.from;
  for (const { from, to, put } of own) {
    text += base.slice(at, from) + put;
    at = to;
  }
  return text + base.slice(at, stretch.to);
}

const WORD = /[\p{L}\p{N}]/u;
const WORD_PART = /[\p{L}\p{N}\p{M}_'’]/u;

function wordEdits(base: string, version: string, side: WordEdit['side']): WordEdit[] {
  return diffText(base, version).map((splice) => ({ ...toWords(base, splice), side }));
}

/** A splice widened to the whole words that it cuts into. */
function toWords(base: string, { at, cut, put }: Splice): Pick<WordEdit, 'from' | 'to' | 'put'> {
  const inWord = (n: number) => {
    const [before, after] = [signBefore(base, n), String.fromCodePoint(base.codePointAt(n) ?? 0x20)];
    return WORD_PART.test(before) && WORD_PART.test(after);
  };
  let [from, to] = [at, at + cut.length];
  while (from > 0 && inWord(from)) from -= signBefore(base, from).length;
  while (to < base.length && inWord(to)) to += String.fromCodePoint(base.codePointAt(to) ?? 0x20).length;
  return { from, to, put: base.slice(from, at) + put + base.slice(at + cut.length, to) };
}

/** The whole character that ends at `n`; a blank at the start of the text. */
function signBefore(text: string, n: number): string {
  if (n <= 0) return ' ';
  const pair = n > 1 ? text.codePointAt(n - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? text.slice(n - 2, n) : text.slice(n - 1, n);
}
