import { asPostId, type PostId } from '../../core/model/ids';
import type { HoldfastDb } from './db';

/**
 * Posts by the plan file's keys, deleted ones too: two may have one key, made by two people who brought in the same file.
 * @param isWanted which keys; all when left out
 */
export async function postKeys(
  db: HoldfastDb,
  isWanted: (key: string, seen: number) => boolean = () => true,
): Promise<Map<string, PostId[]>> {
  const keys = new Map<string, PostId[]>();
  let seen = 0;
  await db.posts.orderBy('key').eachKey((indexed, cursor) => {
    const key = String(indexed);
    seen += 1;
    if (!isWanted(key, seen)) return;
    const id = asPostId(String(cursor.primaryKey));
    const same = keys.get(key);
    if (same === undefined) keys.set(key, [id]);
    else same.push(id);
  });
  return keys;
}
