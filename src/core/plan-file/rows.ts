import type { Delivery } from '../model/delivery';
import type { EntityKind, TableOf, TableRows } from '../model/kinds';
import type { Workspace } from '../model/workspace';

/** What a thing of each kind is as a row; of a delivery without what only screens read with it. */
export type RowOfKind = {
  readonly [Kind in EntityKind]: Kind extends 'delivery' ? Delivery : TableRows[TableOf<Kind>];
};

/** Everything a plan file holds, as rows, deleted things among them. */
export type PlanRows = { readonly workspace: Workspace } & {
  readonly [Kind in Exclude<EntityKind, 'workspace'> as TableOf<Kind>]: readonly RowOfKind[Kind][];
};
