import { describe, expect, test } from 'vitest';
import { addMonths, isoWeek, isoWeekday, monthRange, weekRange, weekStart } from './dates';

describe('weeks', () => {
  test('begin on the first weekday of the locale', () => {
    expect(weekStart('2026-11-27', 1)).toBe('2026-11-23');
    expect(weekStart('2026-11-27', 7)).toBe('2026-11-22');
    expect(weekStart('2026-11-23', 1)).toBe('2026-11-23');
  });

  test('know their weekday and number, also before 2024', () => {
    expect(isoWeekday('2023-12-31')).toBe(7);
    expect(isoWeekday('2026-11-27')).toBe(5);
    expect(isoWeek('2026-11-27')).toBe(48);
    expect(isoWeek('2027-01-01')).toBe(53);
    expect(isoWeek('2024-12-30')).toBe(1);
  });

  test('four weeks are 28 days from the start of the week', () => {
    const { first, days } = weekRange('2026-11-27', 28, 1);
    expect([first, days.length, days[27]]).toEqual(['2026-11-23', 28, '2026-12-20']);
  });
});

describe('months', () => {
  test.each([
    ['2026-11-27', 1, '2026-10-26', 42],
    ['2027-02-10', 1, '2027-02-01', 28],
    ['2026-12-31', 7, '2026-11-29', 35],
  ])('%s with weeks from %i: whole weeks from %s', (anchor, first, start, count) => {
    const range = monthRange(anchor, first);
    expect([range.first, range.days.length]).toEqual([start, count]);
  });

  test('steps keep the day where the month has it', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});
