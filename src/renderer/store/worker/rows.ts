import type { Table } from 'dexie';
import type { DeliveryRow } from '../../../core/model/delivery';
import { ENTITY_KINDS, KINDS, TABLES, type TableName } from '../../../core/model/kinds';
import { keyOf } from '../../../core/model/ids';
import { emptyRows, type Rows } from '../../../ledger';
import { storedRows, type HoldfastDb } from '../db';

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

/** Nothing, one request, or chunks; an async function only where there is something to wait for between two. */
function putAll(
  table: Table<object, string>,
  rows: readonly object[],
  report: (n: number) => void,
): PromiseLike<unknown>[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (rows.length === 1) return [table.put(first)];
  return rows.length <= CHUNK ? [table.bulkPut(rows)] : [putChunks(table, rows, report)];
}

async function putChunks(
  table: Table<object, string>,
  rows: readonly object[],
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
  return [
    ...TABLES.flatMap((table) => putAll(db.rowsOf(table), storedRows(table, rows), report)),
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
  return [
    db.updates,
    ...TABLES.filter((table) => rows[table].length > 0).map((table) => db.rowsOf(table)),
    ...(hadConflicts || rows.conflicts.length > 0 ? [db.conflicts] : []),
    ...(counters.size > 0 ? [db.counters] : []),
  ];
}

/** Take everything out that belongs to these roots; their rows as they should be are put back by the caller. */
export async function deleteRoots(db: HoldfastDb, roots: readonly string[]): Promise<void> {
  const tables = ENTITY_KINDS.filter((kind) => KINDS[kind].isRoot).map((kind) =>
    db.rowsOf(KINDS[kind].table),
  );
  await Promise.all([
    db.deliveries.where('postId').anyOf(roots).delete(),
    ...tables.map((table) => table.bulkDelete([...roots])),
  ]);
}

/** Of the rows after a change only those that it changed: a post on five channels has one of its deliveries moved. */
export function changedRows(before: Rows, after: Rows): Rows {
  if (TABLES.every((table) => before[table].length === 0)) return after;
  const changed = { ...emptyRows(), conflicts: after.conflicts };
  for (const table of TABLES) addChanged(changed, before, after, table);
  return changed;
}

function addChanged<Table extends TableName>(changed: Rows, before: Rows, after: Rows, table: Table): void {
  const old = new Map(before[table].map((row) => [keyOf(row), JSON.stringify(row)]));
  for (const row of after[table]) if (old.get(keyOf(row)) !== JSON.stringify(row)) changed[table].push(row);
}
