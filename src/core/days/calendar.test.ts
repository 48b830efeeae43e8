import { describe, expect, test } from 'vitest';
import { dayNumber, isoDate, weekdayIndex } from '../time/dates';
import { easter, orthodoxEaster } from './feasts';
import { sunEvent, sunEventAt } from './sun';

describe('moving feasts and the sun', () => {
  test('Easter of the western churches', () => {
    expect(
      [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038, 2285].map((year) => isoDate(easter(year))),
    ).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
      '2038-04-25',
      '2285-03-22',
    ]);
  });

  test('Easter of the eastern churches', () => {
    expect([2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => isoDate(orthodoxEaster(year)))).toEqual([
      '2024-05-05',
      '2025-04-20',
      '2026-04-12',
      '2027-05-02',
      '2028-04-16',
      '2029-04-08',
      '2030-04-28',
    ]);
  });

  test('Easter is a Sunday between 22 March and 25 April, and the eastern one never before it', () => {
    for (let year = 1900; year <= 2099; year += 1) {
      const west = easter(year);
      expect(weekdayIndex(west)).toBe(6);
      expect(isoDate(west).slice(5) >= '03-22' && isoDate(west).slice(5) <= '04-25').toBe(true);
      expect(weekdayIndex(orthodoxEaster(year))).toBe(6);
      expect(orthodoxEaster(year)).toBeGreaterThanOrEqual(west);
    }
  });

  test.each([
    ['EQUINOX_MARCH', 2024, '2024-03-20'],
    ['EQUINOX_MARCH', 2026, '2026-03-20'],
    ['SOLSTICE_JUNE', 2024, '2024-06-20'],
    ['SOLSTICE_JUNE', 2025, '2025-06-21'],
    ['SOLSTICE_JUNE', 2026, '2026-06-21'],
    ['SOLSTICE_JUNE', 2028, '2028-06-20'],
    ['EQUINOX_SEPTEMBER', 2024, '2024-09-22'],
    ['EQUINOX_SEPTEMBER', 2026, '2026-09-23'],
    ['SOLSTICE_DECEMBER', 2026, '2026-12-21'],
    ['SOLSTICE_DECEMBER', 2027, '2027-12-22'],
    ['SOLSTICE_DECEMBER', 2024, '2024-12-21'],
  ] as const)('%s %i is %s', (event, year, date) => {
    expect(isoDate(sunEvent(event, year))).toBe(date);
  });

  test('the June solstice of 1962 falls at 21:24 as in the worked example of the source', () => {
    const minutes = (sunEventAt('SOLSTICE_JUNE', 1962) - dayNumber(1962, 6, 21)) * 1440;
    expect(Math.abs(minutes - (21 * 60 + 24))).toBeLessThan(2);
  });
});
