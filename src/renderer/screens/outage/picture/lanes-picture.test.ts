import { describe, expect, test } from 'vitest';
import { testChannel } from '../../../../core/model/testing/channel';
import { testRow } from '../../../../core/model/testing/delivery';
import { testOutage } from '../../../../core/model/testing/outage';
import { asChannelId } from '../../../../core/model/ids';
import type { Plan, PlannedMove } from '../../../../core/replan';
import { lanesPicture } from './lanes-picture';
import { pinAt } from './pin-at';

const ZONE = 'Europe/London';
const channels = ['x', 'facebook', 'pinterest'].map((platform) => testChannel({ platform }));
const outage = testOutage({ since: '2026-11-27T06:00Z', until: '2026-11-27T18:00Z' });
const at = (iso: string) => Date.parse(`2026-11-${iso}Z`);

function row(id: string, platform: string, wall: string) {
  return testRow({ id, channelId: asChannelId(`ch_${platform}`), wall: `2026-11-${wall}`, zone: ZONE });
}

function move(deliveryId: string, kind: 'postpone' | 'divert', platform: string, to: string): PlannedMove {
  return {
    deliveryId,
    kind,
    fromAt: 0,
    toAt: at(to),
    fromChannelId: 'ch_facebook',
    toChannelId: `ch_${platform}`,
    toWall: null,
    toZone: null,
    costTicks: 0,
    reason: '',
    needsWriter: false,
  };
}

const plan: Plan = {
  name: 'balanced',
  affected: [],
  moves: [
    move('a', 'divert', 'x', '27T12:00'),
    move('b', 'postpone', 'facebook', '27T18:00'),
    move('c', 'postpone', 'facebook', '29T09:00'),
  ],
  scoreTicks: 0,
  greedyScoreTicks: 0,
  warnings: [],
  atRisk: [],
};
const rows = [
  row('a', 'facebook', '27T12:00'),
  row('b', 'facebook', '27T15:00'),
  row('own', 'x', '27T09:00'),
];
const picture = lanesPicture({ outage, rows, plan, channels, zone: ZONE, now: at('27T12:00') });

describe('the outage as lanes', () => {
  test('what is down comes first, then what the plan uses; the rest is left out', () => {
    expect(picture.lanes.map(({ name, down, beyond }) => ({ name, down, beyond }))).toEqual([
      { name: 'Facebook', down: { left: 0.125, width: 0.25 }, beyond: 1 },
      { name: 'X', down: null, beyond: 0 },
    ]);
  });

  test('each lane shows what is hit, what stays and what comes', () => {
    const marks = picture.lanes.map((lane) =>
      lane.marks.map(({ id, kind, left }) => `${id} ${kind} ${left}`),
    );
    expect(marks).toEqual([
      ['a hit 0.25', 'b hit 0.3125', 'b to later 0.375'],
      ['own stays 0.1875', 'a to elsewhere 0.25'],
    ]);
    expect(picture.now).toBe(0.25);
  });

  test('where the rest of the day stands dense, one mark stands for several; what is hit is never left out', () => {
    const minutes = ['09:00', '09:05', '09:10', '09:30'];
    const dense = ['x', 'facebook'].flatMap((platform) =>
      minutes.map((time) => row(`${platform} ${time}`, platform, `27T${time}`)),
    );
    const { lanes } = lanesPicture({ outage, rows: dense, plan, channels, zone: ZONE, now: at('27T12:00') });
    const shown = lanes.map(({ marks }) => marks.filter(({ id }) => !id.endsWith(' to')).length);
    expect(shown).toEqual([4, 2]);
  });

  test('the hours stand at their clock times on the day the clocks change', () => {
    const changed = testOutage({ since: '2026-10-24T20:00Z', until: '2026-10-25T18:00Z' });
    const { ticks } = lanesPicture({ outage: changed, rows: [], plan, channels, zone: ZONE, now: 0 });
    expect(
      ticks.map((tick) => `${new Date(tick.at).toISOString().slice(8, 16)}${tick.isDay ? ' day' : ''}`),
    ).toEqual([
      '23T23:00 day',
      '24T05:00',
      '24T11:00',
      '24T17:00',
      '24T23:00 day',
      '25T06:00',
      '25T12:00',
      '25T18:00',
      '26T00:00 day',
      '26T06:00',
      '26T12:00',
      '26T18:00',
    ]);
  });

  test('a drop on its own lane is another time, on another lane another channel, to the quarter', () => {
    const mark = picture.lanes[1]?.marks[1];
    if (!mark) throw new Error('the moved one is drawn');
    expect(pinAt(picture, mark, 'ch_facebook', 0.4181)).toEqual({
      deliveryId: 'a',
      kind: 'postpone',
      channelId: 'ch_facebook',
      at: at('27T20:00'),
    });
    expect(pinAt(picture, mark, 'ch_x', 0.25)).toMatchObject({ kind: 'divert', at: at('27T12:00') });
    expect(pinAt(picture, mark, 'ch_x', 1.2)).toBeNull();
    expect(pinAt(picture, mark, 'ch_pinterest', 0.25)).toBeNull();
  });
});
