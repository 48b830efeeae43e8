import { expect, test } from 'vitest';
import page from '../../../docs/counting.md?raw';
import { countText } from './count';
import { HARD_TEXTS, hardTextTable } from './testing/hard-texts';

test('thirty hard texts count as published, or more where the sources differ', () => {
  const ours = HARD_TEXTS.map(({ platform, text, options }) => countText(platform, text, options).count);
  expect(HARD_TEXTS.length).toBe(30);
  expect(HARD_TEXTS.filter(({ rule, safer }, at) => safer === undefined && ours[at] !== rule)).toEqual([]);
  expect(HARD_TEXTS.filter(({ rule, safer }, at) => safer !== undefined && (ours[at] ?? 0) <= rule)).toEqual(
    [],
  );
});

/** As prettier writes tables, the cells are padded; the words are what counts. */
function squeezed(table: string): readonly string[] {
  return table.split('\n').map((line) => line.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-'));
}

test('the page about counting shows them as they count today', () => {
  const rows = squeezed(hardTextTable());
  const shown = squeezed(page);
  expect(rows.filter((row) => !shown.includes(row))).toEqual([]);
});
