import type { JsonObject } from '../json';
import type { Edit } from '../model/edits';
import { asChannelId, asDeliveryId, newDeliveryId, type OutageId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import type { LogData } from '../model/outage-log';
import { roleField, type OutageRole } from '../model/outage-role';
import { isMeantToGoOut } from '../model/status';
import { statusUnderHold } from '../outage/span';
import type { Plan, PlannedMove } from '../replan/types';
import { ok, refuse, type Result } from '../result';
import { defineCommand, type CommandContext, type PlanReader } from '../command/command';
import { each, liveDelivery } from '../command/lookups';
import { freeFields } from './holds';
import { counted } from '../words/counting';
import { logField, openOutage, readAgain } from './outage-lookups';
import { askRulesOf, type RuleRefusal } from './rule-checks';

const ROLES: { readonly [Kind in PlannedMove['kind']]: OutageRole } = {
  keep: 'held',
  postpone: 'postponed',
  divert: 'rerouted',
  covered: 'covered',
  hold: 'banked',
  drop: 'cancelled',
};

/** The edits of one move. The moved delivery keeps its id; a divert makes a twin and cancels the original. */
function moveEdits(
  delivery: Delivery,
  move: PlannedMove,
  { lateSend }: JsonObject,
  outage: OutageId | null,
  env: CommandContext,
): Edit[] {
  const { id } = delivery;
  const told = { reason: move.reason, ...roleField(outage ?? delivery.heldBy, ROLES[move.kind]) };
  const decided = lateSend === undefined ? {} : { lateSend };
  const status = statusUnderHold(delivery);
  // A second plan starts from what the first one did; where it all began is kept.
  const movedFrom = delivery.movedFrom ?? delivery.at;
  // A place of its own ends the hold; the delivery is again what it was before.
  const standing = freeFields(delivery, ROLES[move.kind]);
  switch (move.kind) {
    case 'keep':
      return [];
    case 'postpone': {
      const when = { wall: move.toWall ?? delivery.wall, zone: move.toZone ?? delivery.zone };
      const there = { when, moveKind: 'postpone', movedFrom, ...standing, ...decided };
      return [{ op: 'set', id, fields: { ...there, ...told } }];
    }
    case 'divert':
      return [
        {
          op: 'create',
          kind: 'delivery',
          id: newDeliveryId(delivery.postId, env.draw),
          fields: {
            postId: delivery.postId,
            channelId: move.toChannelId ?? delivery.channelId,
            when: { wall: move.toWall ?? delivery.wall, zone: move.toZone ?? delivery.zone },
            // A text that still needs a writer must not look as if it could go out.
            status: move.needsWriter ? 'draft' : status,
            insteadOf: id,
            movedFrom,
            moveKind: 'divert',
            reason: move.reason,
            ...decided,
            ...roleField(outage, 'stands-in'),
          },
        },
        { op: 'set', id, fields: { status: 'cancelled', moveKind: 'divert', ...told } },
      ];
    case 'covered':
      return [{ op: 'set', id, fields: { status: 'cancelled', moveKind: 'covered', ...told } }];
    case 'hold':
      return [
        {
          op: 'set',
          id,
          fields: { status: 'held', heldBy: null, heldWas: status, moveKind: 'hold', ...told },
        },
      ];
    case 'drop':
      return [{ op: 'set', id, fields: { status: 'cancelled', moveKind: 'drop', ...told } }];
  }
}

/** The move still fits what it was planned for. */
function stillTrue(view: PlanReader, move: PlannedMove): Result<Delivery, 'gone' | 'stale-plan'> {
  const delivery = liveDelivery(view, asDeliveryId(move.deliveryId));
  if (!delivery.ok) return delivery;
  const { at, channelId } = delivery.value;
  const isAsPlanned = at === move.fromAt && channelId === move.fromChannelId;
  // What went out, was called off or put on hold by a person since is not this plan's to move.
  if (!isAsPlanned || !isMeantToGoOut(statusUnderHold(delivery.value))) {
    return refuse(
      'stale-plan',
      'The calendar has changed since this plan was made. Compare the plans again.',
    );
  }
  return delivery;
}

/** What the rules say of the place that a plan gives: since it was made, time has passed and a use-by time may differ. */
function mayLand(
  view: PlanReader,
  env: CommandContext,
  before: Delivery,
  { kind, toWall, toZone, toChannelId, pastUseful }: PlannedMove,
  index: number,
): Result<JsonObject, 'gone' | RuleRefusal> {
  if ((kind !== 'postpone' && kind !== 'divert') || toWall === null) return ok({});
  const place = {
    wall: toWall,
    zone: toZone ?? before.zone,
    channelId: toChannelId === null ? before.channelId : asChannelId(toChannelId),
  };
  return askRulesOf(
    view,
    env,
    before,
    { entry: 'plan', index, status: statusUnderHold(before), ...place },
    pastUseful,
  );
}

/** How many of a plan's moves there are of each kind; what stays where it is does not count. */
function planCounts({ name, moves }: Plan): LogData<'plan'> {
  const of = (kind: PlannedMove['kind']) => moves.filter((move) => move.kind === kind).length;
  return {
    plan: name,
    postpone: of('postpone'),
    divert: of('divert'),
    covered: of('covered'),
    hold: of('hold'),
    drop: of('drop'),
  };
}

/** Who sends something out after its end answers for it: a line of the log for each, with the name (R12). */
function pastUsefulLog(
  view: PlanReader,
  moves: readonly { move: PlannedMove; delivery: Delivery }[],
  env: CommandContext,
): JsonObject {
  const lines = moves.flatMap(({ move, delivery }) =>
    move.pastUseful === true
      ? [
          logField(env, {
            kind: 'late-send',
            about: delivery.id,
            data: { title: view.post(delivery.postId)?.title ?? '' },
          }),
        ]
      : [],
  );
  return Object.assign({}, ...lines) as JsonObject;
}

export interface ApplyReplanInput {
  readonly outageId: OutageId | null;
  readonly plan: Plan;
}

export const applyReplan = defineCommand<ApplyReplanInput>()({
  name: 'replan.apply',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.plan.moves.map((move) => asDeliveryId(move.deliveryId)) }),
  plan(view, input, env) {
    const moves = each([...input.plan.moves.entries()], ([index, move]) => {
      const delivery = stillTrue(view, move);
      if (!delivery.ok) return delivery;
      const ruled = mayLand(view, env, delivery.value, move, index);
      return ruled.ok ? ok({ move, delivery: delivery.value, ruled: ruled.value }) : ruled;
    });
    if (!moves.ok) return moves;
    const edits = moves.value.flatMap(({ move, delivery, ruled }) =>
      moveEdits(delivery, move, ruled, input.outageId, env),
    );
    const placed = moves.value.filter(({ move }) => move.toWall !== null && move.kind !== 'keep');
    edits.push(
      ...readAgain(
        view,
        placed.map(({ delivery }) => delivery.id),
      ),
    );
    const words = counted(moves.value.length, 'post');
    if (input.outageId !== null) {
      const outage = openOutage(view, input.outageId);
      if (!outage.ok) return outage;
      edits.push({
        op: 'set',
        id: input.outageId,
        fields: {
          appliedPlan: input.plan.name,
          appliedAt: env.now,
          ...logField(env, { kind: 'plan', about: null, data: planCounts(input.plan) }),
          ...pastUsefulLog(view, moves.value, env),
        },
      });
    }
    return ok({ label: `applied plan “${input.plan.name}” to ${words}`, edits });
  },
});
