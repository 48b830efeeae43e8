import { defineCommand } from '../command/command';
import { toldEdits } from './notice-log';
import { liveDelivery } from '../command/lookups';
import { schedulerName } from '../schedulers/formats';
import { UNSETTLED, unsettledOf } from '../settlement/unsettled';
import type { Edit } from '../model/edits';
import { ok, refuse } from '../result';
import { readLink } from '../reconcile/finding';
import { notSentFields, publishedFields } from '../reconcile/note-fields';
import type { Finding } from '../reconcile/types';

/** A person has looked for one that was left open when a scheduler was read back. */
export interface SettleOpenInput {
  readonly finding: Finding;
}

/**
 * Somebody has looked for a post that was left open when a scheduler was read back, without its list at hand. Out: it
 * is published with its link, and the copies that waited for it are taken back. Not there: all of them may go again.
 *
 * Refusals: 'gone', 'nothing' (it is not open), 'no-link'.
 */
export const settleOpen = defineCommand<SettleOpenInput>()({
  name: 'reconcile.settle',
  undo: 'yours',
  reads: ({ finding }) => ({ deliveries: [finding.deliveryId] }),
  plan(view, { finding }, env) {
    const id = finding.deliveryId;
    const found = liveDelivery(view, id);
    if (!found.ok) return found;
    const delivery = found.value;
    const mark = unsettledOf(delivery);
    if (mark === null || mark.of !== id) return refuse('nothing', 'That post is already settled.');
    const { scheduler, dueAt } = mark;
    const copies = view
      .deliveriesOf(delivery.postId)
      .filter((copy) => copy.id !== id && unsettledOf(copy)?.of === id);
    const free = { [`extra/${UNSETTLED}`]: null };
    const known = { dueAt, sentAt: null, remoteId: '', channelId: delivery.channelId, scheduler };
    if (finding.found === 'not-there') {
      const own = notSentFields(delivery, { ...known, outcome: 'failed', url: '' }, env.now);
      const edits: Edit[] = [delivery, ...copies].map((one) => ({
        op: 'set',
        id: one.id,
        fields: one.id === id ? { ...own, ...free } : free,
      }));
      return ok({ label: 'marked a post as not there', edits });
    }
    const link = readLink(finding.url);
    if (!link.ok) return link;
    const evidence = `Somebody found it: ${link.value}`;
    const own = publishedFields(delivery, { ...known, outcome: 'by-hand', url: link.value, evidence });
    const reason = `Withdrawn: ${schedulerName(scheduler)} had sent the post already.`;
    return ok({
      label: 'marked a post as published',
      edits: [
        { op: 'set', id, fields: { ...own, ...free } },
        ...copies.map((copy): Edit => ({
          op: 'set',
          id: copy.id,
          fields: { status: 'cancelled', reason, ...free },
        })),
        ...toldEdits(view, env, [delivery]),
      ],
    });
  },
});
