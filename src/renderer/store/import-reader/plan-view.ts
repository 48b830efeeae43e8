import type { PlanReader } from '../../../core/command/command';
import type { KnownWorkspace } from '../../../core/import';
import { smallReader } from '../../../core/command/small-reader';
import { WORKSPACE_ID, type DeliveryId, type PostId } from '../../../core/model/ids';
import { SMALL_TABLES, type SmallTable } from '../../../core/model/kinds';
import type { Delivery } from '../../../core/model/delivery';
import type { Post } from '../../../core/model/post';
import type { HoldfastDb } from '../db';
import { putRows, rowOf, RowMapHolder, rowsOf, type RowMaps } from '../../../ledger';
import { isLiving, liveChannels } from '../live-channels';

/** Keys looked up, and rows read, in one go. */
const CHUNK = 500;
/** Beyond so many posts reading all deliveries is quicker than asking for theirs. */
const MANY = 2_000;

/** What an import needs to know of the workspace, from its rows. */
export async function knownWorkspace(db: HoldfastDb): Promise<KnownWorkspace> {
  const [workspace, channels, campaigns] = await Promise.all([
    db.workspace.toCollection().first(),
    db.channels.toArray(),
    db.campaigns.toArray(),
  ]);
  return {
    zone: workspace?.zone ?? 'UTC',
    channels: liveChannels(channels),
    campaigns: campaigns.filter((row) => row.deletedAt === null),
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
  const byKey = new Map<string, PostId>();
  let seen = 0;
  await db.posts.orderBy('key').eachKey((key, cursor) => {
    seen += 1;
    if (seen % CHUNK === 0) got(0, 1);
    if (keys.has(String(key))) byKey.set(String(key), cursor.primaryKey as PostId);
  });
  const posts = await postsOf(db, [...byKey.values()], got);
  const deliveries = await deliveriesOf(db, posts);
  const byId = new Map([...deliveries.values()].flat().map((row) => [row.id, row] as const));
  return {
    workspace: () => small.workspaces.get(WORKSPACE_ID),
    ...smallReader(
      (table) => rowsOf(small, table).filter(isLiving),
      (table, id) => rowOf(small, table, id),
    ),
    channels: () => liveChannels(small.channels.values()),
    post: (id) => posts.get(id),
    variantSlot: (id, channel) => (posts.get(id)?.variants[channel] === undefined ? undefined : channel),
    delivery: (id: DeliveryId) => byId.get(id),
    deliveriesOf: (id) => deliveries.get(id) ?? [],
    postByKey: (key) => byKey.get(key),
    approvalsOf: (id) => [...small.approvals.values()].filter((row) => row.subject.id === id),
    // Nothing of this comes with a file.
    conflicts: () => [],
  };
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
): Promise<Map<PostId, Delivery[]>> {
  const found = new Map<PostId, Delivery[]>();
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
