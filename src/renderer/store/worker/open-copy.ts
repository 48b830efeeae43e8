import { ok, type Refusal, type Result } from '../../../core/result';
import type { HoldfastDb } from '../db';
import type { StoreCode } from '../store-failure';
import type { JournalClient } from './journal-client';
import { failureOf } from './write-failure';

/**
 * Below this many free bytes the disk counts as full. Ours: LevelDB begins a new log and a new manifest whenever it
 * is opened, and a command of 500 deliveries takes about 1 MB.
 */
export const ENOUGH_ROOM = 1024 * 1024;

/** Failed openings, with room on the disk, after which the working copy is given up and made anew. Ours. */
const TRIES_BEFORE_REBUILD = 3;

/** How long an opening may take before the person is told, milliseconds. Ours: it takes some 20. */
const SLOW_MS = 5_000;

/** Pause between two of them, milliseconds: a reset of Chromium's storage takes a moment. */
const BETWEEN_MS = 300;

const FULL_AT_OPENING: Refusal<'disk-full'> = {
  code: 'disk-full',
  message:
    'The disk is full, so this workspace cannot be opened yet. Nothing is lost. Free some space and it opens automatically.',
  retry: true,
};

export const CANNOT_OPEN: Refusal<'store-failed'> = {
  code: 'store-failed',
  message:
    'The files of this workspace cannot be opened; another program may be using them. Nothing is lost. Close other copies of Holdfast and it opens automatically.',
  retry: true,
};

/** Whether the disk has run out; false where the system does not say. */
export async function isFull(journal: JournalClient): Promise<boolean> {
  const room = await journal.room();
  return room !== null && room < ENOUGH_ROOM;
}

/**
 * Opens the working copy, again where an earlier connection has ended. One that cannot be opened at all although there
 * is room is deleted, and comes back empty: the comparison with the journal then fills it.
 * @param onSlow it is still waited for: another process holds the files, or a big copy gets a new version
 */
export async function openCopy(
  db: HoldfastDb,
  journal: JournalClient,
  onSlow: () => void,
): Promise<Result<null, StoreCode>> {
  for (let tries = 0; tries < TRIES_BEFORE_REBUILD; tries += 1) {
    const problem = await problemOf(db.renew(), journal, onSlow);
    if (problem === null) return ok(null);
    if (problem !== CANNOT_OPEN) return { ok: false, error: problem };
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  const deleted = await problemOf(db.delete({ disableAutoOpen: false }), journal, onSlow);
  const problem = deleted ?? (await problemOf(db.renew(), journal, onSlow));
  return problem === null ? ok(null) : { ok: false, error: problem };
}

async function problemOf(
  work: PromiseLike<void>,
  journal: JournalClient,
  onSlow: () => void,
): Promise<Refusal<StoreCode> | null> {
  const timer = setTimeout(onSlow, SLOW_MS);
  try {
    await work;
    return null;
  } catch (cause) {
    const failure = failureOf(cause);
    if (failure.code === 'bug') return failure;
    return failure.code === 'disk-full' || (await isFull(journal)) ? FULL_AT_OPENING : CANNOT_OPEN;
  } finally {
    clearTimeout(timer);
  }
}
