import { keyOf, rootOf, WORKSPACE_ID, type ChannelId, type PostId } from '../model/ids';
import type { SmallTable, TableRows } from '../model/kinds';
import type { Conflict } from '../model/conflict';
import type { Delivery } from '../model/delivery';
import type { Post } from '../model/post';
import type { PlanReader, Reads } from './command';
import { smallReader } from './small-reader';

/** Where rows come from: the tables of a ledger in memory, or what the app has opened. Rows in any order. */
export interface PlanSource {
  /** All rows of a small table, deleted ones too. */
  rows<Table extends SmallTable>(table: Table): readonly TableRows[Table][];
  row<Table extends SmallTable>(table: Table, id: string): TableRows[Table] | undefined;
  post(id: PostId): Post | undefined;
  /** All deliveries of a post, deleted ones too. */
  deliveriesOf(id: PostId): readonly Delivery[];
  variantSlot(id: PostId, channel: ChannelId): string | undefined;
  /** At least those that were named. */
  conflicts(): readonly Conflict[];
  /** Every post that was given this key, deleted ones too. */
  postsByKey(key: string): readonly PostId[];
}

/**
 * What a command may look at, whoever keeps the rows. Deleted things are in it, marked as such, so that what comes
 * again can be revived; lists are in order of their ids, channels in that of the screen.
 *
 * @param reads what the command named; a look at any other post is a bug, and thrown
 */
export function planReader(source: PlanSource, reads: Reads | 'all'): PlanReader {
  const named = namedBy(source, reads);
  const look = <Id extends string>(id: Id): Id => {
    if (named !== null && !named.has(rootOf(id)))
      throw new Error(`${id} is not among what was named to read`);
    return id;
  };
  const deliveriesOf = (id: PostId) => [...source.deliveriesOf(look(id))].sort(byId);
  return {
    workspace: () => source.row('workspaces', WORKSPACE_ID),
    ...smallReader(
      (table) => [...source.rows(table)].sort(byId),
      (table, id) => source.row(table, id),
    ),
    channels: () => [...source.rows('channels')].sort((a, b) => a.order - b.order || byId(a, b)),
    post: (id) => source.post(look(id)),
    variantSlot: (id, channel) => source.variantSlot(look(id), channel),
    delivery: (id) => deliveriesOf(rootOf(id)).find((delivery) => delivery.id === id),
    deliveriesOf,
    approvalsOf: (id) =>
      source
        .rows('approvals')
        .filter((approval) => approval.subject.id === id)
        .sort(byId),
    conflicts: () =>
      source
        .conflicts()
        .filter(({ id }) => reads === 'all' || reads.conflicts?.includes(id))
        .sort(byId),
    postByKey: (key) => {
      if (reads !== 'all' && reads.keys !== true)
        throw new Error('the keys are not among what was named to read');
      return standing([...source.postsByKey(key)].sort(), (id) => source.post(id)?.deletedAt === null);
    },
  };
}

/** Roots that may be looked at; null for all of them. */
function namedBy(source: PlanSource, reads: Reads | 'all'): ReadonlySet<string> | null {
  if (reads === 'all' || reads.keys === true) return null;
  const { posts = [], deliveries = [], conflicts = [] } = reads;
  const disputed = source.conflicts().flatMap(({ id, rootId }) => (conflicts.includes(id) ? [rootId] : []));
  return new Set<string>([...posts, ...deliveries.map(rootOf), ...disputed]);
}

/** Of several with one key the one that was not deleted, else the first. */
function standing(ids: readonly PostId[], stands: (id: PostId) => boolean): PostId | undefined {
  return ids.length > 1 ? (ids.find(stands) ?? ids[0]) : ids[0];
}

function byId(a: object, b: object): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
