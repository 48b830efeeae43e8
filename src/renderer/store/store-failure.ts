import type { Refusal } from '../../core/result';
import type { LedgerCode } from '../../ledger';
import type { JournalCode } from '../../preload/contract';

/** The codes with which the store refuses to open or to save, whatever is to be saved. */
export type StoreCode =
  | JournalCode
  | LedgerCode
  | 'bug'
  | 'cancelled'
  | 'no-such-workspace'
  | 'room-again'
  | 'store-failed'
  | 'worker-stopped';

/**
 * Names under which IndexedDB and Dexie report that the disk, or the connection to it, has failed. What is not here
 * (a constraint, a type error) is a mistake of ours.
 * Source: the errors of IndexedDB 3.0 and Dexie 4 (`errnames`), and what Chromium answered on disks filled for this.
 */
const STORE_FAILURES: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'QuotaExceededError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/** A mistake of ours, in words; never without a line in the log. */
export const BUG: Refusal<'bug'> = {
  code: 'bug',
  message:
    'Your last change was not saved, because of a bug in Holdfast. Everything saved earlier is safe. Try again; if it still fails, close and reopen Holdfast.',
};

/** Whether this is the outside world's doing: the disk or the connection, not a mistake of ours. */
export function isStoreFailure(cause: unknown): boolean {
  const causes = [...causesOf(cause)];
  if (causes.some((each) => nameOf(each) === 'QuotaExceededError')) return true;
  // An error inside a transaction comes wrapped into an abort: the innermost tells whose doing it was.
  return STORE_FAILURES.has(nameOf(causes.at(-1)));
}

/** The name of an error of any kind; empty for what is none. */
export function nameOf(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : '';
}

/** An error and those inside it, outermost first. */
export function* causesOf(cause: unknown): Generator<unknown> {
  const seen = new Set<unknown>();
  for (let each = cause; each !== undefined && each !== null && !seen.has(each);) {
    seen.add(each);
    yield each;
    each = typeof each === 'object' ? innerOf(each) : undefined;
  }
}

function innerOf(error: object): unknown {
  if ('inner' in error && error.inner) return error.inner;
  if ('cause' in error && error.cause) return error.cause;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0] as unknown;
  return undefined;
}
