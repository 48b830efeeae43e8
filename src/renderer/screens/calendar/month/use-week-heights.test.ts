import { expect, it } from 'vitest';
import { weekShares } from './use-week-heights';

it('a full week takes more height than a calm one', () => {
  expect(weekShares(60, [4, 4, 12])).toEqual([12, 12, 36]);
});

it('what calm weeks need at least is missing from the full one, as on screen', () => {
  expect(weekShares(41.6, [4, 4, 4, 4, 12, 4])).toEqual([5.75, 5.75, 5.75, 5.75, 41.6 - 5 * 5.75, 5.75]);
});

it('a window too low for all weeks gives each the lowest height', () => {
  expect(weekShares(10, [4, 12])).toEqual([5.75, 5.75]);
});
