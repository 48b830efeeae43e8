import { occupiesItsTime } from '../model/status';
import { affectedDeliveries, backAt, inOrder } from './affected';
import { isCrowded, isOpen, makeLanes, roomOn, type Lane } from './lanes';
import { fixedOrder, orderWindow, type FixedOrder } from './order';
import { acceptPins } from './pins';
import { freeSlots, type Span } from './slots';
import type { ReplanPolicy } from './policy';
import type { Fixed, Pin, ReplanDelivery, ReplanInput } from './types';
import { DAY_MS, MINUTE_MS } from '../time/units';

/** Everything about an input that all its plans share. */
export interface Problem {
  readonly input: ReplanInput;
  readonly policy: ReplanPolicy;
  readonly affected: readonly ReplanDelivery[];
  /** Accepted pins with a place or an end of their own, by delivery id. */
  readonly fixed: ReadonlyMap<string, Fixed>;
  /** Pins that only say what kind of move it shall be, by delivery id. */
  readonly wishes: ReadonlyMap<string, Pin>;
  readonly pinWarnings: readonly string[];
  readonly lanes: readonly Lane[];
  readonly laneOf: ReadonlyMap<string, Lane>;
  readonly span: Span;
  /** Nothing but a live post is moved to before this. */
  readonly soonest: number;
  readonly latestEnd: number;
  readonly order: FixedOrder;
  /** What stays of a post, by post id, by instant then id; only posts that are hit are listed. */
  readonly staying: ReadonlyMap<string, readonly ReplanDelivery[]>;
  slotsOf(lane: Lane): Float64Array;
}

/** Reads an input once; `pins` are left out for the plans that do not follow them. */
export function makeProblem(input: ReplanInput, pins: readonly Pin[]): Problem {
  const { policy } = input;
  const affected = affectedDeliveries(input);
  const hit = new Set(affected.map((d) => d.id));
  const stays = input.deliveries.filter((d) => occupiesItsTime(d.status) && !hit.has(d.id));
  const soonest = input.now + policy.leadMinutes * MINUTE_MS;
  const starts = input.outages.map((o) => o.from);
  const latestEnd = Math.max(...input.outages.map((o) => o.until), input.now);
  const span = {
    from: Math.max(soonest, starts.length === 0 ? soonest : Math.min(...starts)),
    to: latestEnd + policy.horizonDays * DAY_MS,
  };

  const accepted = acceptPins({ input, affected, stays, pins });
  const taken = instantsByChannel(stays, accepted.fixed);
  const lanes = makeLanes(input, taken);
  const laneOf = new Map(lanes.map((lane) => [lane.channel.id, lane]));
  const slots = new Map<number, Float64Array>();
  return {
    input,
    policy,
    affected,
    fixed: accepted.fixed,
    wishes: accepted.wishes,
    pinWarnings: accepted.warnings,
    lanes,
    laneOf,
    span,
    soonest,
    latestEnd,
    order: fixedOrder(stays, accepted.fixed.values()),
    staying: byPost(stays, new Set(affected.map((d) => d.postId))),
    slotsOf: (lane) => {
      let found = slots.get(lane.index);
      if (found === undefined) {
        found = freeSlots(lane, span, policy);
        slots.set(lane.index, found);
      }
      return found;
    },
  };
}

/** Free of everything that stays: open, a gap away from it, and room on that day. */
export function isFree(lane: Lane, at: number): boolean {
  return isOpen(lane, at) && !isCrowded(lane, at) && roomOn(lane, lane.clock.day(at)) > 0;
}

/** May this delivery stand on the lane at that instant, as far as it alone is concerned? */
export function suits(problem: Problem, delivery: ReplanDelivery, lane: Lane, at: number): boolean {
  if (delivery.lastUseful !== null && at >= delivery.lastUseful) return false;
  if (delivery.kind === 'promotion' && lane.solemn.size > 0 && lane.solemn.has(lane.clock.day(at)))
    return false;
  const window = orderWindow(problem.order, delivery, lane.channel.id);
  return window === null || (at > window.after && at < window.before);
}

/** The staying delivery that already carries the same post on a fallback channel; null when there is none. */
export function coveringDelivery(problem: Problem, delivery: ReplanDelivery): ReplanDelivery | null {
  const fallbacks = problem.laneOf.get(delivery.channelId)?.channel.fallbacks ?? [];
  const reach = problem.policy.coveredWithinHours * 60 * MINUTE_MS;
  const found = (problem.staying.get(delivery.postId) ?? []).find((other) => {
    const lane = problem.laneOf.get(other.channelId);
    if (lane === undefined || other.channelId === delivery.channelId) return false;
    const up = !lane.down.some((o) => other.at >= o.from && other.at < o.until);
    return up && fallbacks.includes(other.channelId) && Math.abs(other.at - delivery.at) <= reach;
  });
  return found ?? null;
}

/** When a channel is back; the instant itself when it is not down at all. */
export function channelBack(problem: Problem, channelId: string): number {
  return backAt(problem.input.outages, channelId) ?? problem.input.now;
}

function byPost(stays: readonly ReplanDelivery[], posts: ReadonlySet<string>): Map<string, ReplanDelivery[]> {
  const found = new Map<string, ReplanDelivery[]>();
  for (const delivery of stays) {
    // An idea may never be written: it keeps its time, but nobody is served by it yet.
    if (delivery.status === 'idea' || !posts.has(delivery.postId)) continue;
    const list = found.get(delivery.postId);
    if (list === undefined) found.set(delivery.postId, [delivery]);
    else list.push(delivery);
  }
  for (const list of found.values()) list.sort(inOrder);
  return found;
}

function instantsByChannel(
  stays: readonly ReplanDelivery[],
  fixed: ReadonlyMap<string, Fixed>,
): Map<string, number[]> {
  const taken = new Map<string, number[]>();
  const add = (channelId: string, at: number): void => {
    const list = taken.get(channelId);
    if (list === undefined) taken.set(channelId, [at]);
    else list.push(at);
  };
  for (const delivery of stays) add(delivery.channelId, delivery.at);
  for (const pin of fixed.values()) if (pin.place !== null) add(pin.place.channelId, pin.place.at);
  return taken;
}
