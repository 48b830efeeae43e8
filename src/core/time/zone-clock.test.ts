import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantToWall } from './index';
import { wallMs } from './wall';
import { zoneClock } from './zone-clock';
import { MINUTE_MS } from './units';

const zones = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const wallOf = (zone: string, at: number) => instantToWall(at, zone);

describe('a zone clock', () => {
  test('reads the wall clock as the time zone database does', () => {
    const minute = fc.integer({
      min: Date.UTC(2024, 0, 1) / MINUTE_MS,
      max: Date.UTC(2030, 0, 1) / MINUTE_MS,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
        const instant = minutes * MINUTE_MS;
        const slow = new TZDate(instant, zone);
        const clock = zoneClock(zone);
        expect(wallOf(clock.zone, instant)).toBe(slow.toISOString().slice(0, 16));
        expect(clock.minute(instant)).toBe(slow.getHours() * 60 + slow.getMinutes());
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test('finds the instant of a wall time, the earliest that reads so', () => {
    const minute = fc.integer({
      min: Date.UTC(2024, 0, 1) / MINUTE_MS,
      max: Date.UTC(2030, 0, 1) / MINUTE_MS,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
        const clock = zoneClock(zone);
        const wall = wallOf(clock.zone, minutes * MINUTE_MS);
        const instant = clock.instant(wallMs(wall));
        expect(wallOf(clock.zone, instant)).toBe(wall);
        expect(instant).toBeLessThanOrEqual(minutes * MINUTE_MS);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  test('moves a skipped time forward and takes the first of a doubled one', () => {
    const london = zoneClock('Europe/London');
    expect(wallOf(london.zone, london.instant(wallMs('2026-03-29T01:30')))).toBe('2026-03-29T02:30');
    expect(london.instant(wallMs('2026-10-25T01:30'))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    const lordHowe = zoneClock('Australia/Lord_Howe');
    expect(wallOf(lordHowe.zone, lordHowe.instant(wallMs('2026-10-04T02:10')))).toBe('2026-10-04T02:40');
  });

  test('refuses a zone that does not exist', () => {
    expect(() => zoneClock('Europe/Atlantis').offset(0)).toThrow(RangeError);
  });
});
