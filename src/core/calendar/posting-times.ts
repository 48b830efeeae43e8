import type { Channel } from '../model/channel';
import type { ClockTime, LocalDate, WallTime } from '../time/types';
import { addMinutesToWall, weekdayOf } from '../time';

/** Where a channel has no posting times of its own that day. */
const DEFAULT_TIME: ClockTime = '09:00';
/** Spacing of tries once all posting times are taken, minutes; a channel with a gap uses its gap. */
const STEP_MINUTES = 15;

/**
 * The first posting time of the channel that day which is at least its gap away from what stands there already.
 * When all are taken, the first free time after them in steps; late in the evening, the last try.
 *
 * @param taken wall times that day on that channel, in its zone
 * @param after only times after this wall, e.g. now; null for any
 */
export function nextFreeTime(
  channel: Pick<Channel, 'postingTimes' | 'gapMinutes'>,
  day: LocalDate,
  taken: readonly WallTime[],
  after: WallTime | null = null,
): WallTime {
  const own = channel.postingTimes?.[weekdayOf(day)] ?? [];
  const times = [...(own.length > 0 ? own : [DEFAULT_TIME])].sort();
  const busy = taken.map(minuteOf);
  const free = (wall: WallTime): boolean =>
    (after === null || wall > after) &&
    busy.every((minute) => {
      const apart = Math.abs(minute - minuteOf(wall));
      return apart >= channel.gapMinutes && apart > 0;
    });
  for (const time of times) {
    const wall = `${day}T${time}`;
    if (free(wall)) return wall;
  }
  let wall: WallTime = `${day}T${times[0] ?? DEFAULT_TIME}`;
  for (;;) {
    const next = addMinutesToWall(wall, STEP_MINUTES);
    if (next.slice(0, 10) !== day) return wall;
    wall = next;
    if (free(wall)) return wall;
  }
}

/** The posting time next to `wall` in a direction that day; null when there is none. */
export function neighbourTime(
  channel: Pick<Channel, 'postingTimes'>,
  wall: WallTime,
  direction: -1 | 1,
): WallTime | null {
  const day = wall.slice(0, 10);
  const times = [...(channel.postingTimes?.[weekdayOf(day)] ?? [])].sort().map((time) => `${day}T${time}`);
  const candidates =
    direction === 1 ? times.filter((time) => time > wall) : times.filter((time) => time < wall);
  return (direction === 1 ? candidates[0] : candidates[candidates.length - 1]) ?? null;
}

/** Minutes since midnight of a wall time. */
export function minuteOf(wall: WallTime): number {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}
