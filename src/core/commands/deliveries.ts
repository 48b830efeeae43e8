import type { Edit } from '../model/edits';
import type { DeliveryId, PostId } from '../model/ids';
import { ok, refused } from '../result';
import { defineCommand } from '../command/command';
import { count, each, liveDelivery, livePost, twoVersions } from '../command/lookups';
import type { Status } from '../model/status';
import { placementEdits, type Placement } from './placements';
import { notAnApprover, notYetApproved } from './approval-checks';

export interface AddDeliveryInput {
  readonly postId: PostId;
  readonly placements: readonly Placement[];
}

export const addDelivery = defineCommand<AddDeliveryInput>()({
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
      label: `add ${count(placed.value.made.length, 'delivery', 'deliveries')}`,
      edits: [...leavesBank, ...placed.value.edits],
      made: placed.value.made,
    });
  },
});

export interface SetDeliveryStatusInput {
  readonly ids: readonly DeliveryId[];
  readonly status: Status;
  readonly reason?: string;
}

export const setDeliveryStatus = defineCommand<SetDeliveryStatusInput>()({
  name: 'delivery.status',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input, env) {
    const barred = input.status === 'approved' ? notAnApprover(view, env.by) : null;
    if (barred) return refused(barred);
    const found = each(input.ids, (id) => liveDelivery(view, id));
    if (!found.ok) return found;
    const clash =
      input.status === 'scheduled' || input.status === 'approved'
        ? found.value
            .map((row) => twoVersions(view.post(row.postId), row.wordsConflict?.id))
            .find((refusal) => refusal !== null)
        : undefined;
    if (clash) return refused(clash);
    const early =
      input.status === 'scheduled'
        ? found.value.map((row) => notYetApproved(view, row, env.by)).find((refusal) => refusal !== null)
        : undefined;
    if (early) return refused(early);
    const fields = { status: input.status, ...(input.reason === undefined ? {} : { reason: input.reason }) };
    return ok({
      label: `${input.status} for ${count(input.ids.length, 'delivery', 'deliveries')}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields })),
    });
  },
});

export interface DeleteDeliveriesInput {
  readonly ids: readonly DeliveryId[];
}

/** A post whose last place is taken from it goes to the bank: nothing may stand nowhere. */
export const deleteDeliveries = defineCommand<DeleteDeliveriesInput>()({
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
      label: `remove ${count(input.ids.length, 'delivery', 'deliveries')}`,
      edits: [
        ...input.ids.map((id): Edit => ({ op: 'set', id, fields: { deletedAt: env.now } })),
        ...homeless.map((id): Edit => ({ op: 'set', id, fields: { bank: true } })),
      ],
    });
  },
});
