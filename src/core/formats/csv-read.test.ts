import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { guessDelimiter, readDelimited } from './csv-read';

it('reads what another writer wrote, cell for cell', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', '|', '\t', 'é', '🥐'),
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
      const text = Papa.unparse(rows, { delimiter, quotes: true });
      expect(readDelimited(text, delimiter)).toEqual({ rows, openQuote: null, over: null });
    }),
    { seed: 11, numRuns: 400 },
  );
});

it('keeps blank rows so that row numbers stay the spreadsheet’s', () => {
  expect(readDelimited('a,b\r\n\r\n"c\nd",\n', ',').rows).toEqual([['a', 'b'], [''], ['c\nd', '']]);
});

it('reads quotes that are no quotes, and says where one never closes', () => {
  expect(readDelimited('5" tin,"a"b\n', ',').rows).toEqual([['5" tin', 'ab']]);
  expect(readDelimited('a,b\nc,"open\nd,e\n', ',')).toEqual({
    rows: [
      ['a', 'b'],
      ['c', 'open\nd,e\n'],
    ],
    openQuote: 2,
    over: null,
  });
});

it.each([
  ['a;b;c\n1,5;2;3\n', ';'],
  ['a\tb\n"x,y"\tz\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['Date,Text\n2026-11-27,"one; two; three"\n', ','],
  ['only one column\nof words\n', ','],
])('guesses the delimiter of %j', (text, delimiter) => expect(guessDelimiter(text)).toBe(delimiter));

it('reads a large one-column file', () => {
  expect(readDelimited('word\n'.repeat(400_000), ';').rows).toHaveLength(400_000);
});
