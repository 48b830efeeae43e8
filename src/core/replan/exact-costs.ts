import type { Choices } from './options';
import { MINUTE_MS } from '../time/units';

/** All sums of costs stay below this, so they are exact whole numbers in a double. */
const EXACT_BITS = 51;

/**
 * Prices for the flow: ticks in the high digits, a tie-break in the low ones that can never add up to a tick.
 * The tie-break grows with the square of the shift. So among plans of equal price the one without needless
 * crossings wins: who was earlier stays earlier (by instant, then id), nobody is moved far so that another
 * need not move, the earlier of two equally distant times is taken, and a place is better than none.
 */
export function exactCosts(
  choices: readonly Choices[],
  optionStart: Int32Array,
): { cost: Float64Array; fallbackCost: Float64Array; unit: number } {
  const cost = new Float64Array(optionStart[choices.length]!);
  const fallbackCost = new Float64Array(choices.length);
  const rank = 1 / (choices.length + 1);
  let dearest = 1;
  let farthest = 1;
  choices.forEach((choice, d) => {
    dearest = Math.max(dearest, choice.fallback.solve);
    let o = optionStart[d]!;
    for (const option of choice.options) {
      // A minute early counts less than a minute late; equal instants go by id.
      const shift = (option.at - choice.delivery.at) / MINUTE_MS + 1 - d * rank;
      cost[o] = shift * shift;
      farthest = Math.max(farthest, shift * shift);
      dearest = Math.max(dearest, option.solve);
      o += 1;
    }
  });
  const unit = 2 ** Math.max(0, Math.min(36, EXACT_BITS - Math.ceil(Math.log2(dearest + 1))));
  const most = Math.max(0, Math.floor(unit / (choices.length + 1)) - 1);
  choices.forEach((choice, d) => {
    fallbackCost[d] = choice.fallback.solve * unit + most;
    let o = optionStart[d]!;
    for (const option of choice.options) {
      cost[o] = option.solve * unit + Math.floor((cost[o]! / farthest) * most);
      o += 1;
    }
  });
  return { cost, fallbackCost, unit };
}
