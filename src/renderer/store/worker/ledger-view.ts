import type { PlanReader, Reads } from '../../../core/command/command';
import { planReader } from '../../../core/command/plan-reader';
import { rootOf, WORKSPACE_ID, type PostId } from '../../../core/model/ids';
import { SMALL_TABLES } from '../../../core/model/kinds';
import type { Conflict } from '../../../core/model/conflict';
import type { Workspace } from '../../../core/model/workspace';
import { deliveryOf, putRows, rowOf, RowMapHolder, rowsOf, type Ledger, type Rows } from '../../../ledger';

/** The small tables, kept in memory by the worker: it is their only writer. */
export class SmallTables extends RowMapHolder {
  get workspace(): Workspace | undefined {
    return this.workspaces.get(WORKSPACE_ID);
  }

  take(rows: Rows): void {
    for (const table of SMALL_TABLES) putRows(this, table, rows[table]);
  }
}

/** What was looked up for a command before it plans. */
export interface ViewExtras {
  readonly keys?: ReadonlyMap<string, readonly PostId[]>;
  readonly conflicts?: readonly Conflict[];
}

/** What a command sees: small tables from memory, posts projected from the open shards, each once. */
export function ledgerView(
  ledger: Ledger,
  small: SmallTables,
  reads: Reads,
  { keys, conflicts = [] }: ViewExtras,
): PlanReader {
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
  return planReader(
    {
      rows: (table) => rowsOf(small, table),
      row: (table, id) => rowOf(small, table, id),
      post: (id) => projectedOf(id).posts[0],
      deliveriesOf: (id) => projectedOf(id).deliveries.map(deliveryOf),
      variantSlot: (id, channel) => ledger.variantSlot(id, channel),
      conflicts: () => conflicts,
      postsByKey: (key) => keys?.get(key) ?? [],
    },
    reads,
  );
}
