import type { Channel } from '../../../core/model/channel';
import type { Instant } from '../../../core/time/types';
import { bulkTexts, type BulkScope, type BulkText } from '../../../core/tailor';
import type { HoldfastDb } from '../db';
import { bankPosts, channels } from '../queries';

/** What "fix all" looks at, and the accounts it may name. */
export interface TextsToFix {
  readonly texts: readonly BulkText[];
  readonly channels: readonly Channel[];
}

/** The texts still to go out, or those in the bank; read once, when somebody asks. */
export async function textsToFix(db: HoldfastDb, scope: BulkScope, now: Instant): Promise<TextsToFix> {
  const lanes = await channels(db);
  const rows = scope === 'bank' ? [] : await db.deliveries.where('at').aboveOrEqual(now).sortBy('at');
  const ids = [...new Set(rows.map((row) => row.postId))];
  const posts = scope === 'bank' ? await bankPosts(db) : await db.posts.bulkGet(ids);
  const byId = new Map(posts.flatMap((post) => (post ? [[post.id as string, post] as const] : [])));
  return { texts: bulkTexts(scope, now, byId, lanes, rows), channels: lanes };
}
