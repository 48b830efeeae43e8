import fc from 'fast-check';
import { expect } from 'vitest';
import { countText, graphemesOf } from '../../text';
import { splitText } from '../fixes';
import { entitiesOf } from '../spans';
import { joinThread } from '../split';
import { anyText } from './texts';

const PLATFORMS = ['x', 'threads', 'bluesky', 'mastodon', 'discord', 'telegram', 'whatsapp'] as const;
/** Small limits make many cuts. */
const LIMITS = [30, 60, 120, undefined] as const;

/** How many texts were split, and how many could not be because of one long word. */
export interface Tried {
  readonly split: number;
  readonly refused: number;
}

/** Splits that many random texts and holds each thread to its promises. */
export function threadsHold(runs: number): Tried {
  let [split, refused] = [0, 0];
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...PLATFORMS),
      fc.constantFrom(...LIMITS),
      fc.boolean(),
      (text, platformId, limit, numbered) => {
        const options = limit === undefined ? {} : { overrides: { limit } };
        const result = splitText({ platformId, text, ...options }, numbered);
        if (!result.ok) {
          refused += 1;
          expect(result.error.code).toBe('unsplittable');
          return;
        }
        split += 1;
        const { thread, parts } = result.value;
        expect(joinThread(thread)).toBe(text);
        expect(thread.gaps.join('').trim()).toBe('');
        expect(parts.filter((part) => countText(platformId, part, options).over)).toEqual([]);
        expect(parts).toEqual(
          numbered
            ? thread.parts.map((part, index) => `${part} ${index + 1}/${thread.parts.length}`)
            : thread.parts,
        );
        expect(torn(text, thread.parts, thread.gaps)).toEqual([]);
      },
    ),
    { numRuns: runs, seed: 20261120 },
  );
  return { split, refused };
}

/** What a thread cut through: visible characters, words of scripts with spaces, addresses, names and tags. */
function torn(text: string, parts: readonly string[], gaps: readonly string[]): readonly string[] {
  const wholes = [...clusters(text), ...entitiesOf(text)];
  const bad: string[] = [];
  let at = 0;
  parts.forEach((part, index) => {
    const start = at + (gaps[index]?.length ?? 0);
    const end = start + part.length;
    at = end;
    for (const edge of [start, end]) {
      bad.push(...wholes.filter((one) => one.start < edge && edge < one.end).map((one) => one.text));
    }
    const around = text.slice(end - 1, end + 1);
    if (/^[\p{Script=Latin}\p{Nd}]{2}$/u.test(around) && index < parts.length - 1) bad.push(around);
  });
  return bad;
}

function clusters(text: string) {
  const found: { start: number; end: number; text: string }[] = [];
  let start = 0;
  for (const cluster of graphemesOf(text)) {
    found.push({ start, end: start + cluster.length, text: cluster });
    start += cluster.length;
  }
  return found;
}
