import { describe, expect, test } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { neighbourTime, nextFreeTime } from './posting-times';

const channel = testChannel({
  platform: 'facebook',
  gapMinutes: 90,
  postingTimes: { fri: ['15:00', '09:00', '12:00'] },
});
const friday = '2026-11-27';

describe('the next free posting time', () => {
  test.each([
    ['an empty day', [], null, '09:00'],
    ['the first taken', ['09:00'], null, '12:00'],
    ['one that is nearer than the gap', ['10:15'], null, '12:00'],
    ['one that is exactly a gap away', ['10:30'], null, '09:00'],
    ['the morning over', [], `${friday}T09:30`, '12:00'],
    ['all taken: the first free time after the first', ['09:00', '12:00', '15:00'], null, '10:30'],
  ])('%s', (_what, taken, after, expected) => {
    expect(
      nextFreeTime(
        channel,
        friday,
        taken.map((time) => `${friday}T${time}`),
        after,
      ),
    ).toBe(`${friday}T${expected}`);
  });

  test('is 09:00 where the channel names none', () => {
    expect(nextFreeTime(channel, '2026-11-28', [])).toBe('2026-11-28T09:00');
  });

  test('never leaves the day', () => {
    expect(nextFreeTime(channel, friday, [], `${friday}T23:55`)).toBe(`${friday}T23:45`);
  });
});

test('the neighbouring posting time, or none at the end of the day', () => {
  expect(neighbourTime(channel, `${friday}T10:00`, 1)).toBe(`${friday}T12:00`);
  expect(neighbourTime(channel, `${friday}T12:00`, -1)).toBe(`${friday}T09:00`);
  expect(neighbourTime(channel, `${friday}T15:00`, 1)).toBeNull();
});
