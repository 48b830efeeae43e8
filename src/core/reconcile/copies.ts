import type { DeliveryRow } from '../model/delivery';
import { isOver } from '../model/status';
import type { Instant } from '../time/types';
import type { Classified } from './classify';

/** The same message in another place of the plan. */
export interface Copy {
  readonly delivery: DeliveryRow;
  /** True when the delivery itself was moved on; false for another that stands in for it. */
  readonly isItself: boolean;
}

/** True when the scheduler published it. */
export function isSent(judged: Classified | null): boolean {
  return judged !== null && judged.match !== null && judged.match.row.status === 'sent';
}

/**
 * The moved copies of a delivery: itself at a later time than the scheduler had it for, those made instead of it,
 * and, when it no longer stands in the plan, a later one of the same post on the same channel. A post that was
 * meant to come twice is no twin.
 */
export function copiesOf(delivery: DeliveryRow, dueAt: Instant, family: readonly DeliveryRow[]): Copy[] {
  const itself =
    isStillToCome(delivery) && delivery.at > dueAt + 60_000 ? [{ delivery, isItself: true }] : [];
  const others = family
    .filter((other) => {
      if (other.id === delivery.id || !isStillToCome(other)) return false;
      if (other.insteadOf === delivery.id) return true;
      return !isStillToCome(delivery) && other.channelId === delivery.channelId && other.at > dueAt;
    })
    .map((other) => ({ delivery: other, isItself: false }));
  return [...itself, ...others];
}

/** True for what may still go out, held or not. */
export function isStillToCome({ status, gone }: DeliveryRow): boolean {
  return gone === 0 && !isOver(status);
}
