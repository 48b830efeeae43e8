import { describe, expect, test } from 'vitest';
import { affectedDeliveries } from './affected';
import { replan } from './replan';
import { aChannel, aDelivery, anInput, utc } from './testing/small';
import type { ReplanInput } from './types';
import { moves, pair, at, fits } from './testing/pair';

describe('0: ends are exclusive, and every score is stated on the balanced table', () => {
  test('a delivery at the end of the outage is not hit, one at its start is', () => {
    const deliveries = [aDelivery('first', 'down', at('08:00')), aDelivery('last', 'down', at('20:00'))];
    expect(affectedDeliveries(anInput({ deliveries })).map((d) => d.id)).toEqual(['first']);
  });

  test('a slot at the last useful instant comes too late', () => {
    const until = utc('2026-03-11T09:00');
    const dated = aDelivery('a', 'down', at('18:00'), { timing: 'dated', lastUseful: until });
    expect(moves(anInput({ deliveries: [dated] }))).toEqual(['a drop 192']);
    expect(moves(anInput({ deliveries: [{ ...dated, lastUseful: until + 60_000 }] }))).toEqual([
      'a postpone down 2026-03-11T09:00 30',
    ]);
  });

  test('the divert plan decides on cheap diverts and states the full price', () => {
    const input = anInput({ channels: pair, deliveries: [aDelivery('a', 'down', at('18:00'), fits)] });
    expect(moves(input, 'balanced')).toEqual(['a postpone down 2026-03-11T09:00 15']);
    expect(moves(input, 'divert')).toEqual(['a divert up 2026-03-10T18:00 24']);
  });

  test('the hold plan decides on cheap holds and states the full price', () => {
    const input = anInput({ deliveries: [aDelivery('a', 'down', at('18:00'))] });
    expect(moves(input, 'hold')).toEqual(['a hold 72']);
  });
});

describe('1: free slots', () => {
  test('exactly a gap away from what stays is free, a minute nearer is not', () => {
    const a = aDelivery('a', 'down', at('18:00'));
    const near = aDelivery('near', 'down', utc('2026-03-11T09:59'));
    const apart = aDelivery('apart', 'down', utc('2026-03-11T10:00'));
    expect(moves(anInput({ deliveries: [a, near] }))).toEqual(['a postpone down 2026-03-11T12:00 18']);
    expect(moves(anInput({ deliveries: [a, apart] }))).toEqual(['a postpone down 2026-03-11T09:00 15']);
  });

  test('what is not free for another reason does not push out the next one', () => {
    const wed = ['09:00', '09:30', '10:00'];
    const channels = [
      aChannel('down', { postingTimes: { wed }, quietHours: { from: '22:00', to: '09:10' } }),
    ];
    expect(moves(anInput({ channels, deliveries: [aDelivery('a', 'down', at('18:00'))] }))).toEqual([
      'a postpone down 2026-03-11T09:30 15.5',
    ]);
  });

  test('quiet hours over midnight and blackout dates are never used', () => {
    const channels = [
      aChannel('down', { quietHours: { from: '17:00', to: '12:30' }, blackout: ['2026-03-11'] }),
    ];
    expect(moves(anInput({ channels, deliveries: [aDelivery('a', 'down', at('18:00'))] }))).toEqual([
      'a postpone down 2026-03-12T15:00 45',
    ]);
  });

  test('what stays and what moves share the daily cap', () => {
    const channels = [aChannel('down', { dailyCap: 2 })];
    const deliveries = [
      aDelivery('a', 'down', at('18:00')),
      aDelivery('b', 'down', at('19:00')),
      aDelivery('stays', 'down', utc('2026-03-11T23:00')),
    ];
    expect(moves(anInput({ channels, deliveries }))).toEqual([
      'a postpone down 2026-03-11T09:00 15',
      'b postpone down 2026-03-12T09:00 38',
    ]);
  });

  test('a time that the clocks skip moves forward, of a doubled one the first is taken', () => {
    const london = { zone: 'Europe/London', postingTimes: { sun: ['01:30'] } };
    const spring = utc('2026-03-28T20:00');
    const autumn = utc('2026-10-24T20:00');
    const on = (from: number): ReplanInput =>
      anInput({
        now: from,
        channels: [aChannel('down', london)],
        deliveries: [aDelivery('a', 'down', from + 3_600_000, { zone: 'Europe/London' })],
        outages: [{ channelIds: ['down'], from, until: from + 7_200_000 }],
      });
    expect(moves(on(spring))).toEqual(['a postpone down 2026-03-29T02:30 4.5']);
    expect(moves(on(autumn))).toEqual(['a postpone down 2026-10-25T01:30 3.5']);
    expect(replan(on(autumn), 'balanced').moves[0]?.toAt).toBe(utc('2026-10-25T00:30'));
  });
});

describe('2: several outages', () => {
  test('a channel is back at the latest end that names it', () => {
    const outages = [
      { channelIds: ['down'], from: at('08:00'), until: at('20:00') },
      { channelIds: ['down', 'up'], from: at('18:00'), until: utc('2026-03-11T13:00') },
    ];
    const input = anInput({
      channels: pair,
      outages,
      deliveries: [aDelivery('a', 'down', at('17:00'), fits)],
    });
    expect(moves(input)).toEqual(['a postpone down 2026-03-11T15:00 22']);
  });
});

describe('3: live posts', () => {
  const live = { timing: 'live', ...fits } as const;

  test('go to a fallback at their own moment, even within the next 15 minutes, but not in the past', () => {
    const deliveries = [aDelivery('a', 'down', at('08:05'), live)];
    expect(moves(anInput({ channels: pair, deliveries }))).toEqual(['a divert up 2026-03-10T08:05 24']);
    expect(moves(anInput({ channels: pair, deliveries, now: at('08:05') }))).toEqual(['a drop 144']);
  });

  test('take a slot within half an hour when their moment is taken', () => {
    const deliveries = [aDelivery('a', 'down', at('11:30'), live), aDelivery('stays', 'up', at('11:00'))];
    expect(moves(anInput({ channels: pair, deliveries }))).toEqual(['a divert up 2026-03-10T12:00 24']);
    const quiet = [pair[0]!, aChannel('up', { quietHours: { from: '11:00', to: '13:00' } })];
    expect(moves(anInput({ channels: quiet, deliveries }))).toEqual(['a drop 144']);
  });
});

describe('4: covered', () => {
  const elsewhere = (time: number) => [
    aDelivery('a', 'down', at('10:00'), { timing: 'live', postId: 'same' }),
    aDelivery('other', 'up', time, { postId: 'same' }),
  ];

  test('by the same post on any fallback within 24 hours, both ends included', () => {
    const channels = [aChannel('down', { fallbacks: ['third', 'up'] }), aChannel('up'), aChannel('third')];
    const deliveries = elsewhere(utc('2026-03-11T10:00'));
    expect(moves(anInput({ channels, deliveries }))).toEqual(['a covered 12']);
    expect(replan(anInput({ channels, deliveries }), 'balanced').moves[0]?.coveredBy).toBe('other');
    expect(moves(anInput({ channels: pair, deliveries: elsewhere(utc('2026-03-11T10:01')) }))).toEqual([
      'a divert up 2026-03-10T10:00 36',
    ]);
  });

  test('not by a post on a channel that is down then', () => {
    const outages = [
      { channelIds: ['down'], from: at('08:00'), until: at('20:00') },
      { channelIds: ['up'], from: at('09:00'), until: at('12:00') },
    ];
    const deliveries = elsewhere(at('11:00'));
    expect(moves(anInput({ channels: pair, outages, deliveries }))).toEqual([
      'a drop 144',
      'other postpone up 2026-03-10T12:00 1',
    ]);
  });
});

describe('5: a needed writer', () => {
  test('costs the same in every plan, and the move says so', () => {
    const deliveries = [
      aDelivery('a', 'down', at('10:00'), { fit: { up: 'needs-writer' }, importance: 'critical' }),
    ];
    const input = anInput({ channels: pair, deliveries });
    expect(moves(input, 'balanced')).toEqual(['a postpone down 2026-03-11T09:00 92']);
    expect(moves(input, 'divert')).toEqual(['a divert up 2026-03-10T10:00 144']);
    expect(replan(input, 'divert').moves[0]?.needsWriter).toBe(true);
    expect(replan(input, 'divert').warnings).toEqual([
      'One post needs a writer before going out on another channel.',
    ]);
  });
});

describe('6: order', () => {
  const episode = (id: string, time: number, order: number, importance: 'low' | 'critical') =>
    aDelivery(id, 'down', time, { campaignId: 'story', order, importance });

  test('a campaign keeps its order even when the later post weighs more', () => {
    const wed = ['09:00', '15:00'];
    const channels = [aChannel('down', { postingTimes: { wed } })];
    const one = episode('one', at('18:00'), 1, 'low');
    const two = episode('two', at('18:30'), 2, 'critical');
    expect(moves(anInput({ channels, deliveries: [one, two] }))).toEqual([
      'one postpone down 2026-03-11T09:00 7.5',
      'two postpone down 2026-03-11T15:00 82',
    ]);
    expect(moves(anInput({ channels, deliveries: [{ ...one, order: null }, two] }))).toEqual([
      'one postpone down 2026-03-11T15:00 10.5',
      'two postpone down 2026-03-11T09:00 58',
    ]);
  });

  test('it binds against what stays, but not across channels', () => {
    const three = episode('three', at('18:00'), 3, 'low');
    const stays = episode('stays', utc('2026-03-11T13:30'), 2, 'low');
    expect(moves(anInput({ deliveries: [three, stays] }))).toEqual([
      'three postpone down 2026-03-11T15:00 10.5',
    ]);
    const other = { ...stays, channelId: 'up' };
    expect(moves(anInput({ channels: pair, deliveries: [three, other] }))).toEqual([
      'three postpone down 2026-03-11T09:00 7.5',
    ]);
  });
});

describe('7: days are local, and the hold plan waits for the last end', () => {
  test('the cap counts by the clock of the channel', () => {
    const zone = 'America/New_York';
    const channels = [
      aChannel('down', { zone, dailyCap: 1, postingTimes: { tue: ['22:00'], wed: ['09:00'] } }),
    ];
    // 22:00 on Tuesday in New York is Wednesday in UTC: both days have room for one.
    const deliveries = [aDelivery('a', 'down', at('18:00')), aDelivery('b', 'down', at('19:00'))];
    expect(moves(anInput({ channels, deliveries }))).toEqual([
      'a postpone down 2026-03-10T22:00 8',
      'b postpone down 2026-03-11T09:00 18',
    ]);
  });

  test('no postponing before the latest end of all outages', () => {
    const outages = [
      { channelIds: ['down'], from: at('08:00'), until: at('11:00') },
      { channelIds: ['up'], from: at('08:00'), until: utc('2026-03-11T08:00') },
    ];
    const dated = aDelivery('a', 'down', at('10:00'), { timing: 'dated' });
    const input = anInput({ channels: [aChannel('down'), aChannel('up')], outages, deliveries: [dated] });
    expect(moves(input, 'balanced')).toEqual(['a postpone down 2026-03-10T12:00 4']);
    expect(moves(input, 'hold')).toEqual(['a postpone down 2026-03-11T09:00 46']);
  });
});
