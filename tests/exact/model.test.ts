import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aChannel, aDelivery, anInput, utc } from '../../src/core/replan/testing/small';
import { clashes } from './check';
import { exactModel } from './model';
import { pricesOf } from './offers';
import { solveExactly, startHighs } from './optimum';
import { RememberedOptima } from './remembered';
import { read } from './reading';
import type { PlanName, ReplanInput } from '../../src/core/replan';

const highs = await startHighs();

/** What the program does, as 'who: what place for so many points', and that no two of it clash. */
function best(input: ReplanInput, name: Exclude<PlanName, 'tomorrow'> = 'balanced') {
  const reading = read(input);
  const { taken } = solveExactly(highs, exactModel(reading, pricesOf(input, name)));
  expect(clashes(reading, taken)).toEqual([]);
  return taken.map(({ delivery, kind, place, ticks }) => {
    const where =
      place === null ? '' : ` ${place.channel.id} ${new Date(place.at).toISOString().slice(5, 16)}`;
    return `${delivery.id}: ${kind}${where} for ${ticks / 2400}`;
  });
}

/** Two posts of the same hour; the line is down until 20:00, and takes posts at 09:00, 12:00, 15:00 and 18:00. */
const noon = utc('2026-03-10T12:00');
const two = [aDelivery('a', 'down', noon), aDelivery('b', 'down', noon + 60_000, { importance: 'high' })];

describe('the exact program, by hand', () => {
  test('gives the next free time to the post that loses most by waiting', () => {
    expect(best(anInput({ deliveries: two }))).toEqual([
      'a: postpone down 03-11T12:00 for 24',
      `b: postpone down 03-11T09:00 for ${4 * 0.5 * (21 - 1 / 60)}`,
    ]);
  });

  test('does without what costs more than the bank', () => {
    const gone = utc('2026-03-10T09:00');
    expect(best(anInput({ deliveries: [aDelivery('a', 'down', gone, { timing: 'evergreen' })] }))).toEqual([
      'a: postpone down 03-11T09:00 for 4.8',
    ]);
    const held = aChannel('down', { blackout: ['2026-03-11', '2026-03-12'] });
    const late = { channels: [held], deliveries: [aDelivery('a', 'down', gone, { timing: 'evergreen' })] };
    expect(best(anInput(late))).toEqual(['a: hold for 8']);
  });

  test('diverts at the own moment, one gap apart, and prices the rank and the writer', () => {
    const channels = [
      aChannel('down', { fallbacks: ['other', 'third'] }),
      aChannel('other', { postingTimes: { sun: ['09:00'] } }),
      aChannel('third', { postingTimes: { sun: ['09:00'] } }),
    ];
    const deliveries = two.map((d) => ({ ...d, timing: 'live' as const, fit: { other: 'fits' as const } }));
    expect(best(anInput({ channels, deliveries }))).toEqual([
      `a: divert third 03-10T12:00 for ${2 * (24 + 6)}`,
      `b: divert other 03-10T12:01 for ${4 * 12}`,
    ]);
  });

  test('keeps caps, with what stays counted', () => {
    const stays = aDelivery('s', 'down', utc('2026-03-11T22:00'), { timing: 'live' });
    const channels = [aChannel('down', { dailyCap: 2 })];
    expect(best(anInput({ channels, deliveries: [...two, stays] }))).toEqual([
      `a: postpone down 03-12T09:00 for ${45 * 1}`,
      `b: postpone down 03-11T09:00 for ${4 * 0.5 * (21 - 1 / 60)}`,
    ]);
  });

  test('keeps the order of a campaign, also when the other way is cheaper', () => {
    const campaign = { campaignId: 'launch', timing: 'dated' as const };
    const deliveries = [
      aDelivery('a', 'down', noon, { ...campaign, order: 1, importance: 'low' }),
      aDelivery('b', 'down', noon + 60_000, { ...campaign, order: 2, importance: 'critical' }),
    ];
    const free = deliveries.map((d) => ({ ...d, order: null }));
    expect(best(anInput({ deliveries: free }))).toEqual([
      'a: postpone down 03-11T12:00 for 24',
      `b: postpone down 03-11T09:00 for ${8 * (21 - 1 / 60)}`,
    ]);
    expect(best(anInput({ deliveries }))).toEqual([
      'a: postpone down 03-11T09:00 for 21',
      `b: postpone down 03-11T12:00 for ${8 * (24 - 1 / 60)}`,
    ]);
  });

  test('reads the other tables', () => {
    const channels = [aChannel('down', { fallbacks: ['other'] }), aChannel('other')];
    const deliveries = [aDelivery('a', 'down', noon, { fit: { other: 'needs-writer' } })];
    const input = anInput({ channels, deliveries });
    expect({
      wait: best(input, 'wait'),
      divert: best(input, 'divert'),
      hold: best(input, 'hold'),
    }).toEqual({
      wait: ['a: postpone down 03-11T09:00 for 21'],
      divert: ['a: divert other 03-10T12:00 for 18'],
      hold: ['a: hold for 7.2'],
    });
  });
});

test('a remembered optimum that HiGHS does not find is told, and so is one of another program', () => {
  const input = anInput({ deliveries: two });
  const model = exactModel(read(input), pricesOf(input, 'balanced'));
  const right = new RememberedOptima(highs, {}, 1).optimum(model);
  const dear = model.offers.findIndex((offer) => !right.taken.includes(offer));
  const key = createHash('sha256').update(model.lp).digest('hex');
  const wrong = new RememberedOptima(highs, { [key]: [dear] }, 1);
  expect(() => wrong.optimum(model)).toThrow(/replan-optima\.json says \d+ where HiGHS says \d+/);
  const other = new RememberedOptima(highs, { [key]: [100_000] }, 1);
  expect(() => other.optimum(model)).toThrow(/names column 100000/);
});
