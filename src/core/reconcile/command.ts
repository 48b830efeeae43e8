import { defineCommand, type View } from '../commands/command';
import { count } from '../commands/lookups';
import { schedulerName } from '../export/formats';
import type { Json } from '../json';
import type { Edit } from '../model/edits';
import type { DeliveryId } from '../model/ids';
import { done, refused } from '../result';
import { instantToWall } from '../time';
import type { Outcome, Reconciled } from './types';

export interface ReconcileApply extends Pick<Reconciled, 'outcomes' | 'withdraw'> {
  readonly scheduler: string;
}

const OUT = new Set(['on-time', 'late', 'by-hand']);

/**
 * Writes down what a scheduler really did: what is out is published (at the time it went out, where it was moved on),
 * with its link and how it is known; copies that stand in for it are cancelled. Failed, stuck and unknown posts stay
 * as they are: what becomes of them is for a person to say. One command, one undo; again, it changes nothing.
 *
 * Refusal: 'nothing' when there is nothing to write down.
 */
export const applyReconciled = defineCommand<ReconcileApply>({
  name: 'reconcile.apply',
  undo: 'yours',
  reads: ({ outcomes, withdraw }) => ({
    deliveries: [...new Set([...outcomes.map(({ deliveryId }) => deliveryId), ...withdraw])],
  }),
  plan(view, { outcomes, withdraw, scheduler }) {
    const published = outcomes.flatMap((outcome) => publishEdit(view, outcome, scheduler));
    const out = new Set(outcomes.filter(({ outcome }) => OUT.has(outcome)).map((one) => one.deliveryId));
    const withdrawn = withdraw
      .filter((id) => !out.has(id))
      .flatMap((id) => withdrawEdit(view, id, schedulerName(scheduler)));
    const edits = [...published, ...withdrawn];
    if (edits.length === 0)
      return refused('nothing', 'There is nothing to write down: the plan knows all of it.');
    return done({ label: `what ${schedulerName(scheduler)} did to ${count(edits.length, 'post')}`, edits });
  },
});

function publishEdit(view: View, outcome: Outcome, scheduler: string): Edit[] {
  if (!OUT.has(outcome.outcome)) return [];
  const delivery = view.delivery(outcome.deliveryId);
  if (delivery === undefined || delivery.deletedAt !== null) return [];
  if (delivery.status === 'published' && delivery.extra['reconciled'] !== undefined) return [];
  const { sentAt, dueAt, url, remoteId, channelId } = outcome;
  const fields: Record<string, Json> = {
    status: 'published',
    reason: outcome.evidence,
    'extra/reconciled': { scheduler, outcome: outcome.outcome, dueAt, sentAt, url, remoteId },
  };
  // Moved on in the plan, but it went out at its old place: there it stands, and its new place is free.
  if (delivery.at > dueAt + 60_000 || delivery.channelId !== channelId) {
    fields['when'] = { wall: instantToWall(sentAt ?? dueAt, delivery.zone), zone: delivery.zone };
    fields['moveKind'] = null;
    if (delivery.channelId !== channelId) fields['channelId'] = channelId;
  }
  return [{ op: 'set', id: outcome.deliveryId, fields }];
}

function withdrawEdit(view: View, id: DeliveryId, name: string): Edit[] {
  const delivery = view.delivery(id);
  if (delivery === undefined || delivery.deletedAt !== null || delivery.status === 'cancelled') return [];
  const reason = `Withdrawn: ${name} had sent the post already.`;
  return [{ op: 'set', id, fields: { status: 'cancelled', reason } }];
}
