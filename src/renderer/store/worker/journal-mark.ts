import type { JournalPosition } from '../../../preload/contract';
import type { RecordDigest } from '../../../ledger';
import type { HoldfastDb } from '../db';

/** Up to where journal and working copy are known to agree, so that a start need not read it all again. */
export interface JournalMark {
  readonly position: JournalPosition;
  /** The last sequence before that position. */
  readonly sequence: number;
  /** The checksum of that record; null when the journal is empty. */
  readonly checksum: number | null;
  /** What stands before that position: another journal of the same length has another one. */
  readonly digest: RecordDigest;
}

const KEY = 'journal-mark';

/** How long after a change the mark is written, milliseconds: once for many changes, and never in their way. */
const LATER_MS = 1_500;

function isMark(value: unknown): value is JournalMark {
  if (typeof value !== 'object' || value === null) return false;
  const { position, sequence, checksum, digest } = value as Partial<JournalMark>;
  return (
    typeof sequence === 'number' &&
    (checksum === null || typeof checksum === 'number') &&
    typeof digest?.count === 'number' &&
    typeof digest.sum === 'number' &&
    typeof position?.segment === 'number' &&
    typeof position.offset === 'number'
  );
}

/** Undefined also for a mark of an older version, which says less: then the two are compared whole. */
export async function readMark(db: HoldfastDb): Promise<JournalMark | undefined> {
  const row = await db.meta.get(KEY);
  return isMark(row?.value) ? row.value : undefined;
}

export async function writeMark(db: HoldfastDb, value: JournalMark): Promise<void> {
  await db.meta.put({ key: KEY, value });
}

/** Keeps the newest mark and writes it now and then. A mark that is too old costs only a longer comparison. */
export class MarkKeeper {
  private readonly db: HoldfastDb;
  private newest: JournalMark | null = null;

  constructor(db: HoldfastDb) {
    this.db = db;
  }

  note(mark: JournalMark): void {
    const waiting = this.newest !== null;
    this.newest = mark;
    if (waiting) return;
    setTimeout(() => {
      const value = this.newest;
      this.newest = null;
      // Without it the next start reads more of the journal; nothing else hangs on it.
      if (value !== null) writeMark(this.db, value).catch(() => undefined);
    }, LATER_MS);
  }
}
