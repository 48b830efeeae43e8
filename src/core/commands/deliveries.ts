import type { Edit } from '../model/edits';
import type { Delivery } from '../model/delivery';
import type { DeliveryId, PostId } from '../model/ids';
import { isFirm, statusBeforeHold, statusChoices, type Status } from '../model/status';
import { ok, refuse, refused, type Refusal, type Result } from '../result';
import { defineCommand, type CommandPlan, type PlanReader } from '../command/command';
import { each, liveDelivery, livePost, twoVersions } from '../command/lookups';
import { freeFields, holdEdit } from './holds';
import { toldEdits } from './notice-log';
import { placementEdits, type Placement } from './placements';
import { notAnApprover } from './approval-checks';
import { askRulesOf } from './rule-checks';
import type { Insisting } from './wish';
import { counted } from '../words/counting';

export interface AddDeliveryInput extends Insisting {
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
    const placed = placementEdits(view, input.postId, post.value, input, env);
    if (!placed.ok) return placed;
    // What was only waiting for its date is in the calendar now; what is kept for any day stays in the bank.
    const leavesBank: Edit[] =
      post.value.bank && post.value.timing !== 'evergreen'
        ? [{ op: 'set', id: input.postId, fields: { bank: false } }]
        : [];
    return ok({
      label: `added ${counted(placed.value.made.length, 'post')}`,
      edits: [...leavesBank, ...placed.value.edits],
      made: placed.value.made,
    });
  },
});

export interface SetDeliveryStatusInput extends Insisting {
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
    if (input.status === 'held') return heldByHand(found.value, input.reason);
    const more = beyondHold(view, found.value, input.status);
    if (more) return refused(more);
    const clash = isFirm(input.status)
      ? found.value
          .map((row) => twoVersions(view.post(row.postId), row.wordsConflict?.id))
          .find((refusal) => refusal !== null)
      : undefined;
    if (clash) return refused(clash);
    const ruled = each([...found.value.entries()], ([index, before]) =>
      input.status === 'scheduled'
        ? askRulesOf(view, env, before, { entry: 'schedule', index, status: 'scheduled' }, input.insist)
        : ok({}),
    );
    if (!ruled.ok) return ruled;
    const said = input.reason === undefined ? {} : { reason: input.reason };
    return ok({
      label: `set ${counted(input.ids.length, 'post')} to ${input.status}`,
      edits: [
        ...found.value.map((row, index): Edit => ({
          op: 'set',
          id: row.id,
          fields: {
            ...freeFields(row, input.status === 'cancelled' ? 'cancelled' : 'released'),
            status: input.status,
            ...said,
            ...ruled.value[index],
          },
        })),
        ...(input.status === 'published' ? toldEdits(view, env, found.value.filter(isNotOut)) : []),
      ],
    });
  },
});

function isNotOut({ status }: Delivery): boolean {
  return status !== 'published';
}

/** A hold by hand keeps what each was, as any other does. What has nothing to hold is passed over. */
function heldByHand(rows: readonly Delivery[], reason?: string): Result<CommandPlan, 'nothing'> {
  const edits = rows.flatMap((row) => holdEdit(row, null, reason ?? row.reason) ?? []);
  if (edits.length === 0)
    return refuse('nothing', 'None of these is waiting to go out, so nothing was held.');
  return ok({ label: `held ${counted(edits.length, 'post')}`, edits });
}

const BEFORE_WORDS: { readonly [S in Status]?: string } = {
  draft: 'a draft',
  review: 'in review',
  approved: 'approved and not scheduled',
};

/** Refused where something held would come back as more than it was; null when nothing would. */
function beyondHold(view: PlanReader, rows: readonly Delivery[], to: Status): Refusal<'held-as-less'> | null {
  const row = rows.find((one) => !statusChoices(one).includes(to));
  if (row === undefined) return null;
  const was = BEFORE_WORDS[statusBeforeHold(row.heldWas)] ?? 'less';
  return {
    code: 'held-as-less',
    message: `“${view.post(row.postId)?.title ?? ''}” was ${was} when it was held. Release it, then take it on from there.`,
  };
}

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
      label: `removed ${counted(input.ids.length, 'post')}`,
      edits: [
        ...input.ids.map((id): Edit => ({ op: 'set', id, fields: { deletedAt: env.now } })),
        ...homeless.map((id): Edit => ({ op: 'set', id, fields: { bank: true } })),
      ],
    });
  },
});
