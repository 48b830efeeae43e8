import { describe, expect, it } from 'vitest';
import { spanWords } from './words';
import { words } from './testing/post';

describe('times in words', () => {
  it('name the zone where it is not the workspace’s, and the year where it is not this one', () => {
    expect(words.when('2026-11-27T18:00', 'Europe/London')).toBe('Fri 27 Nov, 18:00');
    expect(words.when('2027-01-04T09:30', 'America/New_York')).toBe('Mon 4 Jan 2027, 09:30 New York time');
    expect([spanWords(20 * 60_000), spanWords(7 * 3_600_000), spanWords(80 * 3_600_000)]).toEqual([
      '20 min',
      '7 h',
      '3 days',
    ]);
  });
});
