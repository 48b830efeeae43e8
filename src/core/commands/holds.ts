import type { JsonObject } from '../json';
import type { Edit } from '../model/edits';
import type { DeliveryId, OutageId } from '../model/ids';
import type { WallTime } from '../time/types';
import type { Delivery } from '../model/delivery';
import { roleField, type OutageRole } from '../model/outage-role';
import { canBeHeld, statusBeforeHold } from '../model/status';
import { ok, refuse, type Result } from '../result';
import { defineCommand, type CommandContext, type PlanReader } from '../command/command';
import { each, liveDelivery, statusSet } from '../command/lookups';
import { counted } from '../words/counting';
import { logEdit, openOutage, goesOnAs, readAgain } from './outage-lookups';
import { checkWhen } from './placements';
import { askRulesOf, type RuleRefusal } from './rule-checks';
import type { Insisting } from './wish';

/** The edit that holds a delivery and keeps what it was; null when there is nothing to hold. */
export function holdEdit(delivery: Delivery, outageId: OutageId | null, reason: string): Edit | null {
  if (!canBeHeld(delivery.status)) return null;
  const fields = {
    status: 'held',
    heldBy: outageId,
    heldWas: statusSet(delivery),
    moveKind: null,
    reason,
    ...roleField(outageId, 'held'),
  };
  return { op: 'set', id: delivery.id, fields };
}

/** Holds those of `ids` that still stand and would go out; what has gone since is passed over, as it needs no hold. */
export function holdEdits(
  view: PlanReader,
  ids: readonly DeliveryId[],
  outageId: OutageId | null,
  reason: string,
): Edit[] {
  return ids.flatMap((id) => {
    const delivery = view.delivery(id);
    if (!delivery || delivery.deletedAt !== null) return [];
    return holdEdit(delivery, outageId, reason) ?? [];
  });
}

export interface PutOnHoldInput {
  readonly ids: readonly DeliveryId[];
  readonly outageId: OutageId | null;
  readonly reason: string;
}

/** Holds deliveries that stand in the calendar, for an outage or for a reason of the person's own (R88). */
export const putOnHold = defineCommand<PutOnHoldInput>()({
  name: 'hold.put',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input, env) {
    if (input.outageId !== null) {
      const outage = openOutage(view, input.outageId);
      if (!outage.ok) return outage;
    }
    const edits = holdEdits(view, input.ids, input.outageId, input.reason);
    if (edits.length === 0)
      return refuse('nothing', 'None of these is waiting to go out, so nothing was held.');
    const words = counted(edits.length, 'post');
    const log =
      input.outageId === null
        ? []
        : [logEdit(input.outageId, env, { kind: 'held', about: null, data: { count: edits.length } })];
    return ok({ label: `held ${words}`, edits: [...edits, ...log] });
  },
});

export interface ReleaseHoldInput extends Insisting {
  readonly ids: readonly DeliveryId[];
  /** New times for those of them whose own has passed. */
  readonly times?: readonly { readonly id: DeliveryId; readonly wall: WallTime; readonly zone: string }[];
}

/**
 * Puts held deliveries back as they were. One whose time has passed is refused: nothing overdue goes out unless a
 * person gives it a new time. Source: outage practice, section 2, rules.
 */
export const releaseHold = defineCommand<ReleaseHoldInput>()({
  name: 'hold.release',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input, env) {
    const edits = each([...input.ids.entries()], ([index, id]) => releaseEdit(view, id, index, env, input));
    if (!edits.ok) return edits;
    if (edits.value.length === 0) return refuse('nothing', 'Choose what to release.');
    return ok({
      label: `released ${counted(edits.value.length, 'post')}`,
      edits: [
        ...edits.value,
        ...releasesLogged(view, input.ids, env),
        ...readAgain(
          view,
          (input.times ?? []).map(({ id }) => id),
        ),
      ],
    });
  },
});

/** Each outage that held some of them writes down how many it has given back. */
function releasesLogged(view: PlanReader, ids: readonly DeliveryId[], env: CommandContext): Edit[] {
  const counts = new Map<OutageId, number>();
  for (const id of ids) {
    const heldBy = view.delivery(id)?.heldBy ?? null;
    const outage = heldBy === null ? null : goesOnAs(view, heldBy);
    if (outage !== null && view.outage(outage)) counts.set(outage, (counts.get(outage) ?? 0) + 1);
  }
  return [...counts].map(([outage, n]) =>
    logEdit(outage, env, { kind: 'released', about: null, data: { count: n } }),
  );
}

function releaseEdit(
  view: PlanReader,
  id: DeliveryId,
  index: number,
  env: CommandContext,
  { times = [], insist }: ReleaseHoldInput,
): Result<Edit, 'gone' | 'not-held' | 'bad-time' | 'bad-zone' | RuleRefusal> {
  const delivery = liveDelivery(view, id);
  if (!delivery.ok) return delivery;
  const before = delivery.value;
  if (before.status !== 'held') return refuse('not-held', 'That post is no longer held.');
  const status = statusBeforeHold(before.heldWas);
  const other = times.find((one) => one.id === id);
  const when = other === undefined ? ok(null) : checkWhen(other.wall, other.zone);
  if (!when.ok) return when;
  const { wall, zone } = when.value ?? before;
  const ruled = askRulesOf(view, env, before, { entry: 'release', index, status, wall, zone }, insist);
  if (!ruled.ok) return ruled;
  const back = backFromHold(before);
  const moved = when.value === null ? {} : { when: when.value, movedFrom: before.movedFrom ?? before.at };
  return ok({ ...back, fields: { ...back.fields, ...moved, ...ruled.value } });
}

/** The edit that gives a held delivery its old state back. */
export function backFromHold(delivery: Delivery): Extract<Edit, { op: 'set' }> {
  return { op: 'set', id: delivery.id, fields: { ...freeFields(delivery, 'released'), reason: '' } };
}

/**
 * The fields that end a hold and give back what was there before it, no more; none where nothing is held.
 * @param role what it is from now on to the outage that held it
 */
export function freeFields({ status, heldBy, heldWas }: Delivery, role: OutageRole): JsonObject {
  if (status !== 'held') return {};
  return { status: statusBeforeHold(heldWas), heldBy: null, heldWas: null, ...roleField(heldBy, role) };
}
