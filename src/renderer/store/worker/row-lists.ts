import { keyOf, rootOf } from '../../../core/model/ids';
import { TABLES } from '../../../core/model/kinds';
import type { TableName } from '../../../core/model/kinds';
import { emptyRows, type Rows } from '../../../ledger';

/** The rows of these roots alone. */
export function onlyRoots(rows: Rows, roots: ReadonlySet<string>): Rows {
  const found = emptyRows();
  for (const table of TABLES) addWanted(found, rows, table, roots);
  for (const row of rows.conflicts) if (roots.has(row.rootId)) found.conflicts.push(row);
  return found;
}

function addWanted<Table extends TableName>(
  found: Rows,
  rows: Rows,
  table: Table,
  roots: ReadonlySet<string>,
): void {
  for (const row of rows[table]) if (roots.has(rootOf(keyOf(row)))) found[table].push(row);
}
