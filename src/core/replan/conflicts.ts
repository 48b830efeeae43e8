import { orderRun } from './order';
import type { Flow } from './flow';
import type { Network } from './network';
import type { Choices } from './options';

/** One way to end a collision: options to close. Every legal plan has all of `close` or all of `otherwise` unused. */
export interface Side {
  readonly close: readonly number[];
  readonly otherwise: readonly number[];
}

/** Two options in use that may not go together, and the two ways out: either one gives way. */
export type Conflict = readonly [Side, Side];

/** Deliveries of one ordered campaign from one channel, by place number. */
export interface Run {
  readonly members: readonly { readonly delivery: number; readonly order: number }[];
}

/** The groups in which the order among moved deliveries has to be watched. */
export function makeRuns(choices: readonly Choices[]): Run[] {
  const groups = new Map<string, { delivery: number; order: number }[]>();
  choices.forEach(({ delivery }, d) => {
    const key = orderRun(delivery, delivery.channelId);
    if (key === null || delivery.order === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ delivery: d, order: delivery.order }]);
    else group.push({ delivery: d, order: delivery.order });
  });
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ members: members.sort((a, b) => a.order - b.order || a.delivery - b.delivery) }));
}

/** All collisions of neighbours in the present flow, in a fixed order. Empty means the plan is legal. */
export function findConflicts(flow: Flow, runs: readonly Run[]): Conflict[] {
  const found: Conflict[] = [];
  gapConflicts(flow, found);
  for (const run of runs) orderConflicts(flow, run, found);
  return found;
}

function gapConflicts(flow: Flow, found: Conflict[]): void {
  const { net, occupant, assigned } = flow;
  let last = -1;
  let lastLane = -1;
  for (let cell = 0; cell < net.cells; cell += 1) {
    const d = occupant[cell]!;
    if (d < 0) continue;
    const option = assigned[d]!;
    const lane = net.cellLane[cell]!;
    if (lane === lastLane && net.at[option]! - net.at[last]! < net.cellGap[cell]!) {
      const [a, b] = [samePlace(net, last), samePlace(net, option)];
      found.push([
        { close: a, otherwise: b },
        { close: b, otherwise: a },
      ]);
    }
    last = option;
    lastLane = lane;
  }
}

/** Everybody's options at the place of this one: in every legal plan one of the two places stays empty. */
function samePlace(net: Network, option: number): number[] {
  const place = net.place[option]!;
  return Array.from(net.placeOption.subarray(net.placeStart[place]!, net.placeStart[place + 1]!));
}

function orderConflicts(flow: Flow, run: Run, found: Conflict[]): void {
  const { net, assigned } = flow;
  // Per lane: the latest place so far among strictly smaller numbers, and among this number.
  const latest = new Map<number, { below: number; here: number; order: number }>();
  for (const { delivery, order } of run.members) {
    const option = assigned[delivery]!;
    if (option < 0) continue;
    const lane = net.lane[option]!;
    const seen = latest.get(lane);
    if (seen === undefined) {
      latest.set(lane, { below: -1, here: option, order });
      continue;
    }
    if (order !== seen.order) {
      if (seen.below === -1 || net.at[seen.here]! > net.at[seen.below]!) seen.below = seen.here;
      seen.here = option;
      seen.order = order;
    } else if (net.at[option]! > net.at[seen.here]!) {
      seen.here = option;
    }
    if (seen.below !== -1 && net.at[seen.below]! >= net.at[option]!) {
      // Whatever the instant x: never the earlier one at or after x and the later one at or before x. Whoever
      // gives way goes past the other at once, else the two would only meet again one place further.
      const [earlier, later] = [net.at[option]!, net.at[seen.below]!];
      found.push([
        {
          close: onLane(net, seen.below, (at) => at >= earlier),
          otherwise: onLane(net, option, (at) => at <= earlier),
        },
        {
          close: onLane(net, option, (at) => at <= later),
          otherwise: onLane(net, seen.below, (at) => at >= later),
        },
      ]);
    }
  }
}

/** The same delivery's options on the same lane whose instant passes the test. */
function onLane(net: Network, option: number, test: (at: number) => boolean): number[] {
  const d = net.owner[option]!;
  const closing: number[] = [];
  for (let o = net.optionStart[d]!; o < net.optionStart[d + 1]!; o += 1) {
    if (net.lane[o] === net.lane[option] && test(net.at[o]!)) closing.push(o);
  }
  return closing;
}
