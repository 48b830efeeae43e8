import type { Json, JsonObject } from '../json';
import type { Delivery } from '../model/delivery';
import { instantToWall } from '../time';
import type { Instant } from '../time/types';
import { RECONCILED, settledDueAt, settledOutcome } from '../settlement/outcome-notes';
import type { Outcome } from './types';
import { MINUTE_MS } from '../time/units';

type Settled = Pick<Outcome, 'outcome' | 'dueAt' | 'sentAt' | 'url' | 'remoteId' | 'channelId'> & {
  readonly scheduler: string;
};

/** The fields of a delivery that is out; empty when the plan knows it already. */
export function publishedFields(
  delivery: Delivery,
  settled: Settled & Pick<Outcome, 'evidence'>,
): Record<string, Json> {
  if (delivery.status === 'published' && settledOutcome(delivery) !== null) return {};
  const { sentAt, dueAt, channelId, evidence } = settled;
  const fields: Record<string, Json> = { status: 'published', reason: evidence, ...note(settled) };
  // Moved on in the plan, but it went out at its old place: there it stands, and its new place is free.
  if (delivery.at > dueAt + MINUTE_MS || delivery.channelId !== channelId) {
    fields['when'] = { wall: instantToWall(sentAt ?? dueAt, delivery.zone), zone: delivery.zone };
    fields['moveKind'] = null;
    if (delivery.channelId !== channelId) fields['channelId'] = channelId;
  }
  return fields;
}

/**
 * It did not go out for that time: known, so that nobody looks for it again before it is moved there.
 * @param now what the scheduler has cancelled is gone there from then on, until it is told of it again
 */
export function notSentFields(delivery: Delivery, settled: Settled, now: Instant): Record<string, Json> {
  const { dueAt, outcome } = settled;
  if (settledDueAt(delivery) === dueAt && settledOutcome(delivery) === outcome) return {};
  return note({ ...settled, sentAt: null, url: '' }, { notedAt: now });
}

function note(
  { scheduler, outcome, dueAt, sentAt, url, remoteId }: Settled,
  more: JsonObject = {},
): Record<string, Json> {
  return { [`extra/${RECONCILED}`]: { scheduler, outcome, dueAt, sentAt, url, remoteId, ...more } };
}
