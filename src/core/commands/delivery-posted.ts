import { toldEdits } from './notice-log';
import { defineCommand } from '../command/command';
import { liveDelivery } from '../command/lookups';
import { UNSETTLED } from '../settlement/unsettled';
import type { Json } from '../json';
import { ok, refuse } from '../result';
import { instantToWall } from '../time';
import { readLink } from '../reconcile/finding';
import { BY_HAND } from '../settlement/outcome-notes';
import type { DeliveryId } from '../model/ids';
import { MINUTE_MS } from '../time/units';

/** A post that a person put out without the scheduler, with its link where there is one. */
export interface PostedByHandInput {
  readonly id: DeliveryId;
  readonly url: string;
}

/**
 * A person put the post out themselves: it is published, now, with its link, so that reading the scheduler back
 * counts it as found and says what is still to be cancelled there. Without a link it counts too.
 *
 * Refusals: 'gone', 'published' (out already), 'no-link' (something that is no web address was pasted).
 */
export const postedByHand = defineCommand<PostedByHandInput>()({
  name: 'delivery.posted',
  undo: 'yours',
  reads: ({ id }) => ({ deliveries: [id] }),
  plan(view, { id, url }, env) {
    const found = liveDelivery(view, id);
    if (!found.ok) return found;
    const delivery = found.value;
    if (delivery.status === 'published')
      return refuse('published', 'That post is already marked as published.');
    const link = url.trim() === '' ? ok('') : readLink(url);
    if (!link.ok) return link;
    const fields: Record<string, Json> = {
      status: 'published',
      reason: 'Posted by hand.',
      [`extra/${BY_HAND}`]: { url: link.value, at: env.now, by: env.by, dueAt: delivery.at },
    };
    if (delivery.extra[UNSETTLED] !== undefined) fields[`extra/${UNSETTLED}`] = null;
    // Earlier than planned, it stands where it went out: its old place is free, and a list of what was due finds it.
    if (delivery.at > env.now + EARLY_MS) {
      fields['when'] = { wall: instantToWall(env.now, delivery.zone), zone: delivery.zone };
    }
    return ok({
      label: 'marked as posted manually',
      edits: [{ op: 'set', id, fields }, ...toldEdits(view, env, [delivery])],
    });
  },
});

/** So much before its time a post is as planned; earlier, it was moved. */
const EARLY_MS = 15 * MINUTE_MS;
