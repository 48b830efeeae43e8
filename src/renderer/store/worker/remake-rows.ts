import { LISTS } from '../../../ledger';
import { hasCurrentRows, noteCurrentRows } from '../working-copy';
import type { OpenWorkspace } from './open-workspace';

/**
 * Makes all rows anew from the ledger where an earlier or later version made them: what they say then need not be what
 * this version reads. Cut off before its end it begins again at the next start, since the version is noted last.
 */
export async function remakeRows(
  workspace: OpenWorkspace,
  onProgress: (share: number) => void,
): Promise<void> {
  const { db } = workspace;
  if (await hasCurrentRows(db)) return;
  await Promise.all([...LISTS.map((list) => db.rowsOf(list).clear()), db.counters.clear()]);
  const shards = await workspace.shardNames();
  for (const [n, shard] of shards.entries()) {
    await workspace.projectAnew(shard);
    onProgress((n + 1) / shards.length);
  }
  if (shards.length > 0) await workspace.recheckAcross();
  await noteCurrentRows(db);
}
