import type { Refusal } from '../../../core/result';
import { BUG, causesOf, isStoreFailure, nameOf } from '../store-failure';

/** Somebody pressed cancel while rows were being written. */
export class Cancelled extends Error {}

export const DISK_FULL: Refusal<'disk-full'> = {
  code: 'disk-full',
  message:
    'The disk is full, so changes are not being saved. Everything saved earlier is safe. Free some space and Holdfast carries on automatically.',
  retry: true,
};

export const STORE_FAILED: Refusal<'store-failed'> = {
  code: 'store-failed',
  message:
    'The disk cannot be written to right now, so changes are not being saved. Everything saved earlier is safe. Holdfast keeps trying; if this continues, check the disk.',
  retry: true,
};

/** There is room after a failure, and nothing was written since. */
export const ROOM_AGAIN: Refusal<'room-again'> = {
  code: 'room-again',
  message: 'Saving works again. Your last change was not saved: please redo it.',
};

/** The refusal that a failed write or read amounts to; whatever is not the outside world's doing is logged. */
export function failureOf(cause: unknown): Refusal<'bug' | 'cancelled' | 'disk-full' | 'store-failed'> {
  const causes = [...causesOf(cause)];
  if (causes.some((each) => each instanceof Cancelled)) {
    return { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };
  }
  if (causes.some((each) => nameOf(each) === 'QuotaExceededError')) return DISK_FULL;
  if (isStoreFailure(cause)) return STORE_FAILED;
  console.error(cause);
  return BUG;
}
