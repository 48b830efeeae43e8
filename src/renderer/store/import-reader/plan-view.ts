import type { PlanReader } from '../../../core/command/command';
import type { KnownWorkspace } from '../../../core/import';
import { planReader } from '../../../core/command/plan-reader';
import type { PostId } from '../../../core/model/ids';
import { isPostId, SMALL_TABLES, type SmallTable } from '../../../core/model/kinds';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { Post } from '../../../core/model/post';
import type { HoldfastDb } from '../db';
import { deliveryOf, putRows, rowOf, RowMapHolder, rowsOf, type RowMaps } from '../../../ledger';
import { postKeys } from '../post-keys';

/** Keys looked up, and rows read, in one go. */
const CHUNK = 500;
/** Beyond so many posts reading all deliveries is quicker than asking for theirs. */
const MANY = 2_000;

/** What an import needs to know of the workspace, from its rows; deleted things too, which a plan file may bring back. */
export async function knownWorkspace(db: HoldfastDb): Promise<KnownWorkspace> {
  const [workspace, channels, campaigns] = await Promise.all([
    db.workspace.toCollection().first(),
    db.channels.toArray(),
    db.campaigns.toArray(),
  ]);
  return {
    zone: workspace?.zone ?? 'UTC',
    channels,
    campaigns,
    mappings: workspace?.mappings ?? {},
  };
}

/**
 * The plan as a command would see it, from rows: all that stands under these keys. For comparing only, since what is
 * written is planned again by the one who writes.
 * @param got called while rows are read
 */
export async function planView(
  db: HoldfastDb,
  keys: ReadonlySet<string>,
  got: (done: number, of: number) => void,
): Promise<PlanReader> {
  const small = new RowMapHolder();
  await Promise.all(SMALL_TABLES.map((table) => readTable(db, small, table)));
  const byKey = await postKeys(db, (key, seen) => {
    if (seen % CHUNK === 0) got(0, 1);
    return keys.has(key);
  });
  const ids = new Set([...[...byKey.values()].flat(), ...[...keys].filter(isPostId)]);
  const posts = await postsOf(db, [...ids], got);
  const deliveries = await deliveriesOf(db, posts);
  return planReader(
    {
      rows: (table) => rowsOf(small, table),
      row: (table, id) => rowOf(small, table, id),
      post: (id) => posts.get(id),
      deliveriesOf: (id) => (deliveries.get(id) ?? []).map(deliveryOf),
      // Whether there is an own version is all that counts for comparing.
      variantSlot: (id, channel) => (posts.get(id)?.variants[channel] === undefined ? undefined : channel),
      // Nothing of this comes with a file.
      conflicts: () => [],
      postsByKey: (key) => byKey.get(key) ?? [],
    },
    { keys: true },
  );
}

async function readTable<Table extends SmallTable>(
  db: HoldfastDb,
  maps: RowMaps,
  table: Table,
): Promise<void> {
  putRows(maps, table, await db.rowsOf(table).toArray());
}

async function postsOf(
  db: HoldfastDb,
  ids: readonly PostId[],
  got: (done: number, of: number) => void,
): Promise<Map<PostId, Post>> {
  const posts = new Map<PostId, Post>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    for (const row of await db.posts.bulkGet(ids.slice(at, at + CHUNK))) if (row) posts.set(row.id, row);
    got(at, ids.length);
  }
  return posts;
}

async function deliveriesOf(
  db: HoldfastDb,
  posts: ReadonlyMap<PostId, Post>,
): Promise<Map<PostId, DeliveryRow[]>> {
  const found = new Map<PostId, DeliveryRow[]>();
  const ids = [...posts.keys()];
  const rows =
    ids.length > MANY
      ? await db.deliveries.toArray()
      : await db.deliveries.where('postId').anyOf(ids).toArray();
  for (const row of rows) {
    if (!posts.has(row.postId)) continue;
    const list = found.get(row.postId);
    if (list === undefined) found.set(row.postId, [row]);
    else list.push(row);
  }
  return found;
}
