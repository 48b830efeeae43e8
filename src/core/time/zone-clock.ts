import { tzOffset } from '@date-fns/tz';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MINUTE = 60_000;

/** Wall time in one zone, fast: offsets are looked up once a week and remembered. */
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

/** The clock of an IANA zone. Throws on a zone that does not exist. */
export function zoneClock(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = makeClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

function makeClock(zone: string): ZoneClock {
  const slow = (instant: number): number => {
    const minutes = tzOffset(zone, new Date(instant));
    if (!Number.isFinite(minutes)) throw new RangeError(`Unknown time zone: ${zone}`);
    return Math.round(minutes * MINUTE);
  };
  // Per week: its offset, or where in the week it changes. No zone changes twice within one week.
  const weeks = new Map<number, { before: number; change: number; after: number }>();

  const lookUp = (week: number): { before: number; change: number; after: number } => {
    let low = week * WEEK;
    let high = low + WEEK;
    const before = slow(low);
    const after = slow(high);
    while (before !== after && high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
      if (slow(middle) === before) low = middle;
      else high = middle;
    }
    const found = { before, change: high, after };
    weeks.set(week, found);
    return found;
  };

  const offset = (instant: number): number => {
    const week = Math.floor(instant / WEEK);
    const known = weeks.get(week) ?? lookUp(week);
    return instant < known.change ? known.before : known.after;
  };

  return {
    zone,
    offset,
    day: (instant) => Math.floor((instant + offset(instant)) / DAY),
    minute: (instant) => {
      const wall = instant + offset(instant);
      return Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
    },
    instant: (wall) => {
      const before = offset(wall - DAY);
      const first = wall - before;
      if (offset(first) === before) return first;
      const after = offset(wall + DAY);
      return offset(wall - after) === after ? wall - after : first;
    },
  };
}

/** Whole days since 1970-01-01 of a date 'YYYY-MM-DD'. */
export function dayOfDate(date: string): number {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY;
}

/** Minutes since midnight of a clock time 'HH:mm'. */
export function minuteOfClock(clock: string): number {
  return +clock.slice(0, 2) * 60 + +clock.slice(3, 5);
}

/** A wall time 'YYYY-MM-DDTHH:mm' as ms as if it were UTC. */
export function wallMs(wall: string): number {
  return dayOfDate(wall) * DAY + minuteOfClock(wall.slice(11)) * MINUTE;
}

/** The wall time of an instant, 'YYYY-MM-DDTHH:mm'. */
export function wallOf(clock: ZoneClock, instant: number): string {
  return new Date(instant + clock.offset(instant)).toISOString().slice(0, 16);
}
