import type { Channel, DeliveryRow, Instant, WallTime } from '../../../../core/model/types';
import { addDays, instantToWall, localDate, weekdayOf, wallToInstant } from '../../../../core/time';

/** How many days ahead a free posting time is looked for. */
const DAYS_AHEAD = 14;
/** Where a channel has no posting times of its own. */
const DEFAULT_TIME = '09:00';
const MINUTE = 60_000;

/**
 * A time to offer for one more delivery: the channel's next posting time that is its gap away from what the post
 * already has there.
 * @returns a wall time in the channel's zone
 */
export function nextTime(
  channel: Pick<Channel, 'zone' | 'postingTimes' | 'gapMinutes'>,
  taken: readonly Pick<DeliveryRow, 'at'>[],
  now: Instant,
): WallTime {
  const today = localDate(now, channel.zone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const own = channel.postingTimes?.[weekdayOf(day)] ?? [];
    for (const time of [...(channel.postingTimes === null ? [DEFAULT_TIME] : own)].sort()) {
      const { at } = wallToInstant(`${day}T${time}`, channel.zone);
      const gap = Math.max(channel.gapMinutes, 1) * MINUTE;
      if (at > now && taken.every((row) => Math.abs(row.at - at) >= gap))
        return instantToWall(at, channel.zone);
    }
  }
  return `${addDays(today, 1)}T${DEFAULT_TIME}`;
}
