import type { Channel } from '../model/channel';
import type { ClockTime } from '../time/types';

/** Whether a clock time of a channel's zone lies in its quiet hours; the end is exclusive, and they may span midnight. */
export function isQuietAt(clock: ClockTime, quietHours: Channel['quietHours']): boolean {
  if (quietHours === null || quietHours.from === quietHours.to) return false;
  const { from, to } = quietHours;
  return from > to ? clock >= from || clock < to : clock >= from && clock < to;
}
