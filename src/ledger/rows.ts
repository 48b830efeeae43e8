import type { Conflict } from '../core/model/conflict';
import { TABLES } from '../core/model/kinds';
import type { TableName, TableRows } from '../core/model/kinds';

/** What a row of each list is: those of the kinds, and the conflicts, which follow from all of them. */
export interface ListRows extends TableRows {
  readonly conflicts: Conflict;
}

export type ListName = TableName | 'conflicts';

export const LISTS: readonly ListName[] = [...TABLES, 'conflicts'];

/** What the screens read, derived from the ledger; may be thrown away and rebuilt at any time. */
export type Rows = { [List in ListName]: ListRows[List][] };

export function emptyRows(): Rows {
  return byList(() => []);
}

/** One value for each list. */
export function byList<Values extends { readonly [List in ListName]: unknown }>(
  make: <List extends ListName>(list: List) => Values[List],
): Values {
  // The lists are named in one place only, so that none can be left out.
  return Object.fromEntries(LISTS.map((list) => [list, make(list)])) as Values;
}

/** Appends every list of `more` to those of `rows`. */
export function addRows(rows: Rows, more: Rows): void {
  for (const list of LISTS) append(rows, more, list);
}

function append<List extends ListName>(rows: Rows, more: Rows, list: List): void {
  // One by one: a spread of 50,000 is more than a call can take.
  for (const row of more[list]) rows[list].push(row);
}
