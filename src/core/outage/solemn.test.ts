import { expect, it } from 'vitest';
import { regionsRead } from './solemn';

it('a channel keeps the days of who reads it, and the world’s; one that names nobody those that the calendar shows', () => {
  expect([
    regionsRead([], ['GLOBAL', 'UN', 'UK']),
    regionsRead(['US'], ['GLOBAL', 'UK']),
    regionsRead(['US'], ['UK']),
    regionsRead([], []),
  ]).toEqual([['GLOBAL', 'UK'], ['US', 'GLOBAL'], ['US'], []]);
});
