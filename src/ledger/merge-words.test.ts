import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeWords } from './merge-words';

describe('two versions of one text', () => {
  it.each([
    [
      'words apart',
      'Warm loaves at eight.',
      'Warm rye loaves at eight.',
      'Warm loaves at nine.',
      'Warm rye loaves at nine.',
      false,
    ],
    [
      'the same word',
      'Warm loaves at eight.',
      'Warm loaves at seven.',
      'Warm loaves at nine.',
      'Warm loaves at nine.',
      true,
    ],
    [
      'words next to each other',
      'Warm loaves at eight.',
      'Cold loaves at eight.',
      'Warm rolls at eight.',
      'Warm rolls at eight.',
      true,
    ],
    [
      'two insertions at one place',
      'Warm loaves.',
      'Warm rye loaves.',
      'Warm oat loaves.',
      'Warm oat loaves.',
      true,
    ],
    [
      'both at the end',
      'Warm loaves.',
      'Warm loaves. Until six.',
      'Warm loaves. Bring a bag.',
      'Warm loaves. Bring a bag.',
      true,
    ],
    [
      'alike',
      'Warm loaves at eight.',
      'Warm loaves at nine.',
      'Warm loaves at nine.',
      'Warm loaves at nine.',
      false,
    ],
    ['one of them not at all', 'Warm loaves.', 'Warm loaves.', 'Buns.', 'Buns.', false],
    [
      'parts of one word',
      'Open from 8 to 18.',
      'Open from 8.30 to 18.',
      'Open from 9 to 18.',
      'Open from 9 to 18.',
      true,
    ],
    [
      'one clash and one that is none',
      'A warm loaf for you at eight.',
      'A warm bun for you at six.',
      'A cold loaf for you at nine.',
      'A cold loaf for you at nine.',
      true,
    ],
  ])('%s', (_, base, earlier, later, text, clash) => {
    expect(mergeWords(base, earlier, later)).toEqual({ text, clash });
  });

  it('in a clash the later has its way there, and the other elsewhere', () => {
    const base = 'Doors open at nine. Bring your own bag, please. See you there!';
    const earlier = 'Doors open at ten. Bring your own cup, please. See you there!';
    const later = 'Doors open at eight. Bring your own bag, please. See you there!';
    expect(mergeWords(base, earlier, later)).toEqual({
      text: 'Doors open at eight. Bring your own cup, please. See you there!',
      clash: true,
    });
  });

  it('never leaves half a sign, and without a clash it does not matter who came first', () => {
    const word = fc.constantFrom('loaf', 'bun', 'rye', '👩‍🍳', 'é', '面包', '8.30', '\n', ',');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (base, one, two) => {
        const merged = mergeWords(base, one, two);
        expect(merged.text).not.toMatch(/\p{Surrogate}/u);
        if (!merged.clash) expect(mergeWords(base, two, one)).toEqual(merged);
        expect(mergeWords(base, base, two)).toEqual({ text: two, clash: false });
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
