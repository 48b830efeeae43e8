import { expect, test } from 'vitest';
import { durationWords, timeWords } from './times';

test('an instant names its day only where that is not the day in view', () => {
  const words = timeWords('en-GB', 'America/New_York');
  const at = Date.parse('2026-11-28T01:30:00Z');
  expect(words.date(at)).toBe('2026-11-27');
  expect([words.moment(at, '2026-11-27'), words.moment(at, '2026-11-28')]).toEqual([
    '20:30',
    'Fri 27 Nov 20:30',
  ]);
});

test('how long it takes, in minutes, hours, days', () => {
  const minutes = [20, 360, 375, 2_880];
  expect(minutes.map((count) => durationWords(count * 60_000))).toEqual([
    '20 min',
    '6 h',
    '6 h 15 min',
    '2 days',
  ]);
});
