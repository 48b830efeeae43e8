import { decodeRecords, type Record as LedgerRecord } from '../../../ledger';
import { done, type Result } from '../../../core/result';
import type { Journal } from './journal';
import { CATCHING_UP, isUnfinished } from '../working-copy';
import { readMark } from './journal-mark';
import type { OpenWorkspace } from './open-workspace';

export interface Recovery {
  /** Records that the journal had and the working copy had not. */
  readonly restored: number;
  /** Records that the working copy had and the journal had not. */
  readonly rewritten: number;
  /** Stretches of the journal that could not be read and were set aside. */
  readonly quarantined: number;
}

/**
 * Compare journal and working copy and bring the one behind up. With the working copy gone altogether this
 * rebuilds it whole, shard by shard.
 */
export async function recover(
  workspace: OpenWorkspace,
  journal: Journal,
  onProgress: (share: number) => void,
): Promise<Result<Recovery>> {
  const { db, writer } = workspace;
  // A restart in the middle of catching up: shards were taken in by themselves, so the last sequence proves nothing.
  if (await isUnfinished(db)) await workspace.emptyTables();
  const blank = (await db.updates.count()) === 0;
  const mark = blank ? undefined : await readMark(db);
  const read = await journal.read(mark?.position);
  if (!read.ok) return read;
  const records = recordsOf(read.value.chunks);
  const journalLast = Math.max(mark?.sequence ?? 0, lastOf(records));
  const storedLast = (await db.updates.orderBy('sequence').last())?.sequence ?? 0;
  const missingHere = records.filter((record) => record.sequence > storedLast);
  const missingThere = await db.updates.where('sequence').above(journalLast).sortBy('sequence');
  if (missingHere.length > 0) {
    await db.meta.put({ key: CATCHING_UP, value: true });
    await takeIn(workspace, missingHere, onProgress);
    await workspace.recheckAcross();
    await db.meta.delete(CATCHING_UP);
  }
  for (const row of missingThere) {
    const appended = await journal.append(writer.recordsOf([row]));
    if (!appended.ok) return appended;
  }
  writer.startAfter(Math.max(journalLast, storedLast));
  return done({
    restored: missingHere.length,
    rewritten: missingThere.length,
    quarantined: read.value.damaged,
  });
}

/** Each record once: after a failed flush the journal may hold one twice. */
function recordsOf(chunks: readonly Uint8Array[]): LedgerRecord[] {
  const bySequence = new Map<number, LedgerRecord>();
  for (const chunk of chunks) {
    for (const record of decodeRecords(chunk).records) bySequence.set(record.sequence, record);
  }
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
}

function lastOf(rows: readonly { readonly sequence: number }[]): number {
  return rows.reduce((last, row) => Math.max(last, row.sequence), 0);
}

/** Put these records into the working copy, a shard at a time. */
async function takeIn(
  workspace: OpenWorkspace,
  records: readonly LedgerRecord[],
  onProgress: (share: number) => void,
): Promise<void> {
  const byShard = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    const list = byShard.get(record.shard);
    if (list) list.push(record);
    else byShard.set(record.shard, [record]);
  }
  let at = 0;
  for (const [shard, list] of byShard) {
    await workspace.takeShard(
      shard,
      list.map((record) => ({
        shard,
        device: record.device,
        sequence: record.sequence,
        bytes: record.payload,
      })),
    );
    at += 1;
    onProgress(at / byShard.size);
  }
}
