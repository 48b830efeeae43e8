import { describe, expect, it } from 'vitest';
import { zoneFault } from '../../scripts/check/zones.mjs';
import { watchMachineZone } from '../setup/machine-zone';

/** By what a task reads the zone of the machine. */
function asked(task: () => unknown): string[] {
  const seen: string[] = [];
  const stop = watchMachineZone((what) => seen.push(what));
  try {
    task();
  } finally {
    stop();
  }
  return seen;
}

const NOON = Date.UTC(2026, 10, 27, 12);

describe('reading the zone of the machine', () => {
  it.each<[string, () => unknown]>([
    ['Date.prototype.getHours', () => new Date(NOON).getHours()],
    ['Date.prototype.getDay', () => new Date(NOON).getDay()],
    ['Date.prototype.setDate', () => new Date(NOON).setDate(1)],
    ['Date.prototype.getTimezoneOffset', () => new Date(NOON).getTimezoneOffset()],
    ['Date.prototype.toString', () => String(new Date(NOON))],
    ['Date.prototype.toDateString', () => new Date(NOON).toDateString()],
    ['Date.prototype.toLocaleString', () => new Date(NOON).toLocaleString('en-GB')],
    [
      'Date.prototype.toLocaleTimeString',
      () => new Date(NOON).toLocaleTimeString('en-GB', { hour: '2-digit' }),
    ],
    ['new Date(year, month, ...)', () => new Date(2026, 10, 27)],
    ['new Date(text without an offset)', () => new Date('2026-11-27T12:00')],
    ['new Date(text without an offset)', () => new Date('27 November 2026')],
    ['Date.parse(text without an offset)', () => Date.parse('2026-11-27T12:00:00')],
    ['Date()', () => Date()],
    [
      'Intl.DateTimeFormat without a timeZone',
      () => new Intl.DateTimeFormat('en-GB').resolvedOptions().timeZone,
    ],
    ['Intl.DateTimeFormat without a timeZone', () => Intl.DateTimeFormat().format(NOON)],
  ])('is told: %s', (what, task) => expect(asked(task)).toEqual([what]));

  it('is not what names a zone, or goes by UTC', () => {
    const zoned = { timeZone: 'Asia/Kolkata' };
    expect(
      asked(() => [
        Date.now(),
        new Date(),
        new Date(NOON).toISOString(),
        new Date(NOON).getUTCHours(),
        new Date('2026-11-27'),
        new Date('2026-11-27T12:00Z'),
        Date.parse('2026-11-27T12:00+05:30'),
        Date.parse('Fri, 27 Nov 2026 12:00:00 GMT'),
        Date.parse('nonsense'),
        new Date(NOON).toLocaleDateString('en-GB', zoned),
        new Intl.DateTimeFormat('en-GB', zoned).format(NOON),
      ]),
    ).toEqual([]);
  });

  it('goes on as it did, watched or no longer', () => {
    const words = () => [
      new Date(2026, 10, 27).getTime(),
      Date.parse('2026-11-27T12:00'),
      new Date(NOON).toString(),
      new Date(NOON) instanceof Date,
      new Intl.DateTimeFormat('en-GB').format(NOON),
    ];
    const before = words();
    let meanwhile: unknown[] = [];
    expect(asked(() => (meanwhile = words()))).toHaveLength(4);
    expect([meanwhile, words(), asked(() => undefined)]).toEqual([before, before, []]);
  });
});

it('is a fault of a test file, unless the file runs in both zones', () => {
  const hours = ['Date.prototype.getHours, at a.ts:1'];
  expect(zoneFault('/home/me/holdfast/src/core/outage/span.test.ts', hours)).toBe(
    'This depends on the time zone of the machine: name the zone it means, or let the file run in both ' +
      '(*.zones.test.ts).\nDate.prototype.getHours, at a.ts:1',
  );
  expect([
    zoneFault('/home/me/holdfast/src/core/outage/span.test.ts', []),
    zoneFault('/home/me/holdfast/src/core/outage/span.zones.test.ts', hours),
    zoneFault('/home/me/holdfast/src/core/time/time.test.ts', hours),
  ]).toEqual([null, null, null]);
});
