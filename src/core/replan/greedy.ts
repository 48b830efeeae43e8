import { roomOn } from './lanes';
import { orderRun } from './order';
import type { Choices } from './options';
import type { Option } from './places';

interface Taken {
  readonly at: number[];
  /** Which of them are posting times, and not a delivery's own time. */
  readonly slots: Set<number>;
  readonly perDay: Map<number, number>;
}

/**
 * What people do without a solver: delivery after delivery in time order, each into its cheapest place that is
 * still free, all rules kept. Returns the score on the balanced table in ticks.
 */
export function greedyScore(choices: readonly Choices[]): number {
  const lanes = new Map<number, Taken>();
  const runs = new Map<string, { order: number; at: number }[]>();
  let score = 0;
  for (const { delivery, options, fallback } of choices) {
    const { order } = delivery;
    const byPrice = [...options].sort((a, b) => a.solve - b.solve || a.at - b.at);
    const best = byPrice.find((option) => {
      const run = order === null ? null : orderRun(delivery, option.lane.channel.id);
      const placed = run === null ? undefined : runs.get(run);
      return isStillFree(lanes.get(option.lane.index), option) && inOrder(placed, order ?? 0, option.at);
    });
    score += best === undefined ? fallback.score : best.score;
    if (best !== undefined) {
      take(lanes, best);
      const run = orderRun(delivery, best.lane.channel.id);
      if (run !== null) runs.set(run, [...(runs.get(run) ?? []), { order: order ?? 0, at: best.at }]);
    }
  }
  return score;
}

function inOrder(
  placed: readonly { order: number; at: number }[] | undefined,
  order: number,
  at: number,
): boolean {
  if (placed === undefined) return true;
  return placed.every((other) =>
    other.order < order ? other.at < at : other.order === order || other.at > at,
  );
}

function isStillFree(taken: Taken | undefined, option: Option): boolean {
  if (taken === undefined) return true;
  const { lane, at } = option;
  for (const other of taken.at) if (Math.abs(other - at) < lane.gap) return false;
  if (!option.own && taken.slots.has(at)) return false;
  const day = lane.clock.day(at);
  return (taken.perDay.get(day) ?? 0) < roomOn(lane, day);
}

function take(lanes: Map<number, Taken>, { lane, at, own }: Option): void {
  const taken: Taken = lanes.get(lane.index) ?? { at: [], slots: new Set(), perDay: new Map() };
  lanes.set(lane.index, taken);
  taken.at.push(at);
  if (!own) taken.slots.add(at);
  const day = lane.clock.day(at);
  taken.perDay.set(day, (taken.perDay.get(day) ?? 0) + 1);
}
