import { expect, it } from 'vitest';
import type { Readiness } from '../../core/readiness';
import { aspectWords, gapWords } from './readiness-words';

const readiness: Readiness = { text: 'ok', fit: 'look', media: 'ok', alt: 'missing', approval: 'look' };

it('names what is missing before what wants a look', () => {
  expect(gapWords(readiness)).toEqual(['no alt text', 'may not fit the platform', 'waiting for approval']);
  expect(gapWords(readiness, ['missing'])).toEqual(['no alt text']);
});

it('says of each part whether it is ready', () => {
  expect([aspectWords('media', 'ok'), aspectWords('alt', 'missing')]).toEqual([
    'Media: ready',
    'Alt text: no alt text',
  ]);
});
