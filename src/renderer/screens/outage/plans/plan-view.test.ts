import { expect, it } from 'vitest';
import type { MoveKind, Plan } from '../../../../core/replan';
import { planColumns, savedAgainstFirstCome } from './plan-view';

function plan(name: Plan['name'], points: number, kinds: readonly MoveKind[]): Plan {
  return {
    name,
    affected: kinds.map((_, i) => `d${i}`),
    moves: kinds.map((kind, i) => ({
      deliveryId: `d${i}`,
      kind,
      fromAt: 0,
      toAt: null,
      fromChannelId: 'fb',
      toChannelId: null,
      toWall: null,
      toZone: null,
      costTicks: 0,
      reason: '',
      needsWriter: false,
    })),
    scoreTicks: points * 2_400,
    greedyScoreTicks: points * 2_400 * 1.25,
    warnings: [],
    atRisk: [],
  };
}

const offerEndsToday = new Map([
  ['d0', { lastUseful: 1 }],
  ['d1', { lastUseful: 1 }],
  ['d2', { lastUseful: null }],
]);

it('says of each plan what it moves, what offers are still seen and which disturbs least', () => {
  const columns = planColumns(
    [
      plan('balanced', 1_200, ['divert', 'drop', 'postpone']),
      plan('wait', 2_400, ['drop', 'drop', 'postpone']),
    ],
    offerEndsToday,
    'en-GB',
  );
  expect(
    columns.map(({ label, points, share, isBest, inWords, offers, offersSeen, extra }) => ({
      label,
      points,
      share,
      isBest,
      inWords,
      offers,
      offersSeen,
      extra,
    })),
  ).toEqual([
    {
      label: 'Balanced',
      points: '1,200',
      share: 0.5,
      isBest: true,
      inWords: '1 later, 1 elsewhere, 1 cancelled',
      offers: 2,
      offersSeen: 1,
      extra: 1,
    },
    {
      label: 'Wait',
      points: '2,400',
      share: 1,
      isBest: false,
      inWords: '1 later, 2 cancelled',
      offers: 2,
      offersSeen: 0,
      extra: 0,
    },
  ]);
});

it('names the first of equals as the least disruption, and says nothing of a saving that is none', () => {
  const same = [plan('balanced', 0, []), plan('hold', 0, [])];
  expect(planColumns(same, new Map(), 'en-GB').map((column) => column.isBest)).toEqual([true, false]);
  expect(savedAgainstFirstCome(plan('balanced', 100, []))).toBe(20);
  expect(savedAgainstFirstCome(plan('balanced', 0, []))).toBe(null);
});
