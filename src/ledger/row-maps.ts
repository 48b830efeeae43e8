import { keyOf } from '../core/model/ids';
import { byList } from './rows';
import type { ListName, ListRows, Rows } from './rows';

/** Rows by id, list by list. */
export type RowMaps = { readonly [List in ListName]: Map<string, ListRows[List]> };

/** What keeps rows by id: each list is a property of its own. */
export const RowMapHolder: new () => RowMaps = makeHolder();

function makeHolder() {
  // A constructor that answers with the maps: one property for each list, of which the type tells.
  return function RowMapHolder(this: object) {
    Object.assign(this, emptyMaps());
  } as unknown as new () => RowMaps;
}

function emptyMaps(): RowMaps {
  return byList<RowMaps>(() => new Map());
}

/** Puts the rows of one list in, each under its id. */
export function putRows<List extends ListName>(
  maps: RowMaps,
  list: List,
  rows: readonly ListRows[List][],
): void {
  const map = maps[list];
  for (const row of rows) map.set(keyOf(row), row);
}

export function rowsOf<List extends ListName>(maps: RowMaps, list: List): ListRows[List][] {
  return [...maps[list].values()];
}

export function rowOf<List extends ListName>(
  maps: RowMaps,
  list: List,
  id: string,
): ListRows[List] | undefined {
  return maps[list].get(id);
}

/** Appends the rows of a list by id: equal maps give equal lists. */
export function addSorted<List extends ListName>(rows: Rows, maps: RowMaps, list: List): void {
  const sorted = [...maps[list]].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, row] of sorted) rows[list].push(row);
}
