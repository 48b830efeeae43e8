import { describe, expect, test } from 'vitest';
import { asChannelId } from '../../../../core/model/ids';
import { testRow } from '../../../../core/model/testing/delivery';
import { isStill, landingWall, movesOf, nextFocus, NO_CARRY } from './moves';

const zone = 'Europe/London';
const x = asChannelId('ch_x');
const row = (
  id: string,
  wall: string,
  platform = 'facebook',
  status: 'scheduled' | 'published' = 'scheduled',
) => testRow({ id, wall, zone, status, channelId: asChannelId(`ch_${platform}`) });

describe('carrying a delivery', () => {
  test('days keep the wall time, also over a change of the clocks', () => {
    const saturday = row('a', '2026-03-28T09:00');
    expect(landingWall(saturday, { ...NO_CARRY, days: 1 })).toBe('2026-03-29T09:00');
  });

  test('minutes move the instant', () => {
    const night = row('a', '2026-03-29T00:30');
    expect(landingWall(night, { ...NO_CARRY, minutes: 60 })).toBe('2026-03-29T02:30');
    expect(landingWall(row('b', '2026-11-27T09:00'), { ...NO_CARRY, minutes: -15 })).toBe('2026-11-27T08:45');
  });

  test('only the lane of the one taken hold of changes; what is out stays', () => {
    const lead = row('a', '2026-11-27T09:00');
    const other = row('b', '2026-11-27T10:00', 'instagram');
    const out = row('c', '2026-11-26T10:00', 'facebook', 'published');
    expect(movesOf([lead, other, out], lead, { days: 1, minutes: 0, channelId: x })).toEqual([
      { id: 'a', wall: '2026-11-28T09:00', zone, channelId: x },
      { id: 'b', wall: '2026-11-28T10:00', zone },
    ]);
  });

  test('nowhere is still', () => {
    expect(isStill(NO_CARRY)).toBe(true);
    expect(isStill({ ...NO_CARRY, channelId: x })).toBe(false);
  });
});

describe('focus', () => {
  const a = row('a', '2026-11-26T09:00');
  const b = row('b', '2026-11-27T09:00');
  const c = row('c', '2026-11-27T10:00', 'x');
  const d = row('d', '2026-11-29T10:00', 'x');
  const lanes = [[a, b], [], [c, d]];

  test.each([
    ['ArrowRight', a, b],
    ['ArrowRight', b, null],
    ['ArrowLeft', b, a],
    ['ArrowDown', b, c],
    ['ArrowDown', c, null],
    ['ArrowUp', d, b],
    ['Home', b, a],
    ['End', c, d],
  ] as const)('%s from %o', (arrow, from, to) => {
    expect(nextFocus(lanes, from, arrow)).toBe(to);
  });
});
