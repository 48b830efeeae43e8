import type { LastAppend } from '../../../preload/contract';
import { compareCopies, DigestReader, timesOf } from '../../../ledger';
import { ok, type Result } from '../../../core/result';
import type { StoreCode } from '../store-failure';
import { beginNewLog } from './new-log';
import { NOTHING_WRONG, type Recovery } from '../recovery';
import type { UpdateRow } from '../db';
import type { JournalClient, JournalRead } from './journal-client';
import {
  gapsIn,
  holds,
  readNote,
  uniqueRecords,
  writeNote,
  type JournalRecord,
  type Stretch,
} from './journal-records';
import { readMark, writeMark, type JournalMark } from './journal-mark';
import type { OpenWorkspace } from './open-workspace';
import type { Recovered } from './recovered';
import { takeIn } from './take-in';

/**
 * Reads both copies whole and gives each what only the other has, shard by shard and by what the documents say. The
 * journal comes first: until it is whole, nothing of the working copy is touched. What neither has is told.
 */
export async function mendCopies(
  workspace: OpenWorkspace,
  journal: JournalClient,
  onProgress: (share: number) => void,
): Promise<Result<Recovered, StoreCode>> {
  const { db, writer } = workspace;
  const read = await journal.read();
  if (!read.ok) return read;
  const { lastAppend } = read.value;
  const records = uniqueRecords(read.value.chunks);
  const stored = await db.updates.toArray();
  const mark = await readMark(db);
  const last = Math.max(
    mark?.sequence ?? 0,
    lastAppend?.sequence ?? 0,
    ...[records, stored].map((rows) => rows.reduce((most, row) => Math.max(most, row.sequence), 0)),
  );
  writer.startAfter(last, digestOf(records));

  const gaps = gapsIn(
    records.flatMap((record) => [record.sequence, ...readNote(record)]),
    last,
  );
  const seenHere = new Set(stored.map((row) => row.sequence));
  const lost = gaps.filter((gap) => !isCovered(gap, seenHere, mark));
  const isSeen = holds(records, lastAppend) || wasStored(lastAppend, mark, stored);

  const found = await compareShards(workspace, records, onProgress);
  let newest: JournalMark = {
    position: read.value.position,
    sequence: last,
    checksum: records.at(-1)?.checksum ?? null,
    digest: digestOf(records),
  };
  const notes = gaps.length > 0 || !isSeen ? [writeNote(gaps)] : [];
  for (const [type, shard, bytes] of [
    ...found.forJournal.map(({ shard, bytes }) => ['update', shard, bytes] as const),
    ...notes.map((bytes) => ['header', '', bytes] as const),
  ]) {
    const appended = await writer.append(type, shard, bytes);
    if (!appended.ok) return appended;
    newest = appended.value;
  }
  await takeIn(workspace, found.forTables, onProgress);
  if (stored.length > 0) await beginNewLog(db, await journal.room());
  await writeMark(db, newest);
  const recovery: Recovery = {
    isGone: false,
    ...damageIn(read.value),
    isRebuilt: stored.length === 0 && records.length > 0,
    restored: found.news,
    rewritten: found.forJournal.length,
    ...lossOf(lost, records),
    lastSeen: isSeen ? null : (lastAppend?.at ?? null),
    waiting: found.waiting,
    lastAt: found.lastAt,
  };
  return ok({ recovery, mark: newest });
}

interface Compared {
  /** What the journal lacks. */
  readonly forJournal: readonly { readonly shard: string; readonly bytes: Uint8Array }[];
  /** What the working copy lacks, as records. */
  readonly forTables: readonly JournalRecord[];
  readonly news: number;
  readonly waiting: number;
  readonly lastAt: number | null;
}

async function compareShards(
  { db }: OpenWorkspace,
  records: readonly JournalRecord[],
  onProgress: (share: number) => void,
): Promise<Compared> {
  const updates = records.filter((record) => record.type === 'update');
  const here = (await db.updates.orderBy('shard').uniqueKeys()).map(String);
  const shards = [...new Set([...updates.map(({ shard }) => shard), ...here])].sort();
  const forJournal: { shard: string; bytes: Uint8Array }[] = [];
  const forTables: JournalRecord[] = [];
  let [news, waiting] = [0, 0];
  let lastAt: number | null = null;
  for (const [n, shard] of shards.entries()) {
    const theirs = updates.filter((record) => record.shard === shard);
    const ours = await db.updates.where('shard').equals(shard).sortBy('n');
    const compared = compareCopies(
      theirs.map(({ payload }) => payload),
      ours.map(({ bytes }) => bytes),
    );
    if (compared.firstLacks) forJournal.push({ shard, bytes: compared.firstLacks });
    if (compared.secondLacks) forTables.push(...theirs);
    news += compared.news;
    waiting += compared.waiting;
    if (compared.lastAt !== null) lastAt = Math.max(lastAt ?? compared.lastAt, compared.lastAt);
    onProgress((n + 1) / shards.length / 2);
  }
  return { forJournal, forTables, news, waiting, lastAt };
}

function digestOf(records: readonly JournalRecord[]) {
  const reader = new DigestReader();
  reader.take(
    records,
    records.map(({ checksum }) => checksum),
  );
  return reader.digest;
}

/** Whether the working copy had what a gap in the journal is about: those very sequences, or a mark beyond them. */
function isCovered(
  [first, last]: Stretch,
  here: ReadonlySet<number>,
  mark: JournalMark | undefined,
): boolean {
  if (mark !== undefined && last <= mark.sequence) return true;
  for (let sequence = first; sequence <= last; sequence++) if (!here.has(sequence)) return false;
  return true;
}

/** Whether the working copy had what was appended last, as far as its mark and its rows tell. */
function wasStored(
  last: LastAppend | null,
  mark: JournalMark | undefined,
  stored: readonly UpdateRow[],
): boolean {
  if (last === null) return true;
  if (mark?.sequence === last.sequence) return mark.checksum === last.checksum;
  if (mark !== undefined && mark.sequence > last.sequence) return true;
  return stored.some(
    ({ sequence, checksum = last.checksum }) => sequence === last.sequence && checksum === last.checksum,
  );
}

function lossOf(
  lost: readonly Stretch[],
  records: readonly JournalRecord[],
): Pick<Recovery, 'lost' | 'lostAfter' | 'lostBefore'> {
  const [first] = lost;
  const end = lost.at(-1);
  if (first === undefined || end === undefined) {
    const { lostAfter, lostBefore } = NOTHING_WRONG;
    return { lost: 0, lostAfter, lostBefore };
  }
  const before = records.findLast((record) => record.type === 'update' && record.sequence < first[0]);
  const after = records.find((record) => record.type === 'update' && record.sequence > end[1]);
  return {
    lost: lost.reduce((sum, [from, to]) => sum + to - from + 1, 0),
    lostAfter: before === undefined ? null : (timesOf(before.payload)?.last ?? null),
    lostBefore: after === undefined ? null : (timesOf(after.payload)?.first ?? null),
  };
}

/** Damage that is told: not the half-written end of a segment, which a crash leaves and nobody was promised. */
function damageIn({ damaged }: JournalRead): Pick<Recovery, 'damaged' | 'keptAs'> {
  const told = damaged.filter(({ why, atEnd }) => !(atEnd && why !== 'damaged' && why !== 'newer-version'));
  return { damaged: told.length, keptAs: told.map(({ keptAs }) => keptAs) };
}
