import { isKnownKind, KINDS } from '../core/model/kinds';
import type { EntityKind } from '../core/model/kinds';
import { conflictsOf } from './conflicts';
import type { RootState } from './conflict-parts';
import type { Moments } from './fields';
import { projectPost } from './project-post';
import { READERS } from './readers';
import type { PlainTable } from './readers';
import type { Rows } from './rows';
import type { EntityState } from './state';

/**
 * Adds the rows of one root. Nothing is added while its creation has not arrived, or for a kind that only a
 * newer version knows: the changes stay in the ledger and show once they can be read.
 */
export function projectRoot(state: RootState, moments: Moments, rows: Rows): void {
  const entity = state.entities.get(state.root);
  if (entity?.created === undefined) return;
  const conflicts = conflictsOf(state);
  rows.conflicts.push(...conflicts);
  const kind = entity.created.k ?? '';
  if (kind === 'post') {
    const { post, deliveries } = projectPost(state, entity, moments, conflicts);
    rows.posts.push(post);
    rows.deliveries.push(...deliveries);
  } else if (isKnownKind(kind) && isPlain(kind)) projectPlain(KINDS[kind].table, state, entity, rows);
}

/** Everything but a post, which is read with its deliveries. */
function isPlain(kind: EntityKind): kind is Exclude<EntityKind, 'post' | 'delivery'> {
  return kind !== 'post' && kind !== 'delivery';
}

function projectPlain<Table extends PlainTable>(
  table: Table,
  state: RootState,
  entity: EntityState,
  rows: Rows,
): void {
  rows[table].push(READERS[table].read(entity, state));
}
