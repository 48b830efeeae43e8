import type { ReplanPolicy } from './policy';
import type { PlanName, ReplanDelivery } from './types';
import { HOUR_MS } from '../time/units';

/** One point is so many ticks: all prices of the table are whole then, and sums compare exactly. */
export const TICKS_PER_POINT = 2400;

/** The disruption score as people read it. */
export function toPoints(ticks: number): number {
  return ticks / TICKS_PER_POINT;
}

/** What a named plan changes in the balanced table. */
export interface PlanTable {
  readonly diverts: boolean;
  readonly divertFactor: number;
  readonly holdFactor: number;
  /** Nothing is postponed to before the estimated end of the last outage. */
  readonly waitsForEnd: boolean;
  /** Same clock time next day first, then the next free time, and only then anything else. */
  readonly tomorrow: boolean;
}

/** The table of a named plan. */
export function planTable(name: PlanName, policy: ReplanPolicy): PlanTable {
  const balanced = { diverts: true, divertFactor: 1, holdFactor: 1, waitsForEnd: false, tomorrow: false };
  if (name === 'tomorrow') return { ...balanced, diverts: false, tomorrow: true };
  if (name === 'wait') return { ...balanced, diverts: false };
  if (name === 'divert') return { ...balanced, divertFactor: policy.divertPlanFactor };
  if (name === 'hold') return { ...balanced, holdFactor: policy.holdPlanFactor, waitsForEnd: true };
  return balanced;
}

/** What an hour between the old and the new time costs this delivery, in ticks (not rounded). */
export function hourTicks(policy: ReplanPolicy, delivery: ReplanDelivery): number {
  // A live post has no rate of its own: only a move made by hand can shift it, priced like a dated one.
  const rate = policy.rate[delivery.timing === 'live' ? 'dated' : delivery.timing];
  return policy.importance[delivery.importance] * rate * TICKS_PER_POINT;
}

/** Postponing to `at`. */
export function postponeTicks(policy: ReplanPolicy, delivery: ReplanDelivery, at: number): number {
  return Math.round(hourTicks(policy, delivery) * (Math.abs(at - delivery.at) / HOUR_MS));
}

/**
 * Diverting to the fallback number `rank` (from 1) at `at`. The plan's factor scales the whole cell of the
 * table, but not what a needed writer costs.
 */
export function divertTicks(
  policy: ReplanPolicy,
  delivery: ReplanDelivery,
  rank: number,
  at: number,
  needsWriter: boolean,
  factor: number,
): number {
  const weight = policy.importance[delivery.importance] * TICKS_PER_POINT;
  const delay =
    delivery.timing === 'live' ? 0 : hourTicks(policy, delivery) * (Math.abs(at - delivery.at) / HOUR_MS);
  const writer = needsWriter ? Math.round(weight * policy.needsWriter) : 0;
  return Math.round((weight * policy.divertStep * rank + delay) * factor) + writer;
}

/** The same post already goes to a fallback channel. */
export function coveredTicks(policy: ReplanPolicy, delivery: ReplanDelivery): number {
  return Math.round(policy.importance[delivery.importance] * policy.covered * TICKS_PER_POINT);
}

/** Back to the bank; null where the timing forbids it. */
export function holdTicks(policy: ReplanPolicy, delivery: ReplanDelivery, factor: number): number | null {
  if (delivery.timing === 'live' || delivery.timing === 'dated') return null;
  const weight = policy.importance[delivery.importance] * TICKS_PER_POINT;
  return Math.round(weight * policy.hold[delivery.timing] * factor);
}

/** Not published at all. */
export function dropTicks(policy: ReplanPolicy, delivery: ReplanDelivery): number {
  return Math.round(policy.importance[delivery.importance] * policy.drop[delivery.timing] * TICKS_PER_POINT);
}
