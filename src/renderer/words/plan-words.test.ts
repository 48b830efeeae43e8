import { expect, test } from 'vitest';
import { planWords } from './plan-words';
import { calendarWords } from '../screens/calendar/view-model/words';
import { timeWords } from './times';

const words = planWords('en-GB', 'Europe/London', '2026-11-26');

test('this year goes without saying, another one does not', () => {
  expect([words.day('2026-11-27'), words.day('2027-01-05')]).toEqual(['Fri 27 Nov', 'Tue 5 Jan 2027']);
  expect([words.date(Date.UTC(2026, 9, 12)), words.date(Date.UTC(2025, 9, 12))]).toEqual([
    '12 Oct',
    '12 Oct 2025',
  ]);
});

test('a zone is named where it is not the workspace’s', () => {
  expect(words.when('2026-11-27T18:00', 'Europe/London')).toBe('Fri 27 Nov, 18:00');
  expect(words.when('2026-11-27T18:00', 'America/New_York')).toBe('Fri 27 Nov, 18:00 New York time');
  expect(words.moment(Date.UTC(2026, 10, 27, 18))).toBe('Fri 27 Nov, 18:00');
});

test('a moment that no calendar has is said to be none, and stops no screen', () => {
  const odd = [1e308, -1e308, Number.NaN];
  const none = odd.map(() => 'no date');
  const times = timeWords('en-GB', 'Europe/London');
  const calendar = calendarWords('en-GB', 'Europe/London');
  expect({
    plan: odd.map((at) => words.moment(at)),
    date: odd.map((at) => words.date(at)),
    times: odd.map((at) => times.moment(at, '2026-11-27')),
    clock: odd.map((at) => times.clock(at)),
    calendar: odd.map((at) => calendar.moment(at, '2026-11-27')),
  }).toEqual({ plan: none, date: none, times: none, clock: none, calendar: none });
});
