import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countGraphemes } from './graphemes';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

it('a stretch too long for one look is cut where characters end, whatever joins what', () => {
  const part = fc.constantFrom(
    'ก',
    'ำ',
    'e\u0301',
    '\u0301',
    '👩‍👩‍👧',
    '\u200d',
    '🇬🇧',
    '🇬',
    'क्ष',
    '0️⃣',
    '한',
    'ᄒ',
    'ᅡ',
    '\u0600',
  );
  const text = fc.array(part, { minLength: 3_000, maxLength: 6_000 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (long) => {
      expect(countGraphemes(long)).toBe(Array.from(segmenter.segment(long)).length);
    }),
    { seed: 7, numRuns: 25 },
  );
});

it('finds the characters of the machine between any two neighbours, for every code point', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x20000; code += code < 0x3100 ? 1 : 13) {
    const point = String.fromCodePoint(code);
    for (const text of [`a${point}\u0301`, ` ${point} `, `\u{1F469}${point}\u200D\u{1F469}`]) {
      if (countGraphemes(text) !== Array.from(segmenter.segment(text)).length) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});
