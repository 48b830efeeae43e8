import { isJsonObject } from '../json';
import { asDeliveryId, type DeliveryId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import type { Instant } from '../time/types';
import { schedulerName } from '../schedulers/formats';

/** Name of the further field that holds the mark. */
export const UNSETTLED = 'unsettled';

/** Nobody knows yet whether a delivery went out: until somebody has looked, neither it nor a copy may be sent. */
export interface Unsettled {
  /** The delivery that nobody knows about: this one, or the one that this one stands in for. */
  readonly of: DeliveryId;
  readonly scheduler: string;
  readonly outcome: 'unknown' | 'stuck';
  readonly dueAt: Instant;
}

/** The mark on a delivery; null when there is none, or what stands there is not ours. */
export function unsettledOf(delivery: Pick<Delivery, 'extra'>): Unsettled | null {
  const mark = delivery.extra[UNSETTLED];
  if (!isJsonObject(mark)) return null;
  const { of, scheduler, outcome, dueAt } = mark;
  if (typeof of !== 'string' || typeof scheduler !== 'string' || typeof dueAt !== 'number') return null;
  if (outcome !== 'unknown' && outcome !== 'stuck') return null;
  return { of: asDeliveryId(of), scheduler, outcome, dueAt };
}

/** Why a delivery must not be sent before somebody has looked, in a sentence; null when it may. */
export function unsettledReason(delivery: Pick<Delivery, 'extra'>): string | null {
  const mark = unsettledOf(delivery);
  if (mark === null) return null;
  const name = schedulerName(mark.scheduler);
  return mark.outcome === 'stuck'
    ? `${name} may still send its first try: cancel that there, or paste its link, before this one goes.`
    : `Nobody knows whether ${name} sent it already: paste its link, or say that it is not there, before this one goes.`;
}
