import type { DeliveryRow } from '../../../core/model/delivery';
import type { Rows } from '../../../ledger';
import type { HoldfastDb, PostRow } from '../db';

/** Rows a chunk of one bulk put; Dexie's own advice for long imports. */
const CHUNK = 1_000;

/** `channel|YYYY-MM|status` of a delivery that stands in the calendar. */
function counterKey(row: DeliveryRow): string {
  return `${row.channelId}|${row.day.slice(0, 7)}|${row.status}`;
}

/** By how much each counter changes when `before` becomes `after`. */
export function counterChanges(
  before: readonly DeliveryRow[],
  after: readonly DeliveryRow[],
): Map<string, number> {
  const changes = new Map<string, number>();
  const add = (row: DeliveryRow, by: number) => {
    if (row.gone === 1) return;
    const key = counterKey(row);
    changes.set(key, (changes.get(key) ?? 0) + by);
  };
  for (const row of before) add(row, -1);
  for (const row of after) add(row, 1);
  for (const [key, by] of changes) if (by === 0) changes.delete(key);
  return changes;
}

export interface WriteOptions {
  /** Called between chunks; a throw aborts the transaction that this runs in. */
  readonly onChunk?: (written: number) => void;
}

interface PutTable<Row> {
  put(row: Row): PromiseLike<unknown>;
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
}

/** Nothing, one request, or chunks; an async function only where there is something to wait for between two. */
function putAll<Row>(
  table: PutTable<Row>,
  rows: readonly Row[],
  report: (n: number) => void,
): PromiseLike<unknown>[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (rows.length === 1) return [table.put(first)];
  return rows.length <= CHUNK ? [table.bulkPut(rows)] : [putChunks(table, rows, report)];
}

async function putChunks<Row>(
  table: PutTable<Row>,
  rows: readonly Row[],
  report: (n: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    await table.bulkPut(chunk);
    report(chunk.length);
  }
}

/**
 * Put projected rows into the tables, inside the caller's transaction: the requests of a small change are made at
 * once, in the same turn.
 * @param roots the things projected: their old conflicts go before the new ones are put
 */
export function writeRows(
  db: HoldfastDb,
  rows: Rows,
  roots: readonly string[],
  hadConflicts: boolean,
  counters: ReadonlyMap<string, number>,
  options: WriteOptions = {},
): PromiseLike<unknown>[] {
  let written = 0;
  const report = (n: number) => {
    written += n;
    options.onChunk?.(written);
  };
  const posts: PostRow[] = rows.posts.map((post) => ({ ...post, inBank: post.bank ? 1 : 0 }));
  return [
    ...rows.workspaces.map((row) => db.workspace.put({ ...row, id: 'ws' })),
    ...putAll(db.channels, rows.channels, report),
    ...putAll(db.campaigns, rows.campaigns, report),
    ...putAll(db.posts, posts, report),
    ...putAll(db.deliveries, rows.deliveries, report),
    ...putAll(db.days, rows.days, report),
    ...putAll(db.outages, rows.outages, report),
    ...putAll(db.sightings, rows.sightings, report),
    ...putAll(db.handovers, rows.handovers, report),
    ...putAll(db.approvals, rows.approvals, report),
    ...(hadConflicts || rows.conflicts.length > 0 ? [replaceConflicts(db, rows, roots, hadConflicts)] : []),
    ...(counters.size > 0 ? [addToCounters(db, counters)] : []),
  ];
}

async function replaceConflicts(
  db: HoldfastDb,
  rows: Rows,
  roots: readonly string[],
  had: boolean,
): Promise<void> {
  if (had) await db.conflicts.where('rootId').anyOf(roots).delete();
  if (rows.conflicts.length > 0) await db.conflicts.bulkPut(rows.conflicts);
}

async function addToCounters(db: HoldfastDb, changes: ReadonlyMap<string, number>): Promise<void> {
  const keys = [...changes.keys()];
  const old = await db.counters.bulkGet(keys);
  await db.counters.bulkPut(
    keys.map((key, i) => ({ key, count: (old[i]?.count ?? 0) + (changes.get(key) ?? 0) })),
  );
}

/** Which tables a write touches: the fewer a transaction locks, the less it costs. */
export function tablesOf(
  db: HoldfastDb,
  rows: Rows,
  hadConflicts: boolean,
  counters: ReadonlyMap<string, number>,
) {
  const wanted = [
    [db.workspace, rows.workspaces],
    [db.channels, rows.channels],
    [db.campaigns, rows.campaigns],
    [db.posts, rows.posts],
    [db.deliveries, rows.deliveries],
    [db.days, rows.days],
    [db.outages, rows.outages],
    [db.sightings, rows.sightings],
    [db.handovers, rows.handovers],
    [db.approvals, rows.approvals],
  ] as const;
  return [
    db.updates,
    ...wanted.filter(([, list]) => list.length > 0).map(([table]) => table),
    ...(hadConflicts || rows.conflicts.length > 0 ? [db.conflicts] : []),
    ...(counters.size > 0 ? [db.counters] : []),
  ];
}

/** Take everything out that belongs to these roots; their rows as they should be are put back by the caller. */
export async function deleteRoots(db: HoldfastDb, roots: readonly string[]): Promise<void> {
  await Promise.all([
    db.posts.bulkDelete([...roots]),
    db.deliveries.where('postId').anyOf(roots).delete(),
    db.channels.bulkDelete([...roots]),
    db.campaigns.bulkDelete([...roots]),
    db.days.bulkDelete([...roots]),
    db.outages.bulkDelete([...roots]),
    db.sightings.bulkDelete([...roots]),
    db.handovers.bulkDelete([...roots]),
    db.approvals.bulkDelete([...roots]),
  ]);
}

/** Of the rows after a change only those that it changed: a post on five channels has one of its deliveries moved. */
export function changedRows(before: Rows, after: Rows): Rows {
  const old = new Map<string, string>();
  if (before.posts.length + before.deliveries.length + before.channels.length === 0) return after;
  for (const list of [before.posts, before.deliveries, before.channels, before.campaigns]) {
    for (const row of list) old.set(row.id, JSON.stringify(row));
  }
  const changed = <Row extends { readonly id: string }>(rows: Row[]) =>
    rows.filter((row) => old.get(row.id) !== JSON.stringify(row));
  return {
    ...after,
    posts: changed(after.posts),
    deliveries: changed(after.deliveries),
    channels: changed(after.channels),
    campaigns: changed(after.campaigns),
  };
}
