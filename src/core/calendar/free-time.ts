import type { Channel } from '../model/channel';
import { addDays, instantToWall, localDate, wallToInstant, weekdayOf } from '../time';
import type { Instant, WallTime } from '../time/types';
import { MINUTE_MS } from '../time/units';

/** How far ahead a free time is looked for. */
export const DAYS_AHEAD = 21;
/** Where a channel has no posting times of its own. */
const DEFAULT_TIME = '09:00';

/**
 * The next posting time of a channel that keeps its gap to what stands there and its number a day.
 * @returns a wall time in the channel's zone; nine o'clock tomorrow when three weeks are full
 */
export function freeTime(
  channel: Pick<Channel, 'zone' | 'postingTimes' | 'gapMinutes' | 'dailyCap' | 'blackout'>,
  taken: readonly Instant[],
  now: Instant,
): WallTime {
  const { zone, postingTimes, gapMinutes, dailyCap, blackout } = channel;
  const today = localDate(now, zone);
  const gap = Math.max(gapMinutes, 1) * MINUTE_MS;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const there = taken.filter((at) => localDate(at, zone) === day).length;
    if (blackout.includes(day) || (dailyCap !== null && there >= dailyCap)) continue;
    const times = postingTimes === null ? [DEFAULT_TIME] : (postingTimes[weekdayOf(day)] ?? []);
    for (const time of [...times].sort()) {
      const { at } = wallToInstant(`${day}T${time}`, zone);
      if (at > now && taken.every((other) => Math.abs(other - at) >= gap)) return instantToWall(at, zone);
    }
  }
  return `${addDays(today, 1)}T${DEFAULT_TIME}`;
}
