import { isJsonObject, type JsonObject } from '../json';
import type { Delivery } from '../model/delivery';
import type { Instant } from '../time/types';
import { OUTCOMES, type OutcomeKind } from './outcome-kinds';

/**
 * What a delivery remembers of earlier answers, among its further fields:
 * `reconciled`: what a scheduler was found to have done; `byHand`: posted by a person, with its link.
 */
export const RECONCILED = 'reconciled';
export const BY_HAND = 'byHand';

type Kept = Pick<Delivery, 'extra'>;

/** Null when nothing was ever settled. */
export function settledOutcome({ extra }: Kept): OutcomeKind | null {
  const outcome = noteOf(extra, RECONCILED)?.['outcome'];
  return OUTCOMES.find((one) => one === outcome) ?? null;
}

/** The time for which it was settled; 0 when it never was. */
export function settledDueAt({ extra }: Kept): Instant {
  const dueAt = noteOf(extra, RECONCILED)?.['dueAt'];
  return typeof dueAt === 'number' ? dueAt : 0;
}

/**
 * When this scheduler was found to have cancelled the delivery: what it was told before stands there no more. Null when
 * it was not.
 */
export function goneSince({ extra }: Kept, scheduler: string): Instant | null {
  const note = noteOf(extra, RECONCILED);
  const at = note?.['notedAt'];
  const isGone = note?.['scheduler'] === scheduler && note['outcome'] === 'cancelled';
  return isGone && typeof at === 'number' ? at : null;
}

/** The link of a post that went out by hand; '' when none is known. */
export function handedUrl({ extra }: Kept): string {
  for (const name of [BY_HAND, RECONCILED]) {
    const url = noteOf(extra, name)?.['url'];
    if (typeof url === 'string' && url !== '') return url;
  }
  return '';
}

function noteOf(extra: JsonObject, name: string): JsonObject | null {
  const note = extra[name];
  return isJsonObject(note) ? note : null;
}
