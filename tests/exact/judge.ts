import { replan, type Plan, type PlanName, type ReplanInput } from '../../src/core/replan';
import { clashes, takenBy, ticksOf } from './check';
import { exactModel } from './model';
import { pricesOf } from './offers';
import { read } from './reading';
import type { RememberedOptima } from './remembered';

/** A plan beside the cheapest legal one. */
export interface Verdict {
  readonly plan: Plan;
  /** What the page forbids and the plan does. */
  readonly illegal: readonly string[];
  /** Ticks on the table that the plan was solved with. */
  readonly ours: number;
  readonly best: number;
}

/** How much dearer than the optimum, 0.001 for 0.1 %. */
export function gapOf({ ours, best }: Pick<Verdict, 'ours' | 'best'>): number {
  return best === 0 ? ours : ours / best - 1;
}

/** Plans an instance and solves it exactly too. */
export function judge(
  optima: RememberedOptima,
  input: ReplanInput,
  name: Exclude<PlanName, 'tomorrow'>,
): Verdict {
  const reading = read(input);
  const prices = pricesOf(input, name);
  const plan = replan(input, name);
  const { ticks: best, taken } = optima.optimum(exactModel(reading, prices));
  const wrong = clashes(reading, taken);
  if (wrong.length > 0) throw new Error(`The program forgets a rule: ${wrong.join('; ')}`);
  const ours = ticksOf(takenBy(reading, plan, prices).offers);
  const illegal = breachesOf(input, plan, name);
  if (illegal.length === 0 && ours < best) illegal.push(`costs ${ours}, less than the optimum of ${best}`);
  return { plan, illegal, ours, best };
}

/** What the page forbids and a plan does, prices and score included. 'tomorrow' diverts as little as 'wait'. */
export function breachesOf(input: ReplanInput, plan: Plan, name: PlanName): string[] {
  const reading = read(input);
  const { offers, breaches } = takenBy(reading, plan, pricesOf(input, name === 'tomorrow' ? 'wait' : name));
  const found = [...breaches, ...clashes(reading, offers)];
  const balanced = takenBy(reading, plan, pricesOf(input, 'balanced'));
  if (ticksOf(balanced.offers) !== plan.scoreTicks) found.push('the score is not that of the balanced table');
  return found;
}
