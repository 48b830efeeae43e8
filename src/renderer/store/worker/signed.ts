import type { PostId } from '../../../core/model/ids';
import type { Approval } from '../../../core/model/types';
import { staleApprovals, type Ledger, type Rows } from '../../../ledger';
import type { HoldfastDb } from '../db';

/**
 * A signature and what it is under live in different shards: a change of either shows among the post's conflicts.
 * These are the posts that go with changed approvals.
 */
export function signedPosts(
  ids: Iterable<string>,
  known: ReadonlyMap<string, Approval>,
  ledger: Ledger,
): PostId[] {
  const posts = new Set<PostId>();
  for (const id of ids) {
    if (!id.startsWith('ap_')) continue;
    const post = ledger.value(id, 'postId') ?? known.get(id)?.postId;
    if (typeof post === 'string' && post !== '') posts.add(post as PostId);
  }
  return [...posts];
}

/** Adds to projected rows what no root can tell by itself: which of these posts were signed and then changed. */
export function addStale(rows: Rows, known: ReadonlyMap<string, Approval>, ledger: Ledger): Rows {
  if (rows.posts.length === 0 || known.size + rows.approvals.length === 0) return rows;
  const posts = new Set(rows.posts.map((post) => post.id));
  const approvals = new Map(known);
  for (const row of rows.approvals) approvals.set(row.id, row);
  const theirs = [...approvals.values()].filter((row) => posts.has(row.postId));
  if (theirs.length > 0) rows.conflicts.push(...staleApprovals(rows.posts, theirs, ledger));
  return rows;
}

/** After shards were taken in one by one, every signed post is compared anew. */
export async function writeStale(db: HoldfastDb, stale: Rows['conflicts']): Promise<void> {
  await db.transaction('rw', db.conflicts, async () => {
    const old = await db.conflicts.filter((row) => row.kind === 'stale-approval').primaryKeys();
    await db.conflicts.bulkDelete(old);
    await db.conflicts.bulkPut([...stale]);
  });
}
