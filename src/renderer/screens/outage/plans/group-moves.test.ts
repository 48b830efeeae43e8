import { describe, expect, test } from 'vitest';
import { testChannel } from '../../../../core/model/testing/channel';
import type { PlannedMove } from '../../../../core/replan';
import { groupMoves } from './group-moves';

const channels = [testChannel({ platform: 'instagram' }), testChannel({ platform: 'facebook' })];

function move(id: string, platform: string, toWall: string | null): PlannedMove {
  return {
    deliveryId: id,
    kind: toWall === null ? 'drop' : 'postpone',
    fromAt: 0,
    toAt: null,
    fromChannelId: `ch_${platform}`,
    toChannelId: null,
    toWall,
    toZone: null,
    costTicks: 0,
    reason: '',
    needsWriter: false,
  };
}

const moves = [
  move('a', 'facebook', '2026-11-28T09:00'),
  move('b', 'instagram', null),
  move('c', 'facebook', '2026-11-27T20:00'),
];
const named = (group: 'time' | 'channel' | 'day') =>
  groupMoves(moves, group, channels, (day) => `day ${day}`).map(
    (one) => `${one.name}: ${one.moves.map(({ deliveryId }) => deliveryId).join(' ')}`,
  );

describe('R77 the changes by channel and by day', () => {
  test('in the order of time there is one group without a name', () => {
    expect(named('time')).toEqual([': a b c']);
  });

  test('by the channel they leave, in the order of the channels', () => {
    expect(named('channel')).toEqual(['Instagram: b', 'Facebook: a c']);
  });

  test('by the day they land on, and last what lands nowhere', () => {
    expect(named('day')).toEqual(['day 2026-11-27: c', 'day 2026-11-28: a', 'No new time: b']);
  });
});
