import { tzOffset } from '@date-fns/tz';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const QUARTER = 15 * MINUTE;

const known = new Map<string, Map<number, number>>();

/** Ms between UTC and the wall in a zone at an instant; clocks change on whole quarters of an hour. */
function offset(zone: string, at: number): number {
  let quarters = known.get(zone);
  if (quarters === undefined) known.set(zone, (quarters = new Map()));
  const quarter = Math.floor(at / QUARTER);
  let found = quarters.get(quarter);
  if (found === undefined) {
    found = tzOffset(zone, new Date(at)) * MINUTE;
    if (!Number.isFinite(found)) throw new RangeError(`No such zone: ${zone}`);
    quarters.set(quarter, found);
  }
  return found;
}

/** The wall clock at an instant, as ms as if it were UTC. */
export function wallAt(zone: string, at: number): number {
  return at + offset(zone, at);
}

/** Each day is written once: it is asked for by millions. */
const written = new Map<number, string>();

/** The local calendar day of an instant, 'YYYY-MM-DD'. */
export function dateAt(zone: string, at: number): string {
  const day = Math.floor(wallAt(zone, at) / DAY);
  let date = written.get(day);
  if (date === undefined) written.set(day, (date = new Date(day * DAY).toISOString().slice(0, 10)));
  return date;
}

/** The local clock at an instant, in minutes since midnight. */
export function minutesAt(zone: string, at: number): number {
  const wall = wallAt(zone, at);
  return Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
}

/**
 * The instant at which a wall clock shows `wall` (ms as if it were UTC): the first one where it shows that
 * twice; where it never does, as much later as the clock jumps.
 */
export function instantOf(zone: string, wall: number): number {
  const before = wall - offset(zone, wall - DAY);
  const after = wall - offset(zone, wall + DAY);
  const shown = [before, after].filter((at) => wallAt(zone, at) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}
