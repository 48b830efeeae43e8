import { expect, it } from 'vitest';
import { countGraphemes } from './graphemes';
import { blueskyFacets } from './bluesky';
import { linksOf } from './entities';

it('a letter with more marks than one look takes in is one character', () => {
  expect(countGraphemes(`a${'\u0301'.repeat(20_000)}b`)).toBe(2);
});

it('texts of hundreds of thousands of signs are counted, linked and tagged in proportion to their length', () => {
  expect(countGraphemes('ก'.repeat(300_000))).toBe(300_000);
  expect(blueskyFacets('a.co '.repeat(100_000)).at(-1)).toEqual({
    type: 'link',
    byteStart: 499_995,
    byteEnd: 499_999,
    value: 'https://a.co',
  });
  expect(blueskyFacets(`#a${'!'.repeat(300_000)}a`)).toEqual([]);
  expect(linksOf('a.'.repeat(200_000))).toEqual([]);
  expect(linksOf(`https://a.co/${')'.repeat(300_000)}a${')'.repeat(300_000)}`)).toEqual([
    `https://a.co/${')'.repeat(300_000)}a`,
  ]);
});
