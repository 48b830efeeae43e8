import { describe, expect, test } from 'vitest';
import { findIllegal } from './legal';
import { replan, replanAll } from './replan';
import { aChannel, aDelivery, anInput, utc } from './testing/small';
import { moves, pair, at, fits } from './testing/pair';

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
