import { expect, it } from 'vitest';
import { comparableRows, planOf, tripsThroughPlanFiles, workspaceOf } from './testing/plan-file-trips';

it('1,000 whole workspaces come out of a plan file as they went in', () => {
  tripsThroughPlanFiles(1_000, 20_261_131, (before, after) => {
    const [first, second] = [planOf(before), planOf(after)];
    expect(second).toBe(first);
    expect(comparableRows(after)).toEqual(comparableRows(before));
    expect(planOf(workspaceOf(second))).toBe(second);
  });
}, 600_000);
