import { atRisk } from './affected';
import { greedyScore } from './greedy';
import { choicesOf, type Choices } from './options';
import { makeProblem, type Problem } from './problem';
import { divertTicks, dropTicks, holdTicks, planTable, postponeTicks } from './prices';
import { fallbackReason, pinReason, placeReason, planWarnings } from './reasons';
import { solve } from './solve';
import { instantToWall } from '../time';
import type { Option } from './places';
import type { Fixed, Plan, PlanName, PlannedMove, ReplanDelivery, ReplanInput } from './types';

const names: readonly PlanName[] = ['balanced', 'tomorrow', 'wait', 'divert', 'hold'];

/**
 * One plan for everything an outage hits: exactly one move with one reason for each affected delivery. With
 * pins in the input it is the custom plan, solved around them on the table of `name`. The same input gives
 * the same plan to the byte, in whatever order channels and deliveries are listed.
 */
export function replan(input: ReplanInput, name: PlanName): Plan {
  const pins = input.pins ?? [];
  return planFor(makeProblem(input, pins), name, pins.length > 0 ? 'custom' : name);
}

/** All named plans, without pins; with pins in the input the custom plan (on the balanced table) comes last. */
export function replanAll(input: ReplanInput): Plan[] {
  const problem = makeProblem(input, []);
  const plans = names.map((name) => planFor(problem, name, name));
  if ((input.pins ?? []).length > 0) plans.push(replan(input, 'balanced'));
  return plans;
}

function planFor(problem: Problem, name: PlanName, label: Plan['name']): Plan {
  const table = planTable(name, problem.policy);
  const free = problem.affected.filter((delivery) => !problem.fixed.has(delivery.id));
  const choices = free.map((delivery) => choicesOf(problem, delivery, table));
  const { chosen } = solve(choices);
  const byId = new Map<string, PlannedMove>();
  for (const pin of problem.fixed.values()) byId.set(pin.delivery.id, fixedMove(problem, pin));
  const pinned = [...byId.values()].reduce((sum, move) => sum + move.costTicks, 0);
  choices.forEach((choice, i) => {
    const option = choice.options[chosen[i] ?? -1];
    byId.set(
      choice.delivery.id,
      option === undefined ? leave(problem, choice) : place(problem, choice.delivery, option),
    );
  });
  const moves: PlannedMove[] = [];
  for (const delivery of problem.affected) {
    const move = byId.get(delivery.id);
    if (move !== undefined) moves.push(move);
  }
  return {
    name: label,
    affected: problem.affected.map((delivery) => delivery.id),
    moves,
    scoreTicks: moves.reduce((sum, move) => sum + move.costTicks, 0),
    greedyScoreTicks: pinned + greedyScore(choices),
    warnings: planWarnings(problem, moves),
    atRisk: atRisk(problem.input),
  };
}

function place(problem: Problem, delivery: ReplanDelivery, option: Option): PlannedMove {
  // The delivery's own time stays in its own zone, so that it reads the same as before; a slot is the channel's.
  const zone = option.own ? delivery.zone : option.lane.channel.zone;
  return {
    deliveryId: delivery.id,
    kind: option.kind,
    fromAt: delivery.at,
    toAt: option.at,
    fromChannelId: delivery.channelId,
    toChannelId: option.lane.channel.id,
    toWall: instantToWall(option.at, zone),
    toZone: zone,
    costTicks: option.score,
    reason: placeReason(problem, delivery, option),
    needsWriter: option.needsWriter,
  };
}

function leave(problem: Problem, choices: Choices): PlannedMove {
  const { delivery, fallback } = choices;
  const move: PlannedMove = {
    ...gone(delivery),
    kind: fallback.kind,
    costTicks: fallback.score,
    reason: fallbackReason(problem, choices),
  };
  return fallback.coveredBy === null ? move : { ...move, coveredBy: fallback.coveredBy.id };
}

function gone(delivery: ReplanDelivery) {
  return {
    deliveryId: delivery.id,
    fromAt: delivery.at,
    toAt: null,
    fromChannelId: delivery.channelId,
    toChannelId: null,
    toWall: null,
    toZone: null,
    needsWriter: false,
  };
}

function fixedMove(problem: Problem, { delivery, kind, place: to }: Fixed): PlannedMove {
  const { policy } = problem;
  const lane = problem.laneOf.get(to?.channelId ?? delivery.channelId);
  if (lane === undefined) throw new Error(`No channel for delivery ${delivery.id}`);
  const { zone, name } = lane.channel;
  const reason = pinReason(delivery, { kind, toAt: to?.at ?? null }, name, zone);
  if (to === null) {
    const held = kind === 'hold' ? holdTicks(policy, delivery, 1) : null;
    return { ...gone(delivery), kind, costTicks: held ?? dropTicks(policy, delivery), reason };
  }
  const fallbacks = problem.laneOf.get(delivery.channelId)?.channel.fallbacks ?? [];
  const rank = fallbacks.indexOf(to.channelId) + 1 || fallbacks.length + 1;
  const needsWriter = kind === 'divert' && delivery.fit[to.channelId] !== 'fits';
  const costTicks =
    kind === 'keep'
      ? 0
      : kind === 'divert'
        ? divertTicks(policy, delivery, rank, to.at, needsWriter, 1)
        : postponeTicks(policy, delivery, to.at);
  return {
    deliveryId: delivery.id,
    kind,
    fromAt: delivery.at,
    toAt: to.at,
    fromChannelId: delivery.channelId,
    toChannelId: to.channelId,
    toWall: instantToWall(to.at, lane.clock.zone),
    toZone: zone,
    costTicks,
    reason,
    needsWriter,
    ...(delivery.lastUseful !== null && to.at >= delivery.lastUseful && kind !== 'keep'
      ? { pastUseful: true as const }
      : {}),
  };
}
