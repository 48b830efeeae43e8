import { describe, expect, test } from 'vitest';
import { NO_DATE, clockWords, dateWords, dayWords, firstWeekday, written } from './dates';

/** Engines differ in the blank before AM and PM. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

test('the clock has two digits for the hour where the day has 24 hours, and none to spare where it has 12', () => {
  const wall = '2026-11-27T08:05';
  expect(clockWords('en-GB')(wall)).toBe('08:05');
  expect(plain(clockWords('en-US')(wall))).toBe('8:05 AM');
});

describe('a date', () => {
  test('loses the comma behind its weekday, and no other', () => {
    const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    expect(dateWords('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })('2026-11-27')).toBe(
      'Fri 27 Nov',
    );
    expect(dateWords('en-US', long)('2026-11-27')).toBe('Friday November 27, 2026');
    expect(dateWords('en-US', { day: 'numeric', month: 'short', year: 'numeric' })('2026-12-04')).toBe(
      'Dec 4, 2026',
    );
    expect(dateWords('de-DE', { weekday: 'short', day: 'numeric', month: 'short' })('2026-11-27')).toBe(
      'Fr. 27. Nov.',
    );
  });
});

test('the week begins as the locale has it', () => {
  expect([firstWeekday('en-GB'), firstWeekday('en-US')]).toEqual([1, 7]);
});

test('says of a date or time that does not exist that there is none', () => {
  expect([
    clockWords('en-GB')(''),
    dayWords('en-GB')('2026-13-45'),
    written(new Intl.DateTimeFormat(), NaN),
  ]).toEqual([NO_DATE, NO_DATE, NO_DATE]);
});
