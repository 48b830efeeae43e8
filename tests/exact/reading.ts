import { DAY, MINUTE, dateAt, instantOf, minutesAt } from './clock';
import type { ReplanChannel, ReplanDelivery, ReplanInput, Weekday } from '../../src/core/replan';

const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** An instance as the model page reads it, without any of the planner's own code: what is hit, stays and is free. */
export interface Reading {
  readonly input: ReplanInput;
  readonly channels: ReadonlyMap<string, ReplanChannel>;
  readonly hit: readonly ReplanDelivery[];
  /** Deliveries that stay, by channel id. */
  readonly stays: ReadonlyMap<string, readonly ReplanDelivery[]>;
  /** The earliest instant for everything but a live post at its own moment: now and the lead. */
  readonly soonest: number;
  /** New places lie between these two, both included. */
  readonly from: number;
  readonly to: number;
  /** The latest end of any outage. */
  readonly end: number;
  /** Free posting times by channel id, ascending. */
  readonly slots: ReadonlyMap<string, readonly number[]>;
}

const readings = new WeakMap<ReplanInput, Reading>();

/** Reads an instance, each once. @throws RangeError when nothing is down */
export function read(input: ReplanInput): Reading {
  const known = readings.get(input);
  if (known) return known;
  const reading = readAnew(input);
  readings.set(input, reading);
  return reading;
}

function readAnew(input: ReplanInput): Reading {
  const end = Math.max(...input.outages.map((outage) => outage.until));
  if (!Number.isFinite(end)) throw new RangeError('nothing is down');
  const soonest = input.now + input.policy.leadMinutes * MINUTE;
  const hit = input.deliveries.filter((d) => isHit(input, d));
  const stays = new Map<string, ReplanDelivery[]>();
  for (const d of input.deliveries) {
    if (isHit(input, d) || d.status === 'held' || d.status === 'cancelled') continue;
    stays.set(d.channelId, [...(stays.get(d.channelId) ?? []), d]);
  }
  const bare = {
    input,
    channels: new Map(input.channels.map((channel) => [channel.id, channel])),
    hit,
    stays,
    soonest,
    from: Math.max(soonest, Math.min(...input.outages.map((outage) => outage.from))),
    to: end + input.policy.horizonDays * DAY,
    end,
    slots: new Map<string, number[]>(),
  };
  for (const channel of input.channels) bare.slots.set(channel.id, freeSlots(bare, channel));
  return bare;
}

/** Whether an outage names the channel at that instant; its end is not part of it. */
export function isDown(input: ReplanInput, channelId: string, at: number): boolean {
  return input.outages.some(
    (outage) => outage.from <= at && at < outage.until && outage.channelIds.includes(channelId),
  );
}

function isHit(input: ReplanInput, d: ReplanDelivery): boolean {
  const due = d.status === 'scheduled' || d.status === 'approved' || d.status === 'draft';
  return due && isDown(input, d.channelId, d.at);
}

/** Whether the channel takes anything at that instant, moved deliveries and the daily cap left aside. */
export function isOpen(
  reading: Pick<Reading, 'input' | 'stays'>,
  channel: ReplanChannel,
  at: number,
): boolean {
  const { input, stays } = reading;
  if (at <= input.now || isDown(input, channel.id, at)) return false;
  if (channel.blackout.includes(dateAt(channel.zone, at))) return false;
  if (isQuiet(channel, at)) return false;
  const gap = channel.gapMinutes * MINUTE;
  return !(stays.get(channel.id) ?? []).some((stay) => Math.abs(stay.at - at) < gap);
}

function isQuiet(channel: ReplanChannel, at: number): boolean {
  if (channel.quietHours === null) return false;
  const from = minutesOf(channel.quietHours.from);
  const to = minutesOf(channel.quietHours.to);
  const clock = minutesAt(channel.zone, at);
  return from <= to ? from <= clock && clock < to : from <= clock || clock < to;
}

/** 'HH:mm' in minutes since midnight. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** What is not free for another reason goes first; then, from early to late, what is a gap after the last kept. */
function freeSlots(reading: Omit<Reading, 'slots'>, channel: ReplanChannel): number[] {
  const { input, stays } = reading;
  const own = input.outages.filter((outage) => outage.channelIds.includes(channel.id));
  const from = Math.max(reading.from, ...own.map((outage) => outage.until));
  const listed = Object.values(channel.postingTimes ?? {}).some((times) => times.length > 0);
  const free: number[] = [];
  for (let day = Math.floor(from / DAY) - 1; day <= reading.to / DAY + 1; day += 1) {
    const weekday = WEEKDAYS[new Date(day * DAY).getUTCDay()] ?? 'sun';
    const times = listed ? (channel.postingTimes?.[weekday] ?? []) : input.policy.defaultTimes;
    for (const time of times) {
      const at = instantOf(channel.zone, day * DAY + minutesOf(time) * MINUTE);
      if (at >= from && at <= reading.to && isOpen(reading, channel, at)) free.push(at);
    }
  }
  free.sort((a, b) => a - b);
  let last = Number.NEGATIVE_INFINITY;
  const kept = free.filter((at) => {
    if (at === last || at - last < channel.gapMinutes * MINUTE) return false;
    last = at;
    return true;
  });
  // One delivery a slot also holds on a channel without a gap.
  const taken = new Set((stays.get(channel.id) ?? []).map((stay) => stay.at));
  return kept.filter((at) => !taken.has(at));
}
