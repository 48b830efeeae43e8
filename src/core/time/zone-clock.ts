import { zoneOffsets } from './zone-offset';
import { DAY_MS, MINUTE_MS } from './units';

/** Wall time in one zone as numbers, for the solver, which asks for millions of them. */
export interface ZoneClock {
  readonly zone: string;
  /** Ms to add to an instant to get its wall time as if it were UTC. */
  offset(instant: number): number;
  /** The calendar day of an instant there, as whole days since 1970-01-01. */
  day(instant: number): number;
  /** Minutes since midnight on the clock there. */
  minute(instant: number): number;
  /**
   * The instant of a wall time, given as ms as if it were UTC. A time the clocks skip in spring is moved
   * forward by what they skip; of a time that comes twice in autumn the first is taken.
   */
  instant(wall: number): number;
}

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone. @throws RangeError for a zone that does not exist */
export function zoneClock(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = makeClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

function makeClock(zone: string): ZoneClock {
  const offset = zoneOffsets(zone);
  return {
    zone,
    offset,
    day: (instant) => Math.floor((instant + offset(instant)) / DAY_MS),
    minute: (instant) => {
      const wall = instant + offset(instant);
      return Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS);
    },
    instant: (wall) => {
      const before = offset(wall - DAY_MS);
      const first = wall - before;
      if (offset(first) === before) return first;
      const after = offset(wall + DAY_MS);
      return offset(wall - after) === after ? wall - after : first;
    },
  };
}

/** Minutes since midnight of a clock time 'HH:mm'. */
export function minuteOfClock(clock: string): number {
  return +clock.slice(0, 2) * 60 + +clock.slice(3, 5);
}
