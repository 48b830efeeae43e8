import { expect, it } from 'vitest';
import { toneHints } from './tone';

const found = (text: string) => toneHints(text).map(({ id, found: words }) => `${id}: ${words}`);

it('points at words that may sound otherwise than meant, each kind once (R149)', () => {
  expect(found('Unfortunately, and sadly, we can’t bake today.')).toEqual([
    'unfortunately: Unfortunately',
    "cannot: we can't",
  ]);
  expect(found('Facebook was hacked!!! LAST LOAVES TODAY ONLY')).toEqual([
    'cause: hacked',
    'shouted: LAST LOAVES TODAY ONLY',
    'signs: !!!',
  ]);
});

it('leaves ordinary words, names and parts of words alone', () => {
  expect(found('Warm loaves at SIX. NASA and UNICEF bake too! #panic @hackers lollipops, soonest')).toEqual(
    [],
  );
  expect(found('')).toEqual([]);
});
