import { expect, it } from 'vitest';
import { teamsConverge } from './testing/teams';

it('1,000 teams of 2 to 5 that work apart, with repeats, reorder and restarts, lose nothing', () => {
  const { conflicts, quarrels } = teamsConverge(1_000);
  expect({ many: conflicts > 1_000, often: quarrels > 300 }).toEqual({ many: true, often: true });
}, 600_000);
