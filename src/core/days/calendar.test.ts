import { describe, expect, test } from 'vitest';
import { dayNumber, isoOf, parseIso, weekdayOf } from '../time/civil';
import { easter, orthodoxEaster } from './feasts';
import { sunEvent, sunEventAt } from './sun';

describe('the calendar arithmetic', () => {
  test('turns every day from 1599 to 2401 into its date and back', () => {
    let expected = dayNumber(1599, 1, 1);
    for (let year = 1599; year <= 2401; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        for (let day = 1; day <= last; day += 1) {
          const number = dayNumber(year, month, day);
          if (number !== expected) throw new Error(`${year}-${month}-${day} is ${number}`);
          if (parseIso(isoOf(number)) !== number) throw new Error(`${isoOf(number)} does not come back`);
          expected += 1;
        }
      }
    }
    expect(isoOf(expected)).toBe('2402-01-01');
  });

  test('knows weekdays before and after 1970', () => {
    expect(
      [dayNumber(1970, 1, 1), dayNumber(1969, 12, 31), dayNumber(2026, 11, 27), dayNumber(1900, 1, 1)].map(
        weekdayOf,
      ),
    ).toEqual([3, 2, 4, 0]);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-04-31', 'soon', ''])('refuses %j', (text) => {
    expect(parseIso(text)).toBeNull();
  });
});

describe('moving feasts and the sun', () => {
  test('Easter of the western churches', () => {
    expect([2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038, 2285].map((year) => isoOf(easter(year)))).toEqual(
      [
        '2024-03-31',
        '2025-04-20',
        '2026-04-05',
        '2027-03-28',
        '2028-04-16',
        '2029-04-01',
        '2030-04-21',
        '2038-04-25',
        '2285-03-22',
      ],
    );
  });

  test('Easter of the eastern churches', () => {
    expect([2024, 2025, 2026, 2027, 2028, 2029, 2030].map((year) => isoOf(orthodoxEaster(year)))).toEqual([
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
      expect(weekdayOf(west)).toBe(6);
      expect(isoOf(west).slice(5) >= '03-22' && isoOf(west).slice(5) <= '04-25').toBe(true);
      expect(weekdayOf(orthodoxEaster(year))).toBe(6);
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
    expect(isoOf(sunEvent(event, year))).toBe(date);
  });

  test('the June solstice of 1962 falls at 21:24 as in the worked example of the source', () => {
    const minutes = (sunEventAt('SOLSTICE_JUNE', 1962) - dayNumber(1962, 6, 21)) * 1440;
    expect(Math.abs(minutes - (21 * 60 + 24))).toBeLessThan(2);
  });
});
