import { divert, postpone, tomorrow, type Option } from './places';
import { coveringDelivery, type Problem } from './problem';
import { coveredTicks, dropTicks, holdTicks, hourTicks, type PlanTable } from './prices';
import type { MoveKind, ReplanDelivery } from './types';
import { HOUR_MS } from '../time/units';

/** What is always possible without a place: the price every place has to beat. */
export interface Fallback {
  readonly kind: 'covered' | 'hold' | 'drop';
  readonly solve: number;
  readonly score: number;
  readonly coveredBy: ReplanDelivery | null;
}

export interface Choices {
  readonly delivery: ReplanDelivery;
  readonly options: readonly Option[];
  readonly fallback: Fallback;
}

/**
 * The places of one delivery under a plan, with everything checked that does not depend on other moves, and
 * without those dearer than what is always possible: no optimum contains one.
 */
export function choicesOf(problem: Problem, delivery: ReplanDelivery, table: PlanTable): Choices {
  const wish = problem.wishes.get(delivery.id);
  const cheapest = fallbackOf(problem, delivery, table, wish?.kind);
  // Where places come first whatever they cost, doing without one is put beyond every place's price.
  const last = table.tomorrow || wish?.kind === 'postpone' || wish?.kind === 'divert';
  const fallback = last ? { ...cheapest, solve: cheapest.solve + lastResort(problem, delivery) } : cheapest;
  const options: Option[] = [];
  const lane = problem.laneOf.get(delivery.channelId);
  if (lane === undefined) throw new Error(`No channel ${delivery.channelId} for delivery ${delivery.id}`);
  if (wish?.kind === 'covered' && fallback.kind === 'covered') return { delivery, options, fallback };
  if (wish?.kind !== 'divert' && delivery.timing !== 'live') {
    if (table.tomorrow) tomorrow(problem, delivery, lane, options);
    else postpone(problem, delivery, lane, table, fallback.solve, options);
  }
  if ((table.diverts || wish?.kind === 'divert') && wish?.kind !== 'postpone') {
    lane.channel.fallbacks.forEach((id, index) => {
      const other = problem.laneOf.get(id);
      const repeated = lane.channel.fallbacks.indexOf(id) < index || id === lane.channel.id;
      if (other === undefined || repeated || delivery.fit[id] === 'unsuited') return;
      if (wish?.channelId !== undefined && wish.channelId !== id) return;
      divert(problem, delivery, other, index + 1, table.divertFactor, fallback.solve, options);
    });
  }
  return { delivery, options, fallback };
}

function fallbackOf(
  problem: Problem,
  delivery: ReplanDelivery,
  table: PlanTable,
  wish: MoveKind | undefined,
): Fallback {
  const { policy } = problem;
  const coveredBy = coveringDelivery(problem, delivery);
  const covered = coveredBy === null ? null : coveredTicks(policy, delivery);
  const hold = holdTicks(policy, delivery, table.holdFactor);
  const drop = dropTicks(policy, delivery);
  const mostly = Math.min(hold ?? drop, drop);
  if (covered !== null && (covered <= mostly || wish === 'covered')) {
    return { kind: 'covered', solve: covered, score: covered, coveredBy };
  }
  if (hold !== null && hold <= drop) {
    return { kind: 'hold', solve: hold, score: holdTicks(policy, delivery, 1) ?? hold, coveredBy: null };
  }
  return { kind: 'drop', solve: drop, score: drop, coveredBy: null };
}

/** More than the longest postponement could cost. */
function lastResort(problem: Problem, delivery: ReplanDelivery): number {
  const hours = Math.ceil((problem.span.to - Math.min(delivery.at, problem.input.now)) / HOUR_MS) * 2;
  return Math.ceil(hourTicks(problem.policy, { ...delivery, timing: 'dated' }) * hours);
}
