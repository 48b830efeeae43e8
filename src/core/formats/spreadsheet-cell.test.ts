import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadsheetPlain, spreadsheetSafe } from './spreadsheet-cell';

const risky = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', '\t', '\r', '\n', '\0', 'a', '\uFEFF'),
});

it('no protected cell can run as a formula, and protecting is taken back exactly', () => {
  fc.assert(
    fc.property(risky, (cell) => {
      const safe = spreadsheetSafe(cell);
      expect(/^[\s\0\uFEFF]*[=+\-@＝＋－＠]/.test(safe) || /^[\t\r\n\0]/.test(safe)).toBe(false);
      expect(spreadsheetPlain(safe)).toBe(cell);
    }),
    { seed: 2, numRuns: 3_000 },
  );
});

it('leaves harmless cells as they are', () => {
  expect(["it's", 'a=b', '10 - 5', "'quoted'", ''].map(spreadsheetSafe)).toEqual([
    "it's",
    'a=b',
    '10 - 5',
    "'quoted'",
    '',
  ]);
});
