import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplices, diffText, mergeTexts } from './text';

/** Half of a surrogate pair. */
const LONELY = /\p{Cs}/u;

describe('diffText', () => {
  it('cuts whole words and keeps what stands between two edits', () => {
    expect(diffText('Doors open at eight, bring a bag.', 'The doors open at nine, bring a bag.')).toEqual([
      { at: 0, cut: 'Doors', put: 'The' },
      { at: 6, cut: '', put: 'doors ' },
      { at: 14, cut: 'eight', put: 'nine' },
    ]);
    expect(diffText('w12 w13', 'w13')).toEqual([{ at: 0, cut: 'w12 ', put: '' }]);
  });

  it('keeps the letters that two forms of a word share', () => {
    expect(diffText('one colour', 'one colours')).toEqual([{ at: 10, cut: '', put: 's' }]);
    expect(diffText('今日は営業します', '明日は営業します')).toEqual([{ at: 0, cut: '今', put: '明' }]);
  });

  it('never cuts a surrogate pair in half', () => {
    expect(diffText('go 😀', 'go 😁')).toEqual([{ at: 3, cut: '😀', put: '😁' }]);
    expect(diffText('a😀b', 'a😀😀b')).toEqual([{ at: 3, cut: '', put: '😀' }]);
  });

  it('turns any text into any other', () => {
    const word = fc.constantFrom('loaf', 'loaves', 'bun', ' ', '  ', '\n', '😀', '👩‍🍳', '#', 'ß', '.', '面包');
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splices = diffText(before, after);
        expect(applySplices(before, splices)).toBe(after);
        for (const { cut, put } of splices) expect(LONELY.test(cut + '|' + put)).toBe(false);
      }),
      { seed: 11, numRuns: 1_500 },
    );
  });

  it('handles a long text rewritten from end to end', () => {
    const long = (word: string) => Array.from({ length: 900 }, (_, n) => `${word}${n}`).join(' ');
    expect(applySplices(long('a'), diffText(long('a'), long('b')))).toBe(long('b'));
  });
});

describe('mergeTexts', () => {
  it('keeps both edits and what neither touched', () => {
    expect(mergeTexts('fresh loaves at eight', 'warm loaves at eight', 'fresh loaves and buns at nine')).toBe(
      'warm loaves and buns at nine',
    );
    expect(mergeTexts('a b', 'a x b', 'a x b')).toBe('a x b');
    expect(mergeTexts('gone soon', '', 'gone very soon')).toBe('very ');
  });

  it('with one side unchanged gives the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, other) => {
        expect([mergeTexts(base, base, other), mergeTexts(base, other, base)]).toEqual([other, other]);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

it('a splice that does not fit the text is refused', () => {
  expect(applySplices('loaf', [{ at: 1, cut: 'x', put: '' }])).toBeUndefined();
});
