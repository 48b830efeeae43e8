import type { ChannelId } from '../../../core/model/ids';
import type { Channel } from '../../../core/model/channel';
import { keepsItsPlace } from '../../../core/model/status';
import type { Instant, WallTime } from '../../../core/time/types';
import { addDays, instantToWall, localDate, wallToInstant, weekdayOf } from '../../../core/time';
import type { HoldfastDb } from '../db';
import { channelDeliveriesBetween } from '../queries';

const DAYS_AHEAD = 21;
/** Where a channel has no posting times of its own. */
const DEFAULT_TIME = '09:00';
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What stands on a channel in the days that `freeTime` looks at. */
export async function takenTimes(db: HoldfastDb, channelId: ChannelId, now: Instant): Promise<Instant[]> {
  const from = now - DAY_MS;
  const rows = await channelDeliveriesBetween(db, channelId, from, now + (DAYS_AHEAD + 2) * DAY_MS);
  return rows.filter((row) => keepsItsPlace(row.status)).map((row) => row.at);
}

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
