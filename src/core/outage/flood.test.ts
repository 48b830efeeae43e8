import { describe, expect, test } from 'vitest';
import { asChannelId } from '../model/ids';
import { testChannel } from '../model/testing/channel';
import { testRow } from '../model/testing/delivery';
import type { Plan } from '../replan';
import { floodsOf } from './flood';

const linkedin = testChannel({ platform: 'linkedin' });

function planOf(times: readonly string[]): Plan {
  const moves = times.map((time, i) => ({
    deliveryId: `d${i}`,
    kind: 'divert' as const,
    fromAt: 0,
    toAt: Date.parse(`${time}Z`),
    fromChannelId: 'ch_facebook',
    toChannelId: linkedin.id as string,
    toWall: time,
    toZone: 'Europe/London',
    costTicks: 0,
    reason: '',
    needsWriter: false,
  }));
  return {
    name: 'divert',
    affected: [],
    moves,
    scoreTicks: 0,
    greedyScoreTicks: 0,
    warnings: [],
    atRisk: [],
  };
}

const own = (id: string, wall: string) =>
  testRow({ id, wall, zone: 'Europe/London', channelId: asChannelId(linkedin.id) });

describe('R5, R117 flooding a healthy channel', () => {
  test('three extra posts beside two of its own are said, day by day', () => {
    const plan = planOf(['2026-11-27T11:00', '2026-11-27T12:00', '2026-11-27T15:00', '2026-11-28T09:00']);
    const rows = [own('a', '2026-11-27T09:30'), own('b', '2026-11-27T13:30')];
    expect(floodsOf(plan, rows, [linkedin])).toEqual([
      { channelId: linkedin.id, name: 'LinkedIn', day: '2026-11-27', own: 2, extra: 3 },
    ]);
  });

  test('two extra posts, or three beside many, are fine', () => {
    const busy = ['08', '09', '10', '14'].map((hour) => own(hour, `2026-11-27T${hour}:00`));
    expect(floodsOf(planOf(['2026-11-27T11:00', '2026-11-27T12:00']), [], [linkedin])).toEqual([]);
    const three = planOf(['2026-11-27T11:00', '2026-11-27T12:00', '2026-11-27T15:00']);
    expect(floodsOf(three, busy, [linkedin])).toEqual([]);
  });
});
