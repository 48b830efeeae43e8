import { tzOffset } from '@date-fns/tz';
import type { Instant } from './types';
import { DAY_MS, MINUTE_MS } from './units';

/** Days remembered per zone before the memory is emptied: about 270 years of calendar. */
const MAX_DAYS = 100_000;

/** What one UTC day in one zone looks like: offset at its start, and where it changes, if it does. */
interface ZoneDay {
  readonly before: number;
  /** Epoch ms of the first moment with the new offset; Infinity on an ordinary day. */
  readonly changesAt: Instant;
  readonly after: number;
}

interface ZoneMemory {
  readonly starts: Map<number, number>;
  readonly days: Map<number, ZoneDay>;
}

const zones = new Map<string, ZoneMemory>();
const known = new Map<string, boolean>();

/**
 * True for an IANA zone name such as 'Europe/London' (or 'UTC'), in its usual spelling or any other case.
 * Bare offsets like '+01:00' are refused: they know no summer time.
 */
export function isZone(zone: string): boolean {
  const seen = known.get(zone);
  if (seen !== undefined) return seen;
  const good = canonicalZone(zone) !== undefined;
  if (known.size > 2_000) known.clear();
  known.set(zone, good);
  return good;
}

/** The usual spelling of a zone name ('europe/london' -> 'Europe/London'); undefined when there is no such zone. */
export function canonicalZone(zone: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds to add to UTC to get the zone's wall clock at that instant.
 * Offsets are asked once per UTC day and zone; on a day whose two ends differ, the change is found by halving.
 * @throws RangeError for a zone that does not exist: callers check with `isZone` first
 */
export function offsetAt(at: Instant, zone: string): number {
  return offsetIn(memoryOf(zone), at, zone);
}

/**
 * `offsetAt` of one zone, for those who ask very often.
 * @throws RangeError for a zone that does not exist
 */
export function zoneOffsets(zone: string): (at: Instant) => number {
  const memory = memoryOf(zone);
  return (at) => offsetIn(memory, at, zone);
}

function memoryOf(zone: string): ZoneMemory {
  let memory = zones.get(zone);
  if (memory === undefined) {
    if (!isZone(zone)) throw new RangeError(`no such time zone: ${zone}`);
    memory = { starts: new Map(), days: new Map() };
    zones.set(zone, memory);
  }
  return memory;
}

function offsetIn(memory: ZoneMemory, at: Instant, zone: string): number {
  const number = Math.floor(at / DAY_MS);
  const day = memory.days.get(number) ?? lookUp(memory, number, zone);
  return at < day.changesAt ? day.before : day.after;
}

function lookUp(memory: ZoneMemory, day: number, zone: string): ZoneDay {
  if (memory.days.size > MAX_DAYS) {
    memory.days.clear();
    memory.starts.clear();
  }
  const before = offsetAtDayStart(day, zone, memory);
  const after = offsetAtDayStart(day + 1, zone, memory);
  const found =
    before === after
      ? { before, changesAt: Infinity, after }
      : { before, changesAt: findChange(day * DAY_MS, (day + 1) * DAY_MS, before, zone), after };
  memory.days.set(day, found);
  return found;
}

function offsetAtDayStart(day: number, zone: string, memory: ZoneMemory): number {
  const hit = memory.starts.get(day);
  if (hit !== undefined) return hit;
  const offset = askOffset(day * DAY_MS, zone);
  memory.starts.set(day, offset);
  return offset;
}

function findChange(from: Instant, until: Instant, before: number, zone: string): Instant {
  let low = from;
  let high = until;
  while (high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    if (askOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

function askOffset(at: Instant, zone: string): number {
  return Math.round(tzOffset(zone, new Date(at)) * MINUTE_MS);
}
