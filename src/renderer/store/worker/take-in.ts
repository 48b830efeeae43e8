import { CATCHING_UP } from '../working-copy';
import type { JournalRecord } from './journal-records';
import type { OpenWorkspace } from './open-workspace';

/**
 * Puts records of the journal into the working copy, a shard at a time. While that goes on a flag stands in the working
 * copy: a start that finds it compares the two whole.
 */
export async function takeIn(
  workspace: OpenWorkspace,
  records: readonly JournalRecord[],
  onProgress: (share: number) => void,
): Promise<void> {
  const byShard = new Map<string, JournalRecord[]>();
  for (const record of records) {
    if (record.type !== 'update') continue;
    const list = byShard.get(record.shard);
    if (list) list.push(record);
    else byShard.set(record.shard, [record]);
  }
  if (byShard.size === 0) return;
  const { db } = workspace;
  await db.meta.put({ key: CATCHING_UP, value: true });
  let at = 0;
  for (const [shard, list] of byShard) {
    await workspace.takeShard(
      shard,
      list.map(({ device, sequence, checksum, payload }) => ({
        shard,
        device,
        sequence,
        checksum,
        bytes: payload,
      })),
    );
    at += 1;
    onProgress(at / byShard.size);
  }
  await workspace.recheckAcross();
  await db.meta.delete(CATCHING_UP);
}
