import { tzOffset } from '@date-fns/tz';
import type { ReplanChannel, ReplanDelivery, ReplanInput } from './types';
import { isMeantToGoOut, occupiesItsTime } from '../model/status';
import { DAY_MS, MINUTE_MS } from '../time/units';

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** A place by the letter of the model, found the slow and plain way; shares no code with the solver. */
export interface LegalPlace {
  readonly channelId: string;
  readonly at: number;
  /** A posting time, as opposed to the delivery's own clock time. */
  readonly slot: boolean;
  /** Number of the fallback, from 1; 0 on the delivery's own channel. */
  readonly rank: number;
}

const offsetMemo = new Map<string, Map<number, number>>();

/** Ms to add to an instant for the wall time; clocks change on whole quarters of an hour only. */
function offsetIn(zone: string, at: number): number {
  const quarter = Math.floor(at / (15 * MINUTE_MS));
  const memo = offsetMemo.get(zone) ?? new Map<number, number>();
  offsetMemo.set(zone, memo);
  const offset = memo.get(quarter) ?? tzOffset(zone, new Date(at)) * MINUTE_MS;
  memo.set(quarter, offset);
  return offset;
}

const wallMemo = new Map<number, string>();

/** 'YYYY-MM-DDTHH:mm' in a zone; each minute is written once. */
export function wallIn(zone: string, at: number): string {
  const minute = Math.floor((at + offsetIn(zone, at)) / MINUTE_MS);
  const wall = wallMemo.get(minute) ?? new Date(minute * MINUTE_MS).toISOString().slice(0, 16);
  wallMemo.set(minute, wall);
  return wall;
}

/** The instant of a wall time; skipped times move forward, of doubled ones the first counts. */
export function instantIn(zone: string, wall: string): number {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offsets = [-DAY_MS, DAY_MS].map((shift) => offsetIn(zone, asUtc + shift));
  const matching = offsets.map((o) => asUtc - o).filter((at) => wallIn(zone, at) === wall);
  return matching.length > 0 ? Math.min(...matching) : asUtc - (offsets[0] ?? 0);
}

/** What is asked for again and again, kept per input: the plain way is slow enough as it is. */
const stayingMemo = new WeakMap<ReplanInput, ReplanDelivery[]>();
const slotMemo = new WeakMap<ReplanInput, Map<string, number[]>>();

/** Deliveries that stay: not hit, and not held or cancelled. */
export function stayingIn(input: ReplanInput): ReplanDelivery[] {
  const known = stayingMemo.get(input);
  if (known !== undefined) return known;
  const staying = input.deliveries.filter((d) => !hitBy(input, d) && occupiesItsTime(d.status));
  stayingMemo.set(input, staying);
  return staying;
}

const besideMemo = new WeakMap<ReplanInput, Map<string, ReplanDelivery[]>>();

function stayingOn(input: ReplanInput, channelId: string): ReplanDelivery[] {
  const memo = besideMemo.get(input) ?? new Map<string, ReplanDelivery[]>();
  besideMemo.set(input, memo);
  const known = memo.get(channelId);
  if (known !== undefined) return known;
  const staying = stayingIn(input).filter((d) => d.channelId === channelId);
  memo.set(channelId, staying);
  return staying;
}

/** True when an outage hits the delivery. */
export function hitBy(input: ReplanInput, d: ReplanDelivery): boolean {
  if (d.isSpared === true) return false;
  return isMeantToGoOut(d.status) && downAt(input, d.channelId, d.at);
}

export function downAt(input: ReplanInput, channelId: string, at: number): boolean {
  return input.outages.some((o) => o.channelIds.includes(channelId) && o.from <= at && at < o.until);
}

/** Why nothing may land on the channel at that instant, other moves left aside; null when it may. */
export function blockedBy(input: ReplanInput, channel: ReplanChannel, at: number): string | null {
  const wall = wallIn(channel.zone, at);
  if (at <= input.now) return 'in the past';
  if (downAt(input, channel.id, at)) return 'inside an outage';
  if (channel.blackout.includes(wall.slice(0, 10))) return 'on a blackout date';
  const quiet = channel.quietHours;
  const time = wall.slice(11);
  if (quiet !== null && quiet.from !== quiet.to) {
    const spans = quiet.from > quiet.to;
    if (spans ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to)
      return 'in quiet hours';
  }
  const near = stayingOn(input, channel.id).some((d) => Math.abs(d.at - at) < channel.gapMinutes * MINUTE_MS);
  return near ? 'too near to a delivery that stays' : null;
}

/** The free posting times of a channel, as the model reads. */
export function slotsOn(input: ReplanInput, channel: ReplanChannel): number[] {
  const memo = slotMemo.get(input) ?? new Map<string, number[]>();
  slotMemo.set(input, memo);
  const slots = memo.get(channel.id) ?? findSlots(input, channel);
  memo.set(channel.id, slots);
  return slots;
}

function findSlots(input: ReplanInput, channel: ReplanChannel): number[] {
  const ends = input.outages.map((o) => o.until);
  const own = input.outages.filter((o) => o.channelIds.includes(channel.id)).map((o) => o.until);
  const start = Math.max(
    input.now + input.policy.leadMinutes * MINUTE_MS,
    Math.min(...input.outages.map((o) => o.from)),
    ...own,
  );
  const end = Math.max(...ends) + input.policy.horizonDays * DAY_MS;
  const all = channel.postingTimes === null ? [] : Object.values(channel.postingTimes).flat();
  const found = new Set<number>();
  for (let day = Math.floor(start / DAY_MS) - 2; day <= Math.floor(end / DAY_MS) + 2; day += 1) {
    const date = new Date(day * DAY_MS);
    const name = names[date.getUTCDay()] ?? 'sun';
    const times = all.length === 0 ? input.policy.defaultTimes : (channel.postingTimes?.[name] ?? []);
    for (const time of times) {
      const at = instantIn(channel.zone, `${date.toISOString().slice(0, 10)}T${time}`);
      const open = at >= start && at <= end && blockedBy(input, channel, at) === null;
      if (open) found.add(at);
    }
  }
  const free = [...found].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const at of free) {
    const last = kept.at(-1);
    if (last === undefined || at - last >= channel.gapMinutes * MINUTE_MS) kept.push(at);
  }
  const stays = new Set(stayingOn(input, channel.id).map((d) => d.at));
  return kept.filter((at) => !stays.has(at));
}

/** Every place the model allows one delivery, without regard to other moves, caps and order. */
export function placesFor(input: ReplanInput, d: ReplanDelivery): LegalPlace[] {
  const byId = new Map(input.channels.map((channel) => [channel.id, channel]));
  const channel = byId.get(d.channelId);
  if (channel === undefined) return [];
  const soonest = input.now + input.policy.leadMinutes * MINUTE_MS;
  const begin = Math.max(soonest, Math.min(...input.outages.map((o) => o.from)));
  const end = Math.max(...input.outages.map((o) => o.until)) + input.policy.horizonDays * DAY_MS;
  const found: LegalPlace[] = [];
  if (d.timing !== 'live') {
    for (const at of slotsOn(input, channel)) found.push({ channelId: channel.id, at, slot: true, rank: 0 });
    for (let n = 1; n <= (end - d.at) / DAY_MS + 2; n += 1) {
      const date = new Date(Date.parse(`${d.wall}:00Z`) + n * DAY_MS).toISOString().slice(0, 16);
      const at = instantIn(d.zone, date);
      if (at >= begin && at <= end) found.push({ channelId: channel.id, at, slot: false, rank: 0 });
    }
  }
  channel.fallbacks.forEach((id, index) => {
    const other = byId.get(id);
    if (other === undefined || id === channel.id || d.fit[id] === 'unsuited') return;
    if (channel.fallbacks.indexOf(id) < index) return;
    const live = d.timing === 'live';
    if (d.at > (live ? input.now : soonest))
      found.push({ channelId: id, at: d.at, slot: false, rank: index + 1 });
    for (const at of slotsOn(input, other)) {
      const near = !live || Math.abs(at - d.at) <= input.policy.liveSlackMinutes * MINUTE_MS;
      if (near) found.push({ channelId: id, at, slot: true, rank: index + 1 });
    }
  });
  return found.filter((place) => {
    const target = byId.get(place.channelId);
    if (target === undefined || !mayStand(input, d, target, place.at)) return false;
    return place.slot || blockedBy(input, target, place.at) === null;
  });
}

/** Still useful then, and no promotion on a solemn day. */
export function mayStand(input: ReplanInput, d: ReplanDelivery, channel: ReplanChannel, at: number): boolean {
  if (d.lastUseful !== null && at >= d.lastUseful) return false;
  if (d.kind !== 'promotion' || input.solemnDays.length === 0) return true;
  const date = wallIn(channel.zone, at).slice(0, 10);
  return !input.solemnDays.some(
    (day) =>
      day.date === date &&
      (day.regions.length === 0 || day.regions.some((region) => channel.regions.includes(region))),
  );
}
