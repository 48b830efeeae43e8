import twitter from 'twitter-text';
import { expect, test } from 'vitest';
import page from '../../../docs/counting.md?raw';
import { oddText, seeded } from './testing/adversarial';
import { KNOWN_TO_DIFFER, mayDiffer } from './testing/known-to-differ';
import { countX } from './x-count';

const RUNS = 100_000;

/** What X's own published library makes of a text. */
function theirs(text: string): number {
  return twitter.parseTweet(text).weightedLength;
}

test('100,000 odd texts weigh as in the library of X itself, but for the differences we list', () => {
  const draw = seeded(20_261_120);
  const other: { text: string; theirs: number; ours: number }[] = [];
  let excused = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const text = oddText(draw);
    const both = { theirs: theirs(text), ours: countX(text) };
    if (both.theirs === both.ours) continue;
    if (mayDiffer(text)) excused += 1;
    else other.push({ text, ...both });
  }
  expect(other).toEqual([]);
  // The list must not become a blanket: of the hundred thousand next to none may be excused.
  expect(excused).toBeLessThan(10);
}, 600_000);

test.each(KNOWN_TO_DIFFER)('$text: theirs $theirs, ours $ours, because $why', (known) => {
  const { text, why } = known;
  expect({ text, theirs: theirs(text), ours: countX(text), why }).toEqual(known);
});

test('the page about counting names each of them', () => {
  const rows = KNOWN_TO_DIFFER.map(
    ({ text, theirs: x, ours, why }) => `| \`${text}\` | ${x} | ${ours} | ${why} |`,
  );
  const shown = page.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
  expect(rows.filter((row) => !shown.includes(row))).toEqual([]);
});
