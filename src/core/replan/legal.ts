import {
  blockedBy,
  downAt,
  hitBy,
  mayStand,
  placesFor,
  stayingIn,
  wallIn,
  type LegalPlace,
} from './legal-places';
import type { Plan, PlannedMove, ReplanChannel, ReplanDelivery, ReplanInput } from './types';
import { HOUR_MS, MINUTE_MS } from '../time/units';

/** A rule that a plan breaks, for tests and for whoever wants to check a plan from outside. */
export interface Illegal {
  readonly deliveryId: string;
  readonly rule: string;
}

/**
 * Checks a plan against every rule of the model, the slow and plain way and without the solver's code: that
 * each affected delivery has one move, that each place is one the model offers, that gaps, caps, order,
 * outages, solemn days and last useful instants hold, and that every price is the balanced table's.
 */
export function findIllegal(input: ReplanInput, plan: Plan): Illegal[] {
  const found: Illegal[] = [];
  const say = (deliveryId: string, rule: string): void => void found.push({ deliveryId, rule });
  const hit = input.deliveries.filter((d) => hitBy(input, d));
  hit.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const ids = hit.map((d) => d.id).join('\n');
  if (ids !== plan.affected.join('\n')) say('', 'the affected list is not what the outage hits, in order');
  if (ids !== plan.moves.map((move) => move.deliveryId).join('\n'))
    say('', 'not exactly one move each, in order');
  const sum = plan.moves.reduce((total, move) => total + move.costTicks, 0);
  if (sum !== plan.scoreTicks) say('', 'the score is not the sum of the moves');

  const byId = new Map(hit.map((d) => [d.id, d]));
  const channels = new Map(input.channels.map((channel) => [channel.id, channel]));
  const pinned = new Set(plan.name === 'custom' ? (input.pins ?? []).map((pin) => pin.deliveryId) : []);
  for (const move of plan.moves) {
    const d = byId.get(move.deliveryId);
    if (d === undefined) continue;
    for (const rule of alone(input, plan, d, move, channels, pinned.has(d.id))) say(d.id, rule);
  }
  together(input, plan.moves, byId, channels, pinned, say);
  return found;
}

function alone(
  input: ReplanInput,
  plan: Plan,
  d: ReplanDelivery,
  move: PlannedMove,
  channels: ReadonlyMap<string, ReplanChannel>,
  pinned: boolean,
): string[] {
  const rules: string[] = [];
  const { kind, toAt: at } = move;
  if (move.fromAt !== d.at || move.fromChannelId !== d.channelId) rules.push('starts elsewhere');
  if (kind === 'keep') return pinned && move.costTicks === 0 ? rules : [...rules, 'kept inside the outage'];
  if (kind === 'covered' || kind === 'hold' || kind === 'drop') {
    if (at !== null || move.toChannelId !== null) rules.push('leaves the calendar and has a time');
    if (kind === 'covered' && !covers(input, d, move.coveredBy)) rules.push('nothing covers it');
    if (kind === 'hold' && !pinned && (d.timing === 'live' || d.timing === 'dated'))
      rules.push('may not be held');
    if (move.costTicks !== priceOf(input, d, move, 0)) rules.push('wrong price');
    return rules;
  }
  const channel = channels.get(move.toChannelId ?? '');
  if (channel === undefined || at === null) return [...rules, 'goes nowhere'];
  const place = placesFor(input, d).find((p) => p.channelId === channel.id && p.at === at);
  if (place === undefined && !pinned) rules.push('no such place is offered');
  if (pinned) {
    const blocked = blockedBy(input, channel, at);
    if (blocked !== null) rules.push(blocked);
    const allowed = move.pastUseful === true ? { ...d, lastUseful: null } : d;
    if (!mayStand(input, allowed, channel, at)) rules.push('too late, or a promotion on a sensitive day');
  }
  if (kind === 'postpone' && channel.id !== d.channelId) rules.push('postponed to another channel');
  if (kind === 'divert' && channel.id === d.channelId) rules.push('diverted to its own channel');
  if (kind === 'divert' && (plan.name === 'wait' || plan.name === 'tomorrow'))
    rules.push('this plan never diverts');
  const end = Math.max(...input.outages.map((o) => o.until));
  if (kind === 'postpone' && plan.name === 'hold' && at < end) rules.push('postponed before the end');
  if (move.toZone === null || move.toWall !== wallIn(move.toZone, at))
    rules.push('wall time and instant differ');
  const fallbacks = channels.get(d.channelId)?.fallbacks ?? [];
  const rank = fallbacks.indexOf(channel.id) + 1 || fallbacks.length + 1;
  if (move.costTicks !== priceOf(input, d, move, rank)) rules.push('wrong price');
  return rules;
}

function priceOf(input: ReplanInput, d: ReplanDelivery, move: PlannedMove, rank: number): number {
  const { policy } = input;
  const points = ((): number => {
    if (move.kind === 'covered') return policy.covered;
    if (move.kind === 'hold' && (d.timing === 'flexible' || d.timing === 'evergreen'))
      return policy.hold[d.timing];
    if (move.kind === 'hold' || move.kind === 'drop') return policy.drop[d.timing];
    const hours = Math.abs((move.toAt ?? d.at) - d.at) / HOUR_MS;
    if (move.kind === 'postpone') return policy.rate[d.timing === 'live' ? 'dated' : d.timing] * hours;
    const delay = d.timing === 'live' ? 0 : policy.rate[d.timing] * hours;
    const writer = d.fit[move.toChannelId ?? ''] === 'fits' ? 0 : policy.needsWriter;
    return policy.divertStep * rank + delay + writer;
  })();
  return Math.round(policy.importance[d.importance] * points * 2400);
}

function covers(input: ReplanInput, d: ReplanDelivery, byId: string | undefined): boolean {
  const other = stayingIn(input).find((candidate) => candidate.id === byId);
  const fallbacks = input.channels.find((channel) => channel.id === d.channelId)?.fallbacks ?? [];
  if (other === undefined || other.postId !== d.postId || !fallbacks.includes(other.channelId)) return false;
  const near = Math.abs(other.at - d.at) <= input.policy.coveredWithinHours * HOUR_MS;
  return near && !downAt(input, other.channelId, other.at);
}

/** Rules between moves, and between moves and what stays: gap, one delivery a slot, cap, order. */
function together(
  input: ReplanInput,
  moves: readonly PlannedMove[],
  byId: ReadonlyMap<string, ReplanDelivery>,
  channels: ReadonlyMap<string, ReplanChannel>,
  pinned: ReadonlySet<string>,
  say: (deliveryId: string, rule: string) => void,
): void {
  const landed = moves.flatMap((move) => {
    const d = byId.get(move.deliveryId);
    const channel = channels.get(move.toChannelId ?? '');
    if (d === undefined || channel === undefined || move.toAt === null) return [];
    return [{ d, channel, at: move.toAt, kept: move.kind === 'keep' }];
  });
  const stays = stayingIn(input);
  landed.forEach((a, i) => {
    const { channel } = a;
    for (const b of landed.slice(i + 1)) {
      if (b.channel.id !== channel.id) continue;
      const apart = Math.abs(a.at - b.at);
      if (apart < channel.gapMinutes * MINUTE_MS && !(a.kept && b.kept)) say(a.d.id, `too near to ${b.d.id}`);
      if (apart === 0 && !ownTime(input, a) && !ownTime(input, b)) say(a.d.id, `one slot with ${b.d.id}`);
      if (b.d.channelId === a.d.channelId && swapped(a.d, a.at, b.d, b.at))
        say(a.d.id, `out of order with ${b.d.id}`);
    }
    for (const b of stays) {
      if (a.d.channelId !== channel.id || b.channelId !== channel.id) continue;
      if (!a.kept && swapped(a.d, a.at, b, b.at)) say(a.d.id, `out of order with ${b.id}`);
    }
    const date = wallIn(channel.zone, a.at).slice(0, 10);
    const sameDay = (at: number): boolean =>
      Math.abs(at - a.at) < 48 * HOUR_MS && wallIn(channel.zone, at).slice(0, 10) === date;
    const count =
      landed.filter((b) => b.channel.id === channel.id && sameDay(b.at)).length +
      stays.filter((b) => b.channelId === channel.id && sameDay(b.at)).length;
    if (!a.kept && channel.dailyCap !== null && count > channel.dailyCap) say(a.d.id, 'over the daily cap');
    const extra = landed.filter(
      (b) => b.channel.id === channel.id && !pinned.has(b.d.id) && sameDay(b.at),
    ).length;
    const isUp = input.outages.every((o) => !o.channelIds.includes(channel.id));
    if (isUp && !pinned.has(a.d.id) && extra > (channel.extraCap ?? Infinity))
      say(a.d.id, 'over the cap for extra posts');
  });
}

function swapped(a: ReplanDelivery, aAt: number, b: ReplanDelivery, bAt: number): boolean {
  if (a.campaignId === null || a.campaignId !== b.campaignId || a.order === null || b.order === null)
    return false;
  return a.order < b.order ? aAt >= bAt : a.order > b.order && aAt <= bAt;
}

function ownTime(
  input: ReplanInput,
  landed: { d: ReplanDelivery; channel: ReplanChannel; at: number; kept: boolean },
) {
  if (landed.kept) return true;
  return placesFor(input, landed.d).some(
    (place: LegalPlace) => place.channelId === landed.channel.id && place.at === landed.at && !place.slot,
  );
}
