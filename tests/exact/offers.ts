import { DAY, HOUR, MINUTE, dateAt, instantOf } from './clock';
import { isDown, isOpen, type Reading } from './reading';
import type { MoveKind, PlanName, ReplanChannel, ReplanDelivery } from '../../src/core/replan';

const TICKS = 2400;

/** One thing that may be done with one delivery, and its price. */
export interface Offer {
  readonly delivery: ReplanDelivery;
  readonly kind: Exclude<MoveKind, 'keep'>;
  /** Null where the delivery leaves the calendar; then nothing can stand in the way of it. */
  readonly place: Place | null;
  readonly ticks: number;
}

export interface Place {
  readonly channel: ReplanChannel;
  readonly at: number;
  /** Takes up a posting time, as opposed to the delivery's own clock time. */
  readonly slot: boolean;
}

/** How a named plan reads the table of moves. */
export interface Prices {
  readonly divert: number | null;
  readonly hold: number;
  readonly postponeBeforeEnd: boolean;
}

/** The table of a named plan; 'tomorrow' is no table but an order of wishes. */
export function pricesOf(input: Reading['input'], name: Exclude<PlanName, 'tomorrow'>): Prices {
  const balanced = { divert: 1, hold: 1, postponeBeforeEnd: true };
  if (name === 'wait') return { ...balanced, divert: null };
  if (name === 'divert') return { ...balanced, divert: input.policy.divertPlanFactor };
  if (name === 'hold') return { ...balanced, hold: input.policy.holdPlanFactor, postponeBeforeEnd: false };
  return balanced;
}

/** What is always possible, cheapest first: covered, held, dropped. */
export function leaveOffers(reading: Reading, d: ReplanDelivery, prices: Prices): Offer[] {
  const { policy } = reading.input;
  const weight = policy.importance[d.importance] * TICKS;
  const offer = (kind: 'covered' | 'hold' | 'drop', points: number): Offer => ({
    delivery: d,
    kind,
    place: null,
    ticks: Math.round(weight * points),
  });
  const offers = [offer('drop', policy.drop[d.timing])];
  if (d.timing === 'flexible' || d.timing === 'evergreen')
    offers.push(offer('hold', policy.hold[d.timing] * prices.hold));
  if (isCovered(reading, d)) offers.push(offer('covered', policy.covered));
  return offers.sort((a, b) => a.ticks - b.ticks);
}

/** The same post already goes to a fallback channel that is up then; an idea goes nowhere yet. */
function isCovered({ input, channels, stays }: Reading, d: ReplanDelivery): boolean {
  const fallbacks = channels.get(d.channelId)?.fallbacks ?? [];
  return fallbacks.some((id) =>
    (stays.get(id) ?? []).some(
      (stay) =>
        stay.postId === d.postId &&
        stay.status !== 'idea' &&
        Math.abs(stay.at - d.at) <= input.policy.coveredWithinHours * HOUR &&
        !isDown(input, id, stay.at),
    ),
  );
}

/** Every place that the delivery may have for at most so many ticks, other moves and caps left aside. */
export function placeOffers(reading: Reading, d: ReplanDelivery, prices: Prices, most: number): Offer[] {
  const { input, channels, soonest, slots } = reading;
  const { policy } = input;
  const weight = policy.importance[d.importance] * TICKS;
  const home = channels.get(d.channelId);
  if (home === undefined) throw new Error(`${d.id} is on no channel`);
  const offers: Offer[] = [];
  const delay = (at: number): number =>
    d.timing === 'live' ? 0 : (weight * policy.rate[d.timing] * Math.abs(at - d.at)) / HOUR;
  const add = (kind: 'postpone' | 'divert', place: Place, price: number): void => {
    const ticks = Math.round(price);
    if (ticks <= most && mayStand(reading, d, place)) offers.push({ delivery: d, kind, place, ticks });
  };

  if (d.timing !== 'live') {
    const own = ownTimes(reading, d, home);
    for (const at of own) {
      if (prices.postponeBeforeEnd || at >= reading.end)
        add('postpone', { channel: home, at, slot: false }, delay(at));
    }
    for (const at of slots.get(home.id) ?? []) {
      if (own.includes(at) || !(prices.postponeBeforeEnd || at >= reading.end)) continue;
      add('postpone', { channel: home, at, slot: true }, delay(at));
    }
  }
  const factor = prices.divert;
  if (factor === null) return offers;
  home.fallbacks.forEach((id, index) => {
    const channel = channels.get(id);
    const fit = d.fit[id] ?? 'needs-writer';
    if (channel === undefined || channel === home || home.fallbacks.indexOf(id) < index) return;
    if (fit === 'unsuited') return;
    const writer = fit === 'fits' ? 0 : weight * policy.needsWriter;
    const price = (at: number): number =>
      (weight * policy.divertStep * (index + 1) + delay(at)) * factor + writer;
    const own = d.at > (d.timing === 'live' ? input.now : soonest) && isOpen(reading, channel, d.at);
    if (own) add('divert', { channel, at: d.at, slot: false }, price(d.at));
    for (const at of slots.get(id) ?? []) {
      if (own && at === d.at) continue;
      if (d.timing === 'live' && Math.abs(at - d.at) > policy.liveSlackMinutes * MINUTE) continue;
      add('divert', { channel, at, slot: true }, price(at));
    }
  });
  return offers;
}

/** The delivery's own wall time on each following day within the horizon, where its channel is open. */
function ownTimes(reading: Reading, d: ReplanDelivery, home: ReplanChannel): number[] {
  const wall = Date.parse(`${d.wall}:00Z`);
  const times: number[] = [];
  for (let shown = wall + DAY; shown <= reading.to + 2 * DAY; shown += DAY) {
    const at = instantOf(d.zone, shown);
    if (at >= reading.from && at <= reading.to && isOpen(reading, home, at)) times.push(at);
  }
  return times;
}

/** Still useful then; no promotion on a solemn day; on its own channel in order with what stays there. */
function mayStand({ input, stays }: Reading, d: ReplanDelivery, { channel, at }: Place): boolean {
  if (d.lastUseful !== null && at >= d.lastUseful) return false;
  if (d.kind === 'promotion' && input.solemnDays.length > 0) {
    const date = dateAt(channel.zone, at);
    const solemn = input.solemnDays.some(
      (day) =>
        day.date === date &&
        (day.regions.length === 0 || day.regions.some((region) => channel.regions.includes(region))),
    );
    if (solemn) return false;
  }
  if (d.campaignId === null || channel.id !== d.channelId) return true;
  return !(stays.get(channel.id) ?? []).some(
    (stay) => (mustPrecede(d, stay) && at >= stay.at) || (mustPrecede(stay, d) && at <= stay.at),
  );
}

/** Whether the order of their campaign puts the one before the other, should they meet on one channel. */
export function mustPrecede(first: ReplanDelivery, second: ReplanDelivery): boolean {
  if (first.campaignId === null || first.campaignId !== second.campaignId) return false;
  if (first.channelId !== second.channelId || first.order === null || second.order === null) return false;
  return first.order < second.order;
}
