import type { Edit } from '../../../core/model/edits';
import type { PostId } from '../../../core/model/ids';
import { isPostId, kindOfId } from '../../../core/model/kinds';
import type { Approval } from '../../../core/model/approval';
import type { Channel } from '../../../core/model/channel';
import { conflictsAcross, KINDS_ACROSS, type Ledger, type Rows } from '../../../ledger';
import type { HoldfastDb } from '../db';

/** What the worker keeps in memory that a post may be at odds with. */
export interface KnownAcross {
  readonly approvals: ReadonlyMap<string, Approval>;
  readonly channels: ReadonlyMap<string, Channel>;
}

/**
 * Signatures, channels and the posts they bear on live in different shards: a change of one shows among the
 * conflicts of another. These are the posts that go with changed things: the signed ones, and those with a delivery
 * on a channel that was removed, brought back or otherwise changed.
 */
export async function postsAcross(
  ids: Iterable<string>,
  known: KnownAcross,
  ledger: Ledger,
  db: HoldfastDb,
): Promise<PostId[]> {
  const posts = new Set<PostId>();
  const channels: string[] = [];
  for (const id of ids) {
    if (kindOfId(id) === 'channel' && (isRemoved(ledger, id) || wasRemoved(known.channels.get(id))))
      channels.push(id);
    if (kindOfId(id) !== 'approval') continue;
    const post = ledger.value(id, 'postId') ?? known.approvals.get(id)?.subject.id;
    if (typeof post === 'string' && isPostId(post)) posts.add(post);
  }
  for (const post of await postsOn(channels, db)) posts.add(post);
  return [...posts];
}

/** Posts whose signatures these edits make or take back, and those on channels that they remove or bring back. */
export async function postsOfEdits(
  edits: readonly Edit[],
  known: KnownAcross,
  ledger: Ledger,
  db: HoldfastDb,
): Promise<string[]> {
  const signed = edits.flatMap((edit) =>
    edit.op === 'create' && edit.kind === 'approval' && typeof edit.fields['postId'] === 'string'
      ? [edit.fields['postId']]
      : [],
  );
  const channels = edits.flatMap((edit) =>
    kindOfId(edit.id) === 'channel' &&
    (edit.op === 'unsettle' || (edit.op === 'set' && 'deletedAt' in edit.fields))
      ? [edit.id]
      : [],
  );
  const ids = edits.map((edit) => edit.id);
  const others = await postsAcross(ids, known, ledger, db);
  return [...new Set([...signed, ...(await postsOn(channels, db)), ...others])];
}

/** Posts with a delivery on any of these channels. */
export async function postsOn(channels: readonly string[], db: HoldfastDb): Promise<PostId[]> {
  const posts = new Set<PostId>();
  for (const channel of channels) {
    await db.deliveries
      .where('[channelId+at]')
      .between([channel, -Infinity], [channel, Infinity])
      .each((row) => posts.add(row.postId));
  }
  return [...posts];
}

function isRemoved(ledger: Ledger, channel: string): boolean {
  return typeof ledger.value(channel, 'deletedAt') === 'number';
}

function wasRemoved(channel: Channel | undefined): boolean {
  return channel !== undefined && channel.deletedAt !== null;
}

/** Adds to projected rows what no root can tell by itself. */
export function addAcross(rows: Rows, known: KnownAcross, ledger: Ledger): Rows {
  if (rows.posts.length === 0) return rows;
  const approvals = withNew(known.approvals, rows.approvals);
  const channels = withNew(known.channels, rows.channels);
  rows.conflicts.push(...conflictsAcross(rows.posts, rows.deliveries, { approvals, channels }, ledger));
  return rows;
}

function withNew<Row extends { readonly id: string }>(
  known: ReadonlyMap<string, Row>,
  rows: readonly Row[],
): ReadonlyMap<string, Row> {
  return rows.length === 0 ? known : new Map([...known, ...rows.map((row) => [row.id, row] as const)]);
}

/** After shards were taken in one by one: what was worked out anew, in place of all that stood there. */
export async function writeAcross(db: HoldfastDb, found: Rows['conflicts']): Promise<void> {
  await db.transaction('rw', db.conflicts, async () => {
    const old = await db.conflicts.filter((row) => KINDS_ACROSS.has(row.kind)).primaryKeys();
    await db.conflicts.bulkDelete(old);
    await db.conflicts.bulkPut([...found]);
  });
}
