import { describe, expect, test } from 'vitest';
import { calendarWords } from './words';

describe('times and dates in words', () => {
  const gb = calendarWords('en-GB', 'Europe/London');

  test('follow the locale', () => {
    expect(gb.clock('2026-11-27T08:05')).toBe('08:05');
    expect(gb.hour(7)).toBe('07');
    expect(gb.day('2026-11-27')).toBe('Fri 27 Nov');
    expect(gb.longDay('2026-11-27')).toBe('Friday 27 November 2026');
    const us = calendarWords('en-US', 'America/New_York');
    expect(us.clock('2026-11-27T20:05').replace(/\s/u, ' ')).toBe('8:05 PM');
    expect(us.hour(20).replace(/\s/u, ' ')).toBe('8 PM');
  });

  test('name a zone only where it is not the workspace’s', () => {
    expect(gb.zone('Europe/London')).toBe('');
    expect(gb.zone('America/New_York')).toBe('New York');
  });

  test('name the day of a moment that is not the day in view', () => {
    const moment = Date.parse('2026-11-27T18:00:00Z');
    expect(gb.moment(moment, '2026-11-27')).toBe('18:00');
    expect(gb.moment(moment, '2026-11-28')).toBe('Fri 27 Nov, 18:00');
  });
});
