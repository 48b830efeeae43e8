import { describe, expect, it } from 'vitest';
import { earliestCall, stillCounting, USUAL_PACE, waitAfter } from './pacing';
import { MINUTE_MS } from '../time/units';

describe('pacing', () => {
  it('is what the vendors allow, less a fifth', () => {
    const limits = (['postiz', 'mastodon', 'buffer-api'] as const).map((id) =>
      USUAL_PACE.of(id).limits.map(({ calls, perMs }) => `${calls} in ${perMs / MINUTE_MS} min`),
    );
    expect(limits).toEqual([
      ['72 in 60 min'],
      ['240 in 5 min', '24 in 30 min'],
      ['80 in 15 min', '200 in 1440 min'],
    ]);
  });

  it('lets a call go when gap and window allow it, and counts only the calls that a limit is about', () => {
    const pacing = {
      ...USUAL_PACE.of('postiz'),
      gapMs: 1_000,
      limits: [{ calls: 2, perMs: MINUTE_MS, verbs: ['make'] as const }],
    };
    const made = (at: number) => ({ at, verb: 'make' as const });
    expect(earliestCall(pacing, [], 'make')).toBe(-Infinity);
    expect(earliestCall(pacing, [made(0)], 'make')).toBe(1_000);
    expect(earliestCall(pacing, [made(0), made(5_000)], 'make')).toBe(MINUTE_MS);
    expect(earliestCall(pacing, [made(0), made(5_000)], 'remove')).toBe(6_000);
    expect(earliestCall(pacing, [made(0), { at: 5_000, verb: 'look' }], 'make')).toBe(6_000);
    expect(stillCounting(pacing, [made(0), made(5_000)], MINUTE_MS)).toEqual([made(5_000)]);
  });

  it('waits twice as long after each failure, ten minutes at most', () => {
    expect([1, 2, 3, 20].map((fails) => waitAfter(USUAL_PACE, fails))).toEqual([
      10_000, 20_000, 40_000, 600_000,
    ]);
  });
});
