import { createDayIndex, type OwnDay } from '../days';
import type { SolemnDay } from '../replan/types';
import { instantToWall } from '../time';

/** Days that the whole world keeps. */
const WORLDWIDE = 'GLOBAL';
/** Days of the United Nations: some on most days of a year, and kept by few. Only a channel that names them has them. */
const UNITED_NATIONS = 'UN';

/**
 * Whose solemn days count on a channel: those of the regions that read it, else those that the calendar shows; and the
 * world's, where the calendar shows them.
 *
 * @param shown the regions of the workspace
 */
export function regionsRead(own: readonly string[], shown: readonly string[]): readonly string[] {
  const kept = shown.filter((region) => region !== UNITED_NATIONS);
  return own.length === 0 ? kept : [...own, ...kept.filter((region) => region === WORLDWIDE)];
}

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
