import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { testRow } from '../model/testing/delivery';
import { asChannelId, asDeliveryId } from '../model/ids';
import { pushFrom } from './push';

const channel = testChannel({ platform: 'x', gapMinutes: 90 });
const at = (time: string) => Date.parse(`2026-11-27T${time}Z`);
const row = (id: string, time: string, change: Partial<ReturnType<typeof testRow>> = {}) =>
  testRow({
    id,
    channelId: channel.id,
    wall: `2026-11-27T${time}`,
    zone: channel.zone,
    status: 'scheduled',
    ...change,
  });
const short = (plan: ReturnType<typeof pushFrom>) =>
  plan.pushes.map(({ id, toWall }) => `${id} ${toWall.slice(11)}`);

describe('insert and push', () => {
  test('pushes what is too near, and what that one pushes, and no more', () => {
    const rows = [row('before', '09:30'), row('a', '10:30'), row('b', '12:00'), row('c', '15:00')];
    expect(short(pushFrom(at('10:00'), channel, rows))).toEqual(['a 11:30', 'b 13:00']);
  });

  test('exactly a gap away needs no push', () => {
    expect(short(pushFrom(at('10:00'), channel, [row('a', '11:30')]))).toEqual([]);
  });

  test('the inserted one itself, other channels, and what is out or called off stay', () => {
    const rows = [
      row('new', '10:00'),
      row('a', '10:00', { channelId: asChannelId('ch_y') }),
      row('b', '10:10', { status: 'published' }),
      row('c', '10:20', { status: 'cancelled' }),
      row('d', '10:30', { status: 'held' }),
      row('e', '10:40', { gone: 1 }),
    ];
    expect(short(pushFrom(at('10:00'), channel, rows, asDeliveryId('new')))).toEqual([]);
  });

  test('jumps over quiet hours and blackout dates', () => {
    const night = testChannel({
      platform: 'x',
      gapMinutes: 90,
      quietHours: { from: '22:00', to: '07:00' },
      blackout: ['2026-11-28'],
    });
    const late = [row('a', '21:00'), row('b', '21:50')];
    const { pushes } = pushFrom(at('20:00'), night, late);
    expect(pushes.map(({ toWall }) => toWall)).toEqual(['2026-11-27T21:30', '2026-11-29T07:00']);
  });

  test('R83 says which would come too late, so that a person decides', () => {
    const offer = row('a', '11:00', { lastUseful: at('11:30') });
    const { tooLate } = pushFrom(at('10:00'), channel, [offer]);
    expect(tooLate.map(({ id }) => id)).toEqual(['a']);
  });

  test('keeps order and gap, whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 }), (minutes) => {
        const rows = minutes.map((minute, i) => {
          const time = new Date(at('09:00') + minute * 60_000).toISOString().slice(11, 16);
          return row(`d${String(i).padStart(2, '0')}`, time);
        });
        const { pushes } = pushFrom(at('10:00'), channel, rows);
        const order = [...rows]
          .filter((one) => one.at >= at('10:00'))
          .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        const times = pushes.map(({ to }) => to);
        expect(pushes.map(({ id }) => id)).toEqual(order.slice(0, pushes.length).map(({ id }) => id));
        times.forEach((to, i) =>
          expect(to).toBeGreaterThanOrEqual((times[i - 1] ?? at('10:00')) + 90 * 60_000),
        );
        const next = order[pushes.length];
        if (next) expect(next.at).toBeGreaterThanOrEqual((times.at(-1) ?? at('10:00')) + 90 * 60_000);
      }),
      { seed: 20261127 },
    );
  });
});
