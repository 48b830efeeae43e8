import type { Json } from '../json';
import { TEXT_FIELD, VARIANT_FIELD, type Edit } from '../model/edits';
import { asDeliveryId, type ChannelId } from '../model/ids';
import type { Conflict, ConflictSide } from '../model/conflict';
import { ok, refuse, type Result } from '../result';
import { defineCommand, type PlanReader } from '../command/command';
import { statusSet } from '../command/lookups';

/** The edits that make one side stand: its value, or the whole of its words. */
function keeping(conflict: Conflict, side: ConflictSide): Edit[] {
  const { entityId: id, field, kind } = conflict;
  if (kind === 'same-text') {
    return [{ op: 'text', id, slot: field.slice(TEXT_FIELD.length), text: String(side.value) }];
  }
  const value: Json = side.keep === undefined ? side.value : side.keep;
  const set: Edit = { op: 'set', id, fields: { ...side.beside, [field]: value } };
  // Who takes an own version away may have emptied it too: its words come back with it.
  const isOwnVersion = kind === 'edit-cancel' && field.startsWith(VARIANT_FIELD);
  if (!isOwnVersion || typeof value !== 'string' || typeof side.value !== 'string') return [set];
  return [set, { op: 'text', id, slot: value, text: side.value }];
}

/**
 * A delivery on a removed channel: either it is cancelled, or the channel comes back. Both write the delivery, so
 * that two people who choose differently are told.
 */
function onDeletedChannel(view: PlanReader, conflict: Conflict, side: ConflictSide): Result<Edit[], 'gone'> {
  const { entityId: id } = conflict;
  const delivery = view.delivery(asDeliveryId(id));
  if (delivery === undefined) return refuse('gone', 'That post is no longer in the calendar.');
  if (side.changeId === conflict.winner) {
    return ok([{ op: 'set', id, fields: { status: 'cancelled' } }]);
  }
  const channel: ChannelId = delivery.channelId;
  return ok([
    { op: 'settle', id: channel, conflicts: [conflict.id] },
    { op: 'set', id: channel, fields: { deletedAt: null } },
    { op: 'set', id, fields: { status: statusSet(delivery) } },
  ]);
}

/** Keep one side of a conflict, or with `keep` null say that what stands is right. */
export interface SettleConflictInput {
  readonly id: string;
  readonly keep: string | null;
}

/** Makes one side of a conflict stand, or says with `keep` null that what stands is right. */
export const settleConflict = defineCommand<SettleConflictInput>()({
  name: 'conflict.settle',
  undo: 'yours',
  reads: (input) => ({ conflicts: [input.id] }),
  plan(view, input) {
    const conflict = view.conflicts().find((candidate) => candidate.id === input.id);
    if (!conflict) return refuse('gone', 'Someone has already decided that.');
    const { entityId, kind } = conflict;
    const settle: Edit = { op: 'settle', id: entityId, conflicts: [conflict.id] };
    const label = 'decided between two versions';
    if (input.keep === null) {
      if (kind !== 'deleted-channel') return ok({ label, edits: [settle] });
      return refuse('not-a-choice', 'Cancel the post there, or bring the channel back.');
    }
    if (kind === 'stale-approval') {
      return refuse('not-a-choice', 'Open the post and approve the current version, or ask for approval.');
    }
    const side = conflict.sides.find((candidate) => candidate.changeId === input.keep);
    if (side === undefined) return refuse('gone', 'That version no longer exists.');
    const edits =
      kind === 'deleted-channel' ? onDeletedChannel(view, conflict, side) : ok(keeping(conflict, side));
    return edits.ok ? ok({ label, edits: [settle, ...edits.value] }) : edits;
  },
});
