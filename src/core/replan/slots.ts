import { isCrowded, isOpen, roomOn, type Lane } from './lanes';
import { minuteOfClock } from '../time/zone-clock';
import type { ReplanPolicy } from './policy';
import type { Weekday } from '../time/types';
import { DAY_MS, MINUTE_MS } from '../time/units';

/** 1970-01-01 was a Thursday. */
const weekdays: readonly Weekday[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

/** Between these instants, both included, new places are looked for. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The free posting times of a channel, ascending. First everything goes out that is not free for another
 * reason (still down, quiet, blacked out, too near to something that stays); then a sweep from early to late
 * keeps a time when it is at least a gap after the last kept one. Times on days that are already full never
 * can be used and go last, so that the sweep does not depend on the cap.
 */
export function freeSlots(lane: Lane, span: Span, policy: ReplanPolicy): Float64Array {
  const from = lane.until === null ? span.from : Math.max(span.from, lane.until);
  const instants: number[] = [];
  for (let day = lane.clock.day(from) - 1; day <= lane.clock.day(span.to) + 1; day += 1) {
    for (const time of timesOn(lane, day, policy)) {
      const at = lane.clock.instant(day * DAY_MS + minuteOfClock(time) * MINUTE_MS);
      if (at >= from && at <= span.to && isOpen(lane, at) && !isCrowded(lane, at)) instants.push(at);
    }
  }
  instants.sort((a, b) => a - b);
  const kept: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const at of instants) {
    // With no gap at all, a time named twice is still one time.
    if (at - last < lane.gap || at === last) continue;
    kept.push(at);
    last = at;
  }
  return Float64Array.from(kept.filter((at) => roomOn(lane, lane.clock.day(at)) > 0 && !isTaken(lane, at)));
}

/** Without a gap nothing is crowded, but a slot still takes one delivery only. */
function isTaken(lane: Lane, at: number): boolean {
  return lane.gap === 0 && lane.stays.includes(at);
}

function timesOn(lane: Lane, day: number, policy: ReplanPolicy): readonly string[] {
  const own = lane.channel.postingTimes;
  if (own === null || Object.values(own).every((times) => times.length === 0)) return policy.defaultTimes;
  const weekday = weekdays[((day % 7) + 7) % 7];
  return weekday === undefined ? [] : (own[weekday] ?? []);
}
