import type { PlanReader } from '../../../core/command/command';
import { smallReader } from '../../../core/command/small-reader';
import { rootOf, WORKSPACE_ID, type PostId } from '../../../core/model/ids';
import { SMALL_TABLES } from '../../../core/model/kinds';
import type { Conflict } from '../../../core/model/conflict';
import type { Delivery } from '../../../core/model/delivery';
import type { Post } from '../../../core/model/post';
import type { Workspace } from '../../../core/model/workspace';
import { putRows, rowOf, RowMapHolder, rowsOf, type Ledger, type Rows } from '../../../ledger';
import { isLiving, liveChannels } from '../live-channels';

/** The small tables, kept in memory by the worker: it is their only writer. */
export class SmallTables extends RowMapHolder {
  get workspace(): Workspace | undefined {
    return this.workspaces.get(WORKSPACE_ID);
  }

  take(rows: Rows): void {
    for (const table of SMALL_TABLES) putRows(this, table, rows[table]);
  }
}

export interface ViewExtras {
  readonly keys?: ReadonlyMap<string, PostId>;
  readonly conflicts?: readonly Conflict[];
}

/** What a command sees: small tables from memory, posts projected from the open shards, each once. */
export function ledgerView(ledger: Ledger, small: SmallTables, extras: ViewExtras): PlanReader {
  const projected = new Map<string, Rows>();
  const projectedOf = (id: string): Rows => {
    const root = rootOf(id);
    let rows = projected.get(root);
    if (!rows) {
      rows = ledger.project(root);
      projected.set(root, rows);
    }
    return rows;
  };
  return {
    workspace: () => small.workspace,
    ...smallReader(
      (table) => rowsOf(small, table).filter(isLiving),
      (table, id) => rowOf(small, table, id),
    ),
    channels: () => liveChannels(small.channels.values()),
    post: (id): Post | undefined => projectedOf(id).posts[0],
    variantSlot: (id, channel) => ledger.variantSlot(id, channel),
    delivery: (id): Delivery | undefined => projectedOf(id).deliveries.find((row) => row.id === id),
    deliveriesOf: (id): readonly Delivery[] => projectedOf(id).deliveries,
    approvalsOf: (id) => [...small.approvals.values()].filter((row) => row.subject.id === id),
    conflicts: () => extras.conflicts ?? [],
    postByKey: (key) => extras.keys?.get(key),
  };
}
