import { findConflicts, makeRuns, type Conflict, type Run, type Side } from './conflicts';
import { Flow } from './flow';
import { makeNetwork } from './network';
import type { Choices } from './options';

/**
 * Arcs that may be looked at after the first legal plan is found: counted, never timed, so that every machine
 * stops at the same place. On 63 generated instances of up to 1,000 deliveries it was enough to prove 62 optimal.
 */
const WORK_LIMIT = 2_000_000;
/** Collisions tried out before one is chosen to branch on. */
const LOOK_AHEAD = 4;
/** With more collisions than this the choice between them matters less than getting on. */
const CROWD = 12;

export interface Solution {
  /** Per delivery the index of its option, or -1 for its fallback. */
  readonly chosen: Int32Array;
  /** True when it is certain that no legal plan is cheaper; false when the search stopped at its limit. */
  readonly proven: boolean;
}

interface Search {
  readonly flow: Flow;
  readonly runs: readonly Run[];
  best: Int32Array;
  bestTicks: number;
  limit: number;
  proven: boolean;
}

/**
 * Places all deliveries at the least total price. The flow alone is a lower bound; where two neighbours in it
 * collide, one of the two has to give way, and the search branches on which, the cheaper side first. Without
 * collisions the flow is the optimum at once. The first descent always ends in a legal plan, since every step
 * closes a place and what is always possible needs none.
 */
export function solve(choices: readonly Choices[]): Solution {
  const net = makeNetwork(choices);
  const flow = new Flow(net);
  const search: Search = {
    flow,
    runs: makeRuns(choices),
    best: flow.assigned,
    bestTicks: Number.POSITIVE_INFINITY,
    limit: Number.POSITIVE_INFINITY,
    proven: true,
  };
  descend(search);
  const chosen = Int32Array.from(search.best, (option, d) =>
    option < 0 ? -1 : option - net.optionStart[d]!,
  );
  return { chosen, proven: search.proven };
}

function descend(search: Search): void {
  const { flow } = search;
  // Below a tick there are only tie-breaks: a branch that cannot save a whole tick is not worth a look.
  const ticks = Math.floor(flow.total() / flow.net.unit);
  if (ticks >= search.bestTicks) return;
  const conflicts = findConflicts(flow, search.runs);
  if (conflicts.length === 0) {
    if (search.bestTicks === Number.POSITIVE_INFINITY) search.limit = flow.work + WORK_LIMIT;
    search.best = flow.assigned.slice();
    search.bestTicks = ticks;
    return;
  }
  const { close, otherwise } = branch(flow, conflicts);
  const saved = flow.save();
  flow.close(close);
  descend(search);
  if (flow.work > search.limit) {
    search.proven = false;
    return;
  }
  flow.restore(saved);
  flow.close(otherwise);
  descend(search);
}

/** Of the first few collisions the one that costs most whoever gives way, and its cheaper way out. */
function branch(flow: Flow, conflicts: readonly Conflict[]): Side {
  let chosen: Side = { close: [], otherwise: [] };
  let most = Number.NEGATIVE_INFINITY;
  for (const [first, second] of conflicts.slice(0, conflicts.length > CROWD ? 1 : LOOK_AHEAD)) {
    const prices = [flow.priceOfClosing(first.close), flow.priceOfClosing(second.close)] as const;
    const least = Math.min(...prices);
    if (least <= most) continue;
    most = least;
    chosen = prices[1] < prices[0] ? second : first;
  }
  return chosen;
}
