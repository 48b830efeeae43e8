import { describe, expect, test } from 'vitest';
import { affectedDeliveries } from './affected';
import { findIllegal } from './legal';
import { replan, replanAll } from './replan';
import { aChannel, aDelivery, anInput, utc } from './testing/small';
import type { PlanName, ReplanInput } from './types';

/** Each move in short: 'a postpone down 2026-03-11T09:00 40'. The plan must be legal too. */
function moves(input: ReplanInput, name: PlanName = 'balanced'): string[] {
  const plan = replan(input, name);
  expect(findIllegal(input, plan)).toEqual([]);
  return plan.moves.map((move) =>
    [move.deliveryId, move.kind, move.toChannelId, move.toWall, move.costTicks / 2400]
      .filter((part) => part !== null)
      .join(' '),
  );
}

const pair = [aChannel('down', { fallbacks: ['up'] }), aChannel('up')];
const at = (time: string): number => utc(`2026-03-10T${time}`);
const fits = { fit: { up: 'fits' } } as const;

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

describe('8: whole ticks', () => {
  test('every price and every score is a whole number of ticks', () => {
    const a = aDelivery('a', 'down', at('18:01'), { timing: 'evergreen', importance: 'low' });
    const tuesday = [aChannel('down', { postingTimes: { tue: ['20:08'] } })];
    const plan = replan(anInput({ channels: tuesday, deliveries: [a] }), 'balanced');
    expect(plan.scoreTicks).toBe(127 * 4);
  });
});

describe('ties', () => {
  test('of two equally distant times the earlier is taken', () => {
    const critical = { importance: 'critical', timing: 'evergreen', ...fits } as const;
    const channels = [
      aChannel('down', { fallbacks: ['up'] }),
      aChannel('up', { postingTimes: { tue: ['11:00', '15:00'] } }),
    ];
    const deliveries = [aDelivery('a', 'down', at('13:00'), critical), aDelivery('stays', 'up', at('13:00'))];
    const input = anInput({ channels, deliveries, pins: [{ deliveryId: 'a', kind: 'divert' }] });
    expect(moves(input)).toEqual(['a divert up 2026-03-10T11:00 97.6']);
  });

  test('between equals whoever came first goes first, and of one instant the smaller id', () => {
    const deliveries = ['c', 'a', 'b'].map((id) => aDelivery(id, 'down', at(id === 'c' ? '17:30' : '18:00')));
    expect(moves(anInput({ deliveries }))).toEqual([
      'c postpone down 2026-03-11T09:00 15.5',
      'a postpone down 2026-03-11T12:00 18',
      'b postpone down 2026-03-11T15:00 21',
    ]);
  });
});

describe('constraints beside the readings', () => {
  test('a promotion is not moved onto a solemn day of its channel, news are', () => {
    const solemnDays = [{ date: '2026-03-11', regions: ['GB'] }];
    const channels = [aChannel('down', { regions: ['GB'] })];
    const promotion = aDelivery('a', 'down', at('18:00'), { kind: 'promotion' });
    expect(moves(anInput({ channels, solemnDays, deliveries: [promotion] }))).toEqual([
      'a postpone down 2026-03-12T09:00 39',
    ]);
    expect(moves(anInput({ channels, solemnDays, deliveries: [{ ...promotion, kind: 'news' }] }))).toEqual([
      'a postpone down 2026-03-11T09:00 15',
    ]);
  });

  test('pins are kept, the rest is solved around them, and a pin that breaks a rule is named', () => {
    const deliveries = [aDelivery('a', 'down', at('17:00')), aDelivery('b', 'down', at('18:00'))];
    const pins = [
      { deliveryId: 'b', kind: 'postpone', at: utc('2026-03-11T09:00') },
      { deliveryId: 'a', kind: 'postpone', at: at('19:00') },
    ] as const;
    const input = anInput({ deliveries, pins });
    expect(moves(input)).toEqual([
      'a postpone down 2026-03-11T12:00 19',
      'b postpone down 2026-03-11T09:00 15',
    ]);
    const plan = replan(input, 'balanced');
    expect(plan.name).toBe('custom');
    expect(plan.warnings).toEqual(['"a" cannot go where you put it: down is down then. It was replanned.']);
    expect(replanAll(input).map((each) => each.name)).toEqual([
      'balanced',
      'tomorrow',
      'wait',
      'divert',
      'hold',
      'custom',
    ]);
  });

  test('a pin without a time only says what kind of move is wanted', () => {
    const deliveries = [aDelivery('a', 'down', at('17:00'), fits), aDelivery('b', 'down', at('18:00'))];
    const pins = [
      { deliveryId: 'a', kind: 'divert' },
      { deliveryId: 'b', kind: 'covered' },
    ] as const;
    const input = anInput({ channels: pair, deliveries, pins });
    expect(moves(input)).toEqual(['a divert up 2026-03-10T17:00 24', 'b postpone down 2026-03-11T09:00 15']);
    expect(replan(input, 'balanced').warnings).toEqual([
      '"b" could not be moved as you asked, so it was replanned.',
    ]);
  });

  test('what the planner keeps, holds or drops by hand is done and said so', () => {
    const deliveries = ['a', 'b', 'c'].map((id, i) => aDelivery(id, 'down', at(`1${i * 2}:00`)));
    const pins = [
      { deliveryId: 'a', kind: 'keep' },
      { deliveryId: 'b', kind: 'hold' },
      { deliveryId: 'c', kind: 'drop' },
    ] as const;
    const plan = replan(anInput({ deliveries, pins }), 'balanced');
    expect(plan.moves.map((move) => [move.kind, move.costTicks / 2400, move.reason])).toEqual([
      ['keep', 0, 'You kept it on down at 10:00.'],
      ['hold', 72, 'You put it back into the bank.'],
      ['drop', 480, 'You left it out.'],
    ]);
    expect(plan.warnings).toEqual([]);
  });

  test('when the end moves, only what is hit now moves again, from where it stands', () => {
    const first = anInput({
      deliveries: [aDelivery('a', 'down', at('18:00')), aDelivery('b', 'down', at('21:00'))],
    });
    const moved = replan(first, 'balanced').moves[0];
    const applied = first.deliveries.map((d) =>
      d.id === 'a' && moved?.toAt ? { ...d, at: moved.toAt, wall: moved.toWall ?? d.wall } : d,
    );
    const outages = [{ channelIds: ['down'], from: at('08:00'), until: at('22:00') }];
    expect(moves({ ...first, deliveries: applied, outages })).toEqual([
      'b postpone down 2026-03-11T12:00 15',
    ]);
  });
});

describe('R5 a healthy channel is not flooded', () => {
  test('it takes no more moved posts a day than allowed, pinned ones aside', () => {
    const channels = [aChannel('down', { fallbacks: ['up'] }), aChannel('up', { gapMinutes: 0 })];
    const hot = { timing: 'dated', lastUseful: at('19:00'), ...fits } as const;
    const deliveries = ['a', 'b', 'c'].map((id, i) => aDelivery(id, 'down', at(`1${i + 3}:00`), hot));
    const input = anInput({ channels, deliveries });
    const up = (plan: readonly string[]) => plan.filter((move) => move.includes('divert up')).length;
    expect(up(moves(input))).toBe(3);
    const capped = channels.map((channel) => ({ ...channel, extraCap: 1 }));
    expect(up(moves({ ...input, channels: capped }))).toBe(1);
  });

  test('the cap says nothing about the channel that was down itself', () => {
    const deliveries = ['a', 'b'].map((id, i) => aDelivery(id, 'down', at(`1${i + 3}:00`)));
    const input = anInput({ channels: [aChannel('down', { extraCap: 0 })], deliveries });
    expect(moves(input).every((move) => move.includes('postpone down'))).toBe(true);
  });
});

describe('R12 past its last useful instant only by a person’s decision', () => {
  test('the plan says so, and nothing else of the rules gives way', () => {
    const dated = aDelivery('a', 'down', at('18:00'), { timing: 'dated', lastUseful: at('19:00') });
    const pin = { deliveryId: 'a', kind: 'postpone', channelId: 'down', at: at('21:00') } as const;
    const input = anInput({ deliveries: [dated] });
    const refusedPin = replan({ ...input, pins: [pin] }, 'balanced');
    expect(refusedPin.warnings).toEqual([
      '"a" cannot go where you put it: it is no longer useful by then. It was replanned.',
      'One post would not go out at all, because free times are too few. Set its time by hand to keep it.',
    ]);
    const decided = replan({ ...input, pins: [{ ...pin, pastUseful: true }] }, 'balanced');
    expect(findIllegal({ ...input, pins: [{ ...pin, pastUseful: true }] }, decided)).toEqual([]);
    expect(decided.moves).toMatchObject([
      { toAt: at('21:00'), pastUseful: true, reason: 'You put it on down at 21:00, after its use-by time.' },
    ]);
  });
});
