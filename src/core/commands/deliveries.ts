import type { Edit } from '../model/edits';
import type { DeliveryId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import { ok, refuse, type Result } from '../result';
import { addDaysToWall, instantToWall } from '../time';
import { notAnApprover, notYetApproved } from './approvals';
import { defineCommand, type PlanReader } from '../command/command';
import type { CommandInputs } from './inputs';
import { count, each, liveChannel, liveDelivery, livePost, twoVersions } from '../command/lookups';
import { checkWhen, placementEdits } from './placements';

const HOUR_MS = 3_600_000;

function movable(view: PlanReader, id: DeliveryId): Result<Delivery> {
  const delivery = liveDelivery(view, id);
  if (delivery.ok && delivery.value.status === 'published') {
    return refuse('published', 'That post is already published, so its time cannot change.');
  }
  return delivery;
}

export const addDelivery = defineCommand<CommandInputs['delivery.add']>({
  name: 'delivery.add',
  undo: 'yours',
  reads: (input) => ({ posts: [input.postId] }),
  plan(view, input, env) {
    const post = livePost(view, input.postId);
    if (!post.ok) return post;
    const placed = placementEdits(view, input.postId, input.placements, env);
    if (!placed.ok) return placed;
    const leavesBank: Edit[] = post.value.bank
      ? [{ op: 'set', id: input.postId, fields: { bank: false } }]
      : [];
    return ok({
      label: `added ${count(placed.value.made.length, 'post')}`,
      edits: [...leavesBank, ...placed.value.edits],
      made: placed.value.made,
    });
  },
});

/** A new time, and a new channel where one is named. All moves or none. */
export const moveDeliveries = defineCommand<CommandInputs['delivery.move']>({
  name: 'delivery.move',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.moves.map((move) => move.id) }),
  plan(view, input) {
    const edits = each(input.moves, (move): Result<Edit> => {
      const delivery = movable(view, move.id);
      if (!delivery.ok) return delivery;
      if (move.channelId !== undefined) {
        const channel = liveChannel(view, move.channelId);
        if (!channel.ok) return channel;
      }
      const when = checkWhen(move.wall, move.zone ?? delivery.value.zone);
      if (!when.ok) return when;
      const fields = { when: when.value, ...(move.channelId ? { channelId: move.channelId } : {}) };
      return ok({ op: 'set', id: move.id, fields });
    });
    if (!edits.ok) return edits;
    return ok({
      label: `moved ${count(edits.value.length, 'post')}`,
      edits: edits.value,
    });
  },
});

export const shiftDeliveries = defineCommand<CommandInputs['delivery.shift']>({
  name: 'delivery.shift',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input) {
    const { days = 0, hours = 0 } = input;
    if (days === 0 && hours === 0) return refuse('nothing', 'Say by how many days or hours.');
    const edits = each(input.ids, (id): Result<Edit> => {
      const delivery = movable(view, id);
      if (!delivery.ok) return delivery;
      const { at, wall, zone } = delivery.value;
      const later = hours === 0 ? wall : instantToWall(at + hours * HOUR_MS, zone);
      return ok({ op: 'set', id, fields: { when: { wall: addDaysToWall(later, days), zone } } });
    });
    if (!edits.ok) return edits;
    return ok({
      label: `shifted ${count(edits.value.length, 'post')}`,
      edits: edits.value,
    });
  },
});

export const setDeliveryStatus = defineCommand<CommandInputs['delivery.status']>({
  name: 'delivery.status',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input, env) {
    const barred = input.status === 'approved' ? notAnApprover(view, env.by) : null;
    if (barred) return refuse(barred.code, barred.message);
    const found = each(input.ids, (id) => liveDelivery(view, id));
    if (!found.ok) return found;
    const clash =
      input.status === 'scheduled' || input.status === 'approved'
        ? found.value
            .map((row) => twoVersions(view.post(row.postId), row.wordsConflict?.id))
            .find((refusal) => refusal !== null)
        : undefined;
    if (clash) return refuse(clash.code, clash.message);
    const early =
      input.status === 'scheduled'
        ? found.value.map((row) => notYetApproved(view, row, env.by)).find((refusal) => refusal !== null)
        : undefined;
    if (early) return refuse(early.code, early.message);
    const fields = { status: input.status, ...(input.reason === undefined ? {} : { reason: input.reason }) };
    return ok({
      label: `set ${count(input.ids.length, 'post')} to ${input.status}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields })),
    });
  },
});

/** A post whose last place is taken from it goes to the bank: nothing may stand nowhere. */
export const deleteDeliveries = defineCommand<CommandInputs['delivery.delete']>({
  name: 'delivery.delete',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input, env) {
    const found = each(input.ids, (id) => liveDelivery(view, id));
    if (!found.ok) return found;
    const going = new Set(input.ids);
    const posts = [...new Set(found.value.map((delivery) => delivery.postId))];
    const homeless = posts.filter((postId) =>
      view.deliveriesOf(postId).every((row) => row.deletedAt !== null || going.has(row.id)),
    );
    return ok({
      label: `removed ${count(input.ids.length, 'post')}`,
      edits: [
        ...input.ids.map((id): Edit => ({ op: 'set', id, fields: { deletedAt: env.now } })),
        ...homeless.map((id): Edit => ({ op: 'set', id, fields: { bank: true } })),
      ],
    });
  },
});
