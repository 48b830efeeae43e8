import { ENTITY_KINDS, KINDS } from '../model/kinds';
import type { SmallKind, SmallTable, TableOf, TableRows } from '../model/kinds';

/** Small kinds of which there are many things; of workspaces there is one. */
type ListedKind = Exclude<SmallKind, 'workspace'>;
type Row<Kind extends ListedKind> = TableRows[TableOf<Kind>];

type Lists = { readonly [Kind in ListedKind as TableOf<Kind>]: () => readonly Row<Kind>[] };
type Lookups = { readonly [Kind in ListedKind]: (id: Row<Kind>['id']) => Row<Kind> | undefined };

/** The small tables: each whole by its table's name (`channels()`), and one by its kind's (`channel(id)`). */
export interface SmallReader extends Lists, Lookups {}

/**
 * @param list all rows of a table
 * @param find one of them, deleted or not
 */
export function smallReader(
  list: <Table extends SmallTable>(table: Table) => readonly TableRows[Table][],
  find: <Table extends SmallTable>(table: Table, id: string) => TableRows[Table] | undefined,
): SmallReader {
  const reader: { [name: string]: unknown } = {};
  for (const kind of ENTITY_KINDS) {
    if (!isListed(kind)) continue;
    const { table } = KINDS[kind];
    reader[table] = () => list(table);
    reader[kind] = (id: string) => find(table, id);
  }
  // Each listed kind has its two functions: the loop goes by the same table as the type.
  return reader as unknown as SmallReader;
}

function isListed(kind: keyof typeof KINDS): kind is ListedKind {
  return KINDS[kind].isSmall && kind !== 'workspace';
}
