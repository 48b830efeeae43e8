import { backAt } from './affected';
import { countFrom } from './sorted';
import { readDate } from '../time/dates';
import { minuteOfClock, zoneClock, type ZoneClock } from '../time/zone-clock';
import type { ReplanChannel, ReplanInput } from './types';
import { MINUTE_MS } from '../time/units';

/** A channel with everything on it that does not move: what a new place on it has to respect. */
export interface Lane {
  readonly index: number;
  readonly channel: ReplanChannel;
  readonly clock: ZoneClock;
  readonly gap: number;
  readonly cap: number;
  /** Moved deliveries that a local day takes at most. */
  readonly extra: number;
  /** The latest end of the outages that name it; null when it is up all the time. */
  readonly until: number | null;
  readonly down: readonly { readonly from: number; readonly until: number }[];
  /** Instants of what stays, ascending. */
  readonly stays: Float64Array;
  /** How many stay on each local day. */
  readonly stayCount: ReadonlyMap<number, number>;
  readonly quiet: { readonly from: number; readonly to: number } | null;
  readonly blackout: ReadonlySet<number>;
  readonly solemn: ReadonlySet<number>;
}

/** One lane a channel, in the order of the channels' ids. `stays` are the instants taken, by channel id. */
export function makeLanes(input: ReplanInput, stays: ReadonlyMap<string, readonly number[]>): Lane[] {
  const isUp = (id: string): boolean => backAt(input.outages, id) === null;
  const channels = [...input.channels].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return channels.map((channel, index) => {
    const clock = zoneClock(channel.zone);
    const instants = Float64Array.from(stays.get(channel.id) ?? []).sort();
    const stayCount = new Map<number, number>();
    for (const at of instants) stayCount.set(clock.day(at), (stayCount.get(clock.day(at)) ?? 0) + 1);
    const quiet = channel.quietHours;
    const solemn = input.solemnDays.filter(
      (day) => day.regions.length === 0 || day.regions.some((region) => channel.regions.includes(region)),
    );
    return {
      index,
      channel,
      clock,
      gap: channel.gapMinutes * MINUTE_MS,
      cap: channel.dailyCap ?? Number.MAX_SAFE_INTEGER,
      extra: isUp(channel.id) ? (channel.extraCap ?? Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER,
      until: backAt(input.outages, channel.id),
      down: input.outages.filter((o) => o.channelIds.includes(channel.id)),
      stays: instants,
      stayCount,
      quiet: quiet === null ? null : { from: minuteOfClock(quiet.from), to: minuteOfClock(quiet.to) },
      blackout: daysOfDates(channel.blackout),
      solemn: daysOfDates(solemn.map(({ date }) => date)),
    };
  });
}

function daysOfDates(dates: readonly string[]): ReadonlySet<number> {
  return new Set(dates.flatMap((date) => readDate(date) ?? []));
}

/** How many more deliveries the local day takes beside those that stay. */
export function roomOn(lane: Lane, day: number): number {
  return Math.min(lane.extra, lane.cap - (lane.stayCount.get(day) ?? 0));
}

/** Up, awake and not blacked out at that instant. */
export function isOpen(lane: Lane, at: number): boolean {
  for (const outage of lane.down) if (at >= outage.from && at < outage.until) return false;
  if (lane.blackout.size > 0 && lane.blackout.has(lane.clock.day(at))) return false;
  return !isQuiet(lane, at);
}

/** True when the instant is nearer than the gap to something that stays (exactly a gap away is free). */
export function isCrowded(lane: Lane, at: number): boolean {
  const after = countFrom(lane.stays, at);
  const next = lane.stays[after];
  const previous = lane.stays[after - 1];
  return (next !== undefined && next - at < lane.gap) || (previous !== undefined && at - previous < lane.gap);
}

function isQuiet(lane: Lane, at: number): boolean {
  if (lane.quiet === null || lane.quiet.from === lane.quiet.to) return false;
  const minute = lane.clock.minute(at);
  const { from, to } = lane.quiet;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
