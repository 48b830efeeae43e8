import { expect, it } from 'vitest';
import type { Channel } from '../model/channel';
import { freeTime } from './free-time';

type Rules = Pick<Channel, 'zone' | 'postingTimes' | 'gapMinutes' | 'dailyCap' | 'blackout'>;
const rules: Rules = {
  zone: 'Europe/London',
  postingTimes: null,
  gapMinutes: 90,
  dailyCap: null,
  blackout: [],
};
/** A Thursday. */
const now = Date.parse('2026-11-26T14:30:00Z');

it('offers the next posting time in the channel’s own zone', () => {
  expect(freeTime(rules, [], now)).toBe('2026-11-27T09:00');
  const weekly: Rules = { ...rules, postingTimes: { thu: ['18:00', '12:00'], mon: ['08:00'] } };
  expect(freeTime(weekly, [], now)).toBe('2026-11-26T18:00');
  expect(freeTime({ ...weekly, zone: 'Asia/Tokyo' }, [], now)).toBe('2026-11-30T08:00');
});

it('keeps the gap, the number a day and the days that are closed', () => {
  const taken = [Date.parse('2026-11-27T10:00:00Z')];
  expect(freeTime(rules, taken, now)).toBe('2026-11-28T09:00');
  expect(freeTime({ ...rules, gapMinutes: 30 }, taken, now)).toBe('2026-11-27T09:00');
  expect(freeTime({ ...rules, gapMinutes: 30, dailyCap: 1 }, taken, now)).toBe('2026-11-28T09:00');
  expect(freeTime({ ...rules, blackout: ['2026-11-27'] }, [], now)).toBe('2026-11-28T09:00');
});

it('falls back on tomorrow when a channel never posts', () => {
  expect(freeTime({ ...rules, postingTimes: {} }, [], now)).toBe('2026-11-27T09:00');
});
