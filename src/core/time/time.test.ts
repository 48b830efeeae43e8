import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addDaysToWall,
  addHoursToWall,
  canonicalZone,
  dayRange,
  daysBetween,
  instantToWall,
  isLocalDate,
  isoWithOffset,
  isWall,
  isZone,
  localDate,
  offsetAt,
  parseIso,
  wallToInstant,
  weekdayOf,
} from './index';

const ZONES = [
  'Europe/London',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
];
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc
  .integer({ min: Date.UTC(2005, 0, 1) / 60_000, max: Date.UTC(2045, 0, 1) / 60_000 })
  .map((minutes) => minutes * 60_000);

/** Slow and independent: asks the platform for the parts of the wall clock. */
function wallByParts(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

describe('clock changes', () => {
  it.each([
    ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:30:00.000Z', 'gap', '2026-03-29T02:30'],
    ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z', 'overlap', '2026-10-25T01:30'],
    ['America/New_York', '2026-03-08T02:15', '2026-03-08T07:15:00.000Z', 'gap', '2026-03-08T03:15'],
    ['America/New_York', '2026-11-01T01:00', '2026-11-01T05:00:00.000Z', 'overlap', '2026-11-01T01:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-03T15:40:00.000Z', 'gap', '2026-10-04T02:40'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z', 'overlap', '2026-04-05T01:45'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z', 'gap', '2011-12-31T12:00'],
    ['Asia/Kathmandu', '2026-11-27T11:00', '2026-11-27T05:15:00.000Z', 'plain', '2026-11-27T11:00'],
    ['Europe/London', '2026-03-29T00:59', '2026-03-29T00:59:00.000Z', 'plain', '2026-03-29T00:59'],
    ['Europe/London', '2026-03-29T02:00', '2026-03-29T01:00:00.000Z', 'plain', '2026-03-29T02:00'],
    ['Europe/London', '2026-10-25T02:00', '2026-10-25T02:00:00.000Z', 'plain', '2026-10-25T02:00'],
  ])('%s %s', (zone, wall, iso, dst, shown) => {
    const found = wallToInstant(wall, zone);
    expect({
      iso: new Date(found.at).toISOString(),
      dst: found.dst,
      shown: instantToWall(found.at, zone),
    }).toEqual({ iso, dst, shown });
  });
});

describe('for any zone and moment', () => {
  it('the wall clock is the one the platform shows', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => instantToWall(at, zone) === wallByParts(at, zone)),
      { seed: 20261127, numRuns: 1_500 },
    );
  });

  it('a wall time comes back as itself, unless the clock skipped it', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (minutes, zone) => {
        const wall = instantToWall(minutes, 'UTC');
        const { at, dst } = wallToInstant(wall, zone);
        const shown = instantToWall(at, zone);
        if (dst !== 'gap') expect(shown).toBe(wall);
        else expect(shown > wall).toBe(true);
        if (dst === 'overlap') {
          const later = [30, 60].some((m) => instantToWall(at + m * 60_000, zone) === wall);
          const sooner = [30, 60].some((m) => instantToWall(at - m * 60_000, zone) === wall);
          expect({ later, sooner }).toEqual({ later: true, sooner: false });
        }
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });

  it('the hours around every change of 2026 come back right', () => {
    for (const zone of ZONES) {
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
        if (offsetAt(at, zone) === offsetAt(at + 86_400_000, zone)) continue;
        for (let step = 0; step < 96; step++) {
          const moment = at + step * 900_000;
          expect(instantToWall(moment, zone)).toBe(wallByParts(moment, zone));
        }
      }
    }
  });

  it('an ISO time with offset reads back as the same instant', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => parseIso(isoWithOffset(at, zone)) === at),
      { seed: 3, numRuns: 1_000 },
    );
  });
});

describe('calendar arithmetic', () => {
  it('keeps the clock time over a change of offset', () => {
    expect(addDaysToWall('2026-03-28T11:00', 1)).toBe('2026-03-29T11:00');
    expect(addHoursToWall('2026-12-31T23:30', 2)).toBe('2027-01-01T01:30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-27', '2026-11-20')).toBe(-7);
    expect(weekdayOf('2026-11-27')).toBe('fri');
  });

  it('a day is 23 hours in spring and 25 in autumn', () => {
    const hours = (date: string) => {
      const { from, until } = dayRange(date, 'Europe/London');
      return (until - from) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-27')]).toEqual([23, 25, 24]);
  });

  it('knows what is no date, time or zone', () => {
    expect([isWall('2026-02-30T10:00'), isWall('2026-02-28T24:00'), isWall('2026-02-28T10:00')]).toEqual([
      false,
      false,
      true,
    ]);
    expect([isLocalDate('2027-02-29'), isLocalDate('2028-02-29')]).toEqual([false, true]);
    expect([isZone('Europe/Londn'), isZone('+01:00'), isZone('Europe/London'), isZone('')]).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(canonicalZone('europe/london')).toBe('Europe/London');
    expect([parseIso('2026-11-27T10:00'), parseIso('2026-11-27T10:00Z')]).toEqual([
      undefined,
      Date.UTC(2026, 10, 27, 10),
    ]);
    expect(() => wallToInstant('tomorrow', 'UTC')).toThrow(RangeError);
    expect(() => wallToInstant('2026-11-27T10:00', 'Nowhere/Town')).toThrow(RangeError);
  });

  it('shows the local date and seconds only when there are any', () => {
    const at = Date.UTC(2026, 10, 27, 23, 30, 15);
    expect([localDate(at, 'Asia/Kolkata'), instantToWall(at, 'UTC')]).toEqual([
      '2026-11-28',
      '2026-11-27T23:30:15',
    ]);
  });
});
