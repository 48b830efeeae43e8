import { addDays, isoDate } from './dates';
import type { ClockTime, DstFlag, Instant, LocalDate, WallTime } from './types';
import { offsetAt } from './zone-offset';
import { DAY_MS, MINUTE_MS } from './units';

const WALL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** True for 'YYYY-MM-DDTHH:mm' or with ':ss', on a day that exists. */
export function isWall(text: string): boolean {
  const ms = readWall(text);
  return ms !== undefined && wallOfMs(ms).slice(0, 16) === text.slice(0, 16);
}

/** The years that four digits can write, less two days at each end: in no zone does an instant between leave them. */
const FIRST_INSTANT = Date.UTC(100, 0, 3);
const LAST_INSTANT = Date.UTC(9999, 11, 29);

/** True for a number of milliseconds that every clock and calendar here can show. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && value >= FIRST_INSTANT && value <= LAST_INSTANT;
}

/** The nearest instant that can be shown; of what is no number, the epoch. */
export function nearestInstant(value: number): Instant {
  return Number.isNaN(value) ? 0 : Math.min(Math.max(value, FIRST_INSTANT), LAST_INSTANT);
}

/** True for 'HH:mm' from 00:00 to 23:59. */
export function isClock(text: string): boolean {
  return CLOCK.test(text);
}

/** The wall clock read as if it stood in UTC; undefined when the text is no wall time. */
function readWall(wall: string): number | undefined {
  const found = WALL.exec(wall);
  if (found === null) return undefined;
  return Date.UTC(
    Number(found[1]),
    Number(found[2]) - 1,
    Number(found[3]),
    Number(found[4]),
    Number(found[5]),
    Number(found[6] ?? 0),
  );
}

/** A wall time as milliseconds, as if it stood in UTC. @throws RangeError when `wall` is no wall time */
export function wallMs(wall: WallTime): number {
  const ms = readWall(wall);
  if (ms === undefined) throw new RangeError(`not a wall time: ${wall}`);
  return ms;
}

function wallOfMs(ms: number): WallTime {
  const iso = new Date(ms).toISOString();
  return iso.slice(17, 19) === '00' ? iso.slice(0, 16) : iso.slice(0, 19);
}

/**
 * The instant at which a zone's wall clock shows `wall`.
 *
 * A time that the spring change skips is moved forward by the gap and flagged 'gap'
 * (01:30 in London on 29 March 2026 becomes 02:30). A time that comes twice in autumn is the first of the two,
 * flagged 'overlap'. Source: design, section 3, Time.
 *
 * @returns `at` in epoch milliseconds, UTC
 * @throws RangeError when `wall` is no wall time or `zone` no zone: the caller's bug
 */
export function wallToInstant(wall: WallTime, zone: string): { at: Instant; dst: DstFlag } {
  const ms = wallMs(wall);
  // No zone is further than a day from UTC, so the right offset is the one a day earlier or a day later.
  const earlier = offsetAt(ms - DAY_MS, zone);
  const later = offsetAt(ms + DAY_MS, zone);
  if (earlier === later) return { at: ms - earlier, dst: 'plain' };
  const first = ms - earlier;
  const second = ms - later;
  const firstHolds = offsetAt(first, zone) === earlier;
  const secondHolds = offsetAt(second, zone) === later;
  if (firstHolds && secondHolds) return { at: Math.min(first, second), dst: 'overlap' };
  if (firstHolds) return { at: first, dst: 'plain' };
  if (secondHolds) return { at: second, dst: 'plain' };
  return { at: first, dst: 'gap' };
}

/** What the zone's wall clock shows: 'YYYY-MM-DDTHH:mm', with seconds only when they are not zero. */
export function instantToWall(at: Instant, zone: string): WallTime {
  return wallOfMs(at + offsetAt(at, zone));
}

/** The calendar day at that instant in that zone, 'YYYY-MM-DD'. */
export function localDate(at: Instant, zone: string): LocalDate {
  return isoDate(Math.floor((at + offsetAt(at, zone)) / DAY_MS));
}

/** The clock at that instant in that zone, 'HH:mm'. */
export function localClock(at: Instant, zone: string): ClockTime {
  return instantToWall(at, zone).slice(11, 16);
}

/** ISO 8601 with the zone's offset at that moment: '2026-11-27T10:20:00+00:00'. */
export function isoWithOffset(at: Instant, zone: string): string {
  const offset = offsetAt(at, zone);
  const iso = new Date(at + offset).toISOString();
  const size = Math.round(Math.abs(offset) / MINUTE_MS);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  return `${iso.slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})$/i;

/** Reads an ISO 8601 date and time that carries an offset or Z; undefined for anything else. */
export function parseIso(text: string): Instant | undefined {
  const found = ISO.exec(text.trim());
  const wall = found?.[1]?.toUpperCase();
  const offset = found?.[2]?.toUpperCase();
  if (wall === undefined || offset === undefined || !isWall(wall)) return undefined;
  const ms = wallMs(wall);
  if (offset === 'Z') return ms;
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return ms - (offset.startsWith('-') ? -size : size) * MINUTE_MS;
}

/** The same clock time `days` calendar days on (or back): a move of one day keeps 11:00 at 11:00. */
export function addDaysToWall(wall: WallTime, days: number): WallTime {
  return wallOfMs(wallMs(wall) + days * DAY_MS);
}

/** The wall clock `hours` hours on, as a person counts on a dial (the night of a clock change included). */
export function addHoursToWall(wall: WallTime, hours: number): WallTime {
  return addMinutesToWall(wall, hours * 60);
}

/** Like `addHoursToWall`, in minutes. */
export function addMinutesToWall(wall: WallTime, minutes: number): WallTime {
  return wallOfMs(wallMs(wall) + minutes * MINUTE_MS);
}

/** A day as instants in a zone, half-open [from, until); 23 or 25 hours long when the clock changes. */
export function dayRange(date: LocalDate, zone: string): { from: Instant; until: Instant } {
  return {
    from: wallToInstant(`${date}T00:00`, zone).at,
    until: wallToInstant(`${addDays(date, 1)}T00:00`, zone).at,
  };
}
