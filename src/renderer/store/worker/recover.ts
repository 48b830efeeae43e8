import type { JournalPosition } from '../../../preload/contract';
import { DigestReader, sameDigest, type RecordDigest } from '../../../ledger';
import { ok, type Result } from '../../../core/result';
import type { StoreCode } from '../store-failure';
import { beginNewLog } from './new-log';
import { NOTHING_WRONG } from '../recovery';
import { isUnfinished } from '../working-copy';
import { mendCopies } from './mend-copies';
import type { JournalClient, JournalRead } from './journal-client';
import { holds, sequencesAfter, uniqueRecords, type JournalRecord } from './journal-records';
import { readMark, writeMark, type JournalMark } from './journal-mark';
import type { OpenWorkspace } from './open-workspace';
import type { Recovered } from './recovered';
import { remakeRows } from './remake-rows';
import { takeIn } from './take-in';

/**
 * Compare journal and working copy and bring the one behind up; before that, bring its rows up to this version.
 *
 * Nearly always the mark in the working copy fits the journal, and only what came after it is read. Anything that does
 * not fit (a journal that does not know the place, damage, a gap, other bytes under a sequence, no mark at all) means
 * that one of the two was lost, cut, put back or mixed up: then both are read whole and each gets what the other has
 * (`mendCopies`). What stands before the mark is looked at afterwards, by `isSound`.
 */
export async function recover(
  workspace: OpenWorkspace,
  journal: JournalClient,
  onProgress: (share: number) => void,
): Promise<Result<Recovered, StoreCode>> {
  const { db } = workspace;
  await remakeRows(workspace, onProgress);
  const isBlank = (await db.updates.count()) === 0;
  const mark = isBlank || (await isUnfinished(db)) ? undefined : await readMark(db);
  if (mark) {
    const read = await journal.read(mark.position);
    if (!read.ok) return read;
    const tail = await tailOf(workspace, mark, read.value);
    if (tail) return bringUp(workspace, journal, { mark, tail, end: read.value.position }, onProgress);
  }
  return mendCopies(workspace, journal, onProgress);
}

/** Whether the journal before the mark is what it was when the mark was made. */
export async function isSound(
  journal: JournalClient,
  { position, digest }: JournalMark,
): Promise<Result<boolean, StoreCode>> {
  const found = await journal.digest(position);
  if (!found.ok) return found;
  return ok(found.value !== null && sameDigest(found.value, digest));
}

/** What the journal has after the mark; undefined when it does not go on from there as it should. */
async function tailOf(
  { db }: OpenWorkspace,
  mark: JournalMark,
  read: JournalRead,
): Promise<JournalRecord[] | undefined> {
  const isTorn = read.damaged.some(({ why, atEnd }) => !(atEnd && UNCONFIRMED.has(why)));
  if (!read.isKnown || isTorn) return undefined;
  const tail = uniqueRecords(read.chunks);
  if (!sequencesAfter(mark.sequence, tail)) return undefined;
  if (mark.sequence < (read.lastAppend?.sequence ?? 0) && !holds(tail, read.lastAppend)) return undefined;
  const bytes = new Map(tail.map((record) => [record.sequence, record.payload]));
  for (const row of await db.updates.where('sequence').above(mark.sequence).toArray()) {
    const written = bytes.get(row.sequence);
    if (written !== undefined && !sameBytes(written, row.bytes)) return undefined;
  }
  return tail;
}

/** A write that was cut off before its end was never confirmed to anybody. */
const UNCONFIRMED: ReadonlySet<string> = new Set(['cut-off', 'unfinished-group']);

/** What the journal holds after the mark, and where it ends. */
interface Tail {
  readonly mark: JournalMark;
  readonly tail: readonly JournalRecord[];
  readonly end: JournalPosition;
}

/** The ordinary start: one of the two is some changes ahead of the other, or neither is. */
async function bringUp(
  workspace: OpenWorkspace,
  journal: JournalClient,
  { mark, tail, end }: Tail,
  onProgress: (share: number) => void,
): Promise<Result<Recovered, StoreCode>> {
  const { db, writer } = workspace;
  const journalLast = Math.max(mark.sequence, tail.at(-1)?.sequence ?? 0);
  const storedLast = (await db.updates.orderBy('sequence').last())?.sequence ?? 0;
  const missingHere = tail.filter((record) => record.sequence > storedLast);
  const missingThere = await db.updates.where('sequence').above(journalLast).sortBy('sequence');
  await takeIn(workspace, missingHere, onProgress);
  if (missingHere.length > 0) await beginNewLog(db, await journal.room());
  writer.startAfter(journalLast, digestAfter(mark.digest, tail));
  let newest: JournalMark = {
    position: end,
    sequence: journalLast,
    checksum: tail.at(-1)?.checksum ?? mark.checksum,
    digest: digestAfter(mark.digest, tail),
  };
  for (const row of missingThere) {
    const appended = await writer.append('update', row.shard, row.bytes);
    if (!appended.ok) return appended;
    newest = appended.value;
  }
  await writeMark(db, newest);
  return ok({ recovery: { ...NOTHING_WRONG, restored: missingHere.length }, mark: newest });
}

function digestAfter(before: RecordDigest, tail: readonly JournalRecord[]): RecordDigest {
  const reader = new DigestReader(before);
  reader.take(
    tail,
    tail.map(({ checksum }) => checksum),
  );
  return reader.digest;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}
