import { createDayIndex, type OwnDay } from '../days';
import type { SolemnDay } from '../replan/types';
import { instantToWall } from '../time';

/**
 * The solemn days on which nothing is promoted, from the day of `from` to that of `until` in `zone`.
 * Long observances (months, seasons) are left out: a whole month without a promotion is nobody's intention.
 */
export function solemnDays(from: number, until: number, zone: string, own: readonly OwnDay[]): SolemnDay[] {
  const first = instantToWall(from, zone).slice(0, 10);
  const last = instantToWall(until, zone).slice(0, 10);
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, i) => Number(first.slice(0, 4)) + i,
  );
  const index = createDayIndex(years, { own });
  return index
    .between(first, last)
    .filter((day) => day.sensitivity === 'solemn' && day.kind === 'day')
    .map((day) => ({ date: day.from, regions: day.regions }));
}
