import { describe, expect, it } from 'vitest';
import { ALL_PLATFORMS } from '../platform';
import { truncateAt, truncationWords } from './truncation';
import { PREVIEW_RULES, previewRule, readPreviews } from './rules';

const shown = (text: string, characters?: number, lines?: number): string =>
  text.slice(
    0,
    truncateAt(text, {
      confidence: 'U',
      ...(characters === undefined ? {} : { characters }),
      ...(lines === undefined ? {} : { lines }),
    }),
  );

describe('where a text is folded', () => {
  it('after a whole word, where the text is longer than what is shown', () => {
    expect([
      shown('Bread at six.', 13),
      shown('Bread at six.', 12),
      shown('Bread at six.', 8),
      shown('Bread at six.', 7),
      shown('Donaudampfschiff', 5),
      shown('Bread   \n\n', 5),
    ]).toEqual(['Bread at six.', 'Bread at', 'Bread at', 'Bread', 'Donau', 'Bread   \n\n']);
  });

  it('after the writer’s own lines too, whichever comes first', () => {
    expect([
      shown('one\ntwo\nthree', undefined, 2),
      shown('one two\nthree', 4, 2),
      shown('one\n\n', 9, 1),
    ]).toEqual(['one\ntwo', 'one', 'one\n\n']);
  });

  it('never inside a visible character', () => {
    expect(shown('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦');
  });

  it('nowhere when nothing is known', () => {
    expect(truncateAt('a '.repeat(9000), null)).toBe(18_000);
  });

  it('in words', () => {
    expect([
      truncationWords({ characters: 125, lines: 2, confidence: 'U' }),
      truncationWords({ lines: 1, confidence: 'U' }),
    ]).toEqual(['after about 125 characters or 2 lines', 'after about 1 line']);
  });
});

describe('how posts look, as data', () => {
  it('there is a rule for every platform that is read on a screen', () => {
    const known = new Set(PREVIEW_RULES.map(({ platform }) => platform));
    const missing = ALL_PLATFORMS.filter(({ id, kind }) => kind !== 'offline' && !known.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(PREVIEW_RULES.filter(({ platform }) => !ALL_PLATFORMS.some(({ id }) => id === platform))).toEqual(
      [],
    );
  });

  it('a platform of one’s own is a plain post, print is words alone', () => {
    expect([previewRule('PeerTube').layout, previewRule('print').layout]).toEqual(['post', 'plain']);
  });

  it('a Pin shows 40 characters of its title, quoted by others', () => {
    expect(previewRule('pinterest').titleFold).toMatchObject({ characters: 40, confidence: 'S' });
  });

  it.each([
    [[{ platform: 'x', layout: 'wall' }]],
    [[{ platform: 'x', layout: 'post', fold: { confidence: 'U' } }]],
    [[{ platform: 'x', layout: 'post', fold: { characters: 3 } }]],
    [[{ platform: 'x', layout: 'post', ratio: { width: 0, height: 1, confidence: 'U' } }]],
  ])('a broken catalogue is a bug: %j', (raw) => {
    expect(() => readPreviews(raw)).toThrow('Previews, x');
  });
});
