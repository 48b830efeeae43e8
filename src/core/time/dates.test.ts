import { describe, expect, test } from 'vitest';
import { dayNumber, isoDate, readDate, weekdayIndex } from './dates';

describe('the calendar arithmetic', () => {
  test('turns every day from 1599 to 2401 into its date and back', () => {
    let expected = dayNumber(1599, 1, 1);
    for (let year = 1599; year <= 2401; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        for (let day = 1; day <= last; day += 1) {
          const number = dayNumber(year, month, day);
          if (number !== expected) throw new Error(`${year}-${month}-${day} is ${number}`);
          if (readDate(isoDate(number)) !== number) throw new Error(`${isoDate(number)} does not come back`);
          expected += 1;
        }
      }
    }
    expect(isoDate(expected)).toBe('2402-01-01');
  });

  test('knows weekdays before and after 1970', () => {
    expect(
      [dayNumber(1970, 1, 1), dayNumber(1969, 12, 31), dayNumber(2026, 11, 27), dayNumber(1900, 1, 1)].map(
        weekdayIndex,
      ),
    ).toEqual([3, 2, 4, 0]);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-04-31', 'soon', ''])('refuses %j', (text) => {
    expect(readDate(text)).toBeNull();
  });
});
