import Dexie, { type Table } from 'dexie';
import type { Conflict } from '../../core/model/conflict';
import type { Undo } from '../../core/model/edits';
import { WORKSPACE_ID } from '../../core/model/ids';
import { ENTITY_KINDS, KINDS, type TableName, type TableRows } from '../../core/model/kinds';
import type { Post } from '../../core/model/post';
import type { Workspace } from '../../core/model/workspace';
import { PROJECTION_VERSION, type ListName, type ListRows, type Rows } from '../../ledger';

/** A post as stored: with a 0/1 twin of `bank`, since IndexedDB cannot index booleans. */
export interface PostRow extends Post {
  readonly inBank: 0 | 1;
}

export interface WorkspaceRow extends Workspace {
  readonly id: string;
}

/** One Yjs update of one shard, as it was appended; compaction replaces many by one snapshot. */
export interface UpdateRow {
  n?: number;
  readonly shard: string;
  readonly device: string;
  /** Journal sequence of the record; 0 for a compacted snapshot. */
  readonly sequence: number;
  /** Of that record; missing in rows of earlier versions. */
  readonly checksum?: number;
  readonly bytes: Uint8Array;
}

/** How many deliveries stand under one `channel|month|status`; kept by the command itself. */
export interface CounterRow {
  readonly key: string;
  readonly count: number;
}

export interface UndoRow {
  n?: number;
  readonly undo: Undo;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** A table of rows as stored. */
type StoredRow<Name extends TableName> = Name extends 'posts'
  ? PostRow
  : Name extends 'workspaces'
    ? WorkspaceRow
    : TableRows[Name];

/** The one table whose name is not that of its list: there is one workspace. */
type StoreName<Name extends TableName> = Name extends 'workspaces' ? 'workspace' : Name;

type RowStores = {
  readonly [Name in TableName as StoreName<Name>]: Table<StoredRow<Name>, string>;
};

/** Dexie sets a property for each table that `stores` names. */
const DexieWithRows = Dexie as unknown as new (
  ...options: ConstructorParameters<typeof Dexie>
) => Dexie & RowStores;

/**
 * The working copy of one workspace. Every table but `updates`, `undo` and `meta` is a view of the ledger and can
 * be rebuilt from it. Few indexes, because each costs about half a second per 50,000 rows.
 */
export class HoldfastDb extends DexieWithRows {
  declare conflicts: Table<Conflict, string>;
  declare counters: Table<CounterRow, string>;
  declare updates: Table<UpdateRow, number>;
  declare undo: Table<UndoRow, number>;
  declare meta: Table<MetaRow, string>;

  constructor(workspaceId: string) {
    super(`holdfast-${workspaceId}`, { chromeTransactionDurability: 'strict' });
    // What rows of an earlier version say is of no use: they are made anew (see worker/remake-rows.ts).
    this.version(PROJECTION_VERSION).stores({
      ...rowSchemas(),
      conflicts: 'id, rootId',
      counters: 'key',
      updates: '++n, shard, sequence',
      undo: '++n',
      meta: 'key',
    });
  }

  /** The rows of one list, whatever they are. */
  rowsOf<Name extends ListName>(list: Name): Table<ListRows[Name], string> {
    return this.table<ListRows[Name], string>(storeName(list));
  }

  /**
   * Opens a new connection in place of one that Chromium ended, as it does when a disk fills up. Without this every
   * later call meets the old failure, whatever the disk says by then.
   */
  async renew(): Promise<void> {
    this.close({ disableAutoOpen: false });
    await this.open();
  }
}

function storeName(list: ListName): string {
  return list === 'workspaces' ? 'workspace' : list;
}

/** The indexes of each kind's rows. */
function rowSchemas(): { [store: string]: string } {
  return Object.fromEntries(
    ENTITY_KINDS.map((kind) => {
      const { table, foundBy } = KINDS[kind];
      const own = table === 'posts' ? ['inBank'] : [];
      return [storeName(table), ['id', ...foundBy, ...own].join(', ')];
    }),
  );
}

/** The rows of a list as they are stored. */
export function storedRows(list: TableName, rows: Rows): readonly object[] {
  if (list === 'posts') return rows.posts.map((post): PostRow => ({ ...post, inBank: post.bank ? 1 : 0 }));
  if (list === 'workspaces')
    return rows.workspaces.map((row): WorkspaceRow => ({ ...row, id: WORKSPACE_ID }));
  return rows[list];
}
