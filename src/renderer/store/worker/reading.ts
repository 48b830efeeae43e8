import { emptyRows } from '../../../ledger';
import type { HoldfastDb } from '../db';
import type { OpenWorkspace } from './open-workspace';

/** Stands in `meta` beside the rows: by which reading of the ledger they were written. */
const READING = 'reading';

/** 2: texts that two people rewrote are conflicts, and so are removed channels and own versions taken away. */
const READING_NOW = 2;

/**
 * Rows are a reading of the ledger. Where an earlier version wrote them, they are read anew, once: this one finds
 * conflicts that the earlier did not know.
 */
export async function readAnew(workspace: OpenWorkspace): Promise<void> {
  const { db, shards, writer } = workspace;
  if ((await db.meta.get(READING))?.value === READING_NOW) return;
  for (const shard of await workspace.shardNames()) {
    await shards.open([shard]);
    const after = shards.ledger.projectShard(shard);
    const touched = shards.ledger.roots(shard);
    const [deliveries, conflicts] = await Promise.all([
      db.deliveries.where('postId').anyOf(touched).toArray(),
      db.conflicts.where('rootId').anyOf(touched).toArray(),
    ]);
    await writer.copy([], { before: { ...emptyRows(), deliveries, conflicts }, after, touched });
    shards.closeOld();
  }
  await workspace.recheckAcross();
  await keepReading(db);
}

/** The rows are as this version reads the ledger. */
export async function keepReading(db: HoldfastDb): Promise<void> {
  await db.meta.put({ key: READING, value: READING_NOW });
}
