import type { JournalPosition } from '../../../preload/contract';
import { ok, type Refusal, type Result } from '../../../core/result';
import {
  addToDigest,
  checksumOf,
  encodeRecord,
  NO_RECORDS,
  type RecordDigest,
  type RecordType,
  type Rows,
  type ShardUpdate,
} from '../../../ledger';
import type { HoldfastDb, UpdateRow } from '../db';
import type { StoreCode } from '../store-failure';
import type { JournalClient } from './journal-client';
import { MarkKeeper, type JournalMark } from './journal-mark';
import { changedRows, counterChanges, deleteRoots, tablesOf, writeRows } from './rows';
import { Cancelled, failureOf } from './write-failure';

/** Rows above which the working copy is written first and the journal after, so that a cancel leaves no trace. */
const BIG_WRITE = 1_000;

export interface RunOptions {
  readonly onProgress?: (done: number, of: number, what: string) => void;
  readonly signal?: AbortSignal;
}

/** What one write puts on disk. */
export interface Write {
  readonly updates: readonly ShardUpdate[];
  /** The things changed, and their rows before and after. */
  readonly touched: readonly string[];
  readonly before: Rows;
  readonly after: Rows;
}

/**
 * Puts a change into the journal and the working copy, side by side. 'Saved' means both have it; when either refuses,
 * nobody can be sure what a failing disk kept, and `mayDiffer` says that the two must be compared first.
 */
export class Writer {
  /** Journal and working copy are not known to agree; nothing may be written before they have been compared. */
  mayDiffer = true;
  /** How the last write ended; null when nothing was written since `begin`. */
  outcome: Result<null, StoreCode> | null = null;
  private readonly db: HoldfastDb;
  private readonly journal: JournalClient;
  private readonly deviceId: string;
  private readonly marks: MarkKeeper;
  private sequence = 0;
  /** Of all that the journal holds. */
  private digest: RecordDigest = NO_RECORDS;
  /** First sequence of the last write, if that was refused. */
  private refusedAt: number | null = null;

  constructor(db: HoldfastDb, journal: JournalClient, deviceId: string) {
    this.db = db;
    this.journal = journal;
    this.deviceId = deviceId;
    this.marks = new MarkKeeper(db);
  }

  /**
   * Whether the last write, although refused, was found on the disk when the copies were compared: a disk that fails in
   * the middle may keep more than it says.
   */
  get wasKept(): boolean {
    return this.refusedAt !== null && !this.mayDiffer && this.sequence >= this.refusedAt;
  }

  /** The last sequence on disk, and what the journal holds; the next record gets the next one. */
  startAfter(sequence: number, digest: RecordDigest): void {
    this.sequence = Math.max(this.sequence, sequence);
    this.digest = digest;
    this.mayDiffer = false;
  }

  /** A command begins: what was written before it does not count for it. */
  begin(): void {
    this.outcome = null;
  }

  /**
   * Puts something into the journal that the working copy has already, or needs not.
   * @returns the mark after it
   */
  async append(
    type: RecordType,
    shard: string,
    payload: Uint8Array,
  ): Promise<Result<JournalMark, StoreCode>> {
    const row = { shard, device: this.deviceId, sequence: this.sequence + 1, bytes: payload };
    const bytes = this.recordsOf([row], type);
    const appended = await this.journal.append(joined(bytes));
    if (!appended.ok) return appended;
    return ok(this.appended(appended.value, bytes));
  }

  async write(write: Write, run: RunOptions): Promise<Result<null, StoreCode>> {
    const first = this.sequence + 1;
    const rows = write.updates.map(({ shard, update }, i) => ({
      shard,
      device: this.deviceId,
      sequence: first + i,
      bytes: update,
    }));
    const records = this.recordsOf(rows);
    const bytes = joined(records);
    const stored = rows.map((row, i) => ({ ...row, checksum: checksumOf(records[i] ?? bytes) }));
    const total = write.after.deliveries.length + write.after.posts.length;
    const copy = () =>
      this.copy(stored, write, (n) => {
        if (run.signal?.aborted) throw new Cancelled();
        run.onProgress?.(Math.min(n, total), total, 'Saving');
      });
    const result =
      total > BIG_WRITE
        ? await this.oneAfterOther(copy, bytes, stored, write)
        : await this.both(copy, bytes, stored, write);
    if (!result.ok) {
      if (result.error.code === 'cancelled') return result;
      this.refusedAt = first;
      this.failed(result.error);
      return result;
    }
    this.refusedAt = null;
    this.outcome = ok(null);
    this.marks.note(this.appended(result.value, records));
    return ok(null);
  }

  /** Something was not stored, or cannot be read: nothing is taken for granted until the two copies were compared. */
  failed(failure: Refusal<StoreCode>): void {
    this.outcome = { ok: false, error: failure };
    this.mayDiffer = true;
  }

  /** What was appended counts from now on. */
  private appended(position: JournalPosition, records: readonly Uint8Array[]): JournalMark {
    this.sequence += records.length;
    this.digest = records.map((record) => checksumOf(record)).reduce(addToDigest, this.digest);
    const last = records.at(-1);
    const checksum = last === undefined ? null : checksumOf(last);
    return { position, sequence: this.sequence, checksum, digest: this.digest };
  }

  /** Stored updates as journal records: one atomic group. */
  private recordsOf(stored: readonly UpdateRow[], type: RecordType = 'update'): Uint8Array[] {
    return stored.map((row, index) =>
      encodeRecord({
        type,
        shard: row.shard,
        device: row.device,
        sequence: row.sequence,
        group: { index, count: stored.length },
        payload: row.bytes,
      }),
    );
  }

  /** Into the tables, in one strict transaction. */
  async copy(
    stored: readonly UpdateRow[],
    { before, after, touched }: Omit<Write, 'updates'>,
    onChunk: (n: number) => void = () => undefined,
  ): Promise<void> {
    const counters = counterChanges(before.deliveries, after.deliveries);
    const hadConflicts = before.conflicts.length > 0;
    const rows = changedRows(before, after);
    await this.db.transaction('rw', tablesOf(this.db, rows, hadConflicts, counters), () =>
      Promise.all([
        stored.length === 1 && stored[0]
          ? this.db.updates.add(stored[0])
          : this.db.updates.bulkAdd([...stored]),
        ...writeRows(this.db, rows, touched, hadConflicts, counters, { onChunk }),
      ]),
    );
  }

  private async oneAfterOther(
    copy: () => Promise<void>,
    bytes: Uint8Array,
    stored: readonly UpdateRow[],
    write: Write,
  ): Promise<Result<JournalPosition, StoreCode>> {
    const refused = await refusalOf(copy());
    if (refused) return { ok: false, error: refused };
    const appended = await this.journal.append(bytes);
    if (!appended.ok) await this.takeOut(stored, write);
    return appended;
  }

  private async both(
    copy: () => Promise<void>,
    bytes: Uint8Array,
    stored: readonly UpdateRow[],
    write: Write,
  ): Promise<Result<JournalPosition, StoreCode>> {
    const [appended, refused] = await Promise.all([this.journal.append(bytes), refusalOf(copy())]);
    if (appended.ok && refused) return { ok: false, error: refused };
    if (!appended.ok && !refused) await this.takeOut(stored, write);
    return appended;
  }

  /**
   * The working copy took it but the journal could not: take it out again, so that nothing half-saved stays. On a
   * disk that does not even take that, the comparison brings it into the journal later.
   */
  private async takeOut(stored: readonly UpdateRow[], { before, after, touched }: Write): Promise<void> {
    const counters = counterChanges(after.deliveries, before.deliveries);
    const sequences = stored.map((row) => row.sequence);
    await refusalOf(
      this.db.transaction('rw', this.db.tables, async () => {
        await this.db.updates.where('sequence').anyOf(sequences).delete();
        await deleteRoots(this.db, touched);
        await Promise.all(writeRows(this.db, before, touched, true, counters));
      }),
    );
  }
}

/** Parts one behind the other. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What the working copy refused; null when it took it. */
async function refusalOf(work: PromiseLike<void>): Promise<Refusal<StoreCode> | null> {
  try {
    await work;
    return null;
  } catch (cause) {
    return failureOf(cause);
  }
}
