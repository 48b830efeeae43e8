import type { Approval } from '../core/model/approval';
import type { Channel } from '../core/model/channel';
import type { Conflict } from '../core/model/conflict';
import type { DeliveryRow } from '../core/model/delivery';
import type { Post } from '../core/model/post';
import { isOver } from '../core/model/status';
import { staleApprovals } from './approvals';
import type { ApprovalFacts } from './approvals';
import { conflictId } from './conflict-parts';

/** Who changed something last, and when. */
export interface LastChange {
  readonly changeId: string;
  readonly by: string;
  readonly at: number;
}

/** What conflicts across roots need to know beyond the rows; a Ledger can tell all of it. */
export interface FactsAcross extends ApprovalFacts {
  /** The last change of a thing itself. */
  lastChange(id: string): LastChange | undefined;
  /** The change whose value of a field stands. */
  lastWrite(id: string, field: string): LastChange | undefined;
}

/** The rows that a post may be at odds with: they live in other shards than the post. */
export interface RowsAcross {
  readonly approvals: ReadonlyMap<string, Approval>;
  readonly channels: ReadonlyMap<string, Channel>;
}

/** Kinds of conflict that no root can tell by itself. */
export const KINDS_ACROSS: ReadonlySet<Conflict['kind']> = new Set(['stale-approval', 'deleted-channel']);

/**
 * What single roots cannot tell, for these posts: signed and then changed; planned on a channel that somebody has
 * removed. No change says whether its author knew of another shard's, so this looks at what stands.
 */
export function conflictsAcross(
  posts: readonly Post[],
  deliveries: readonly DeliveryRow[],
  { approvals, channels }: RowsAcross,
  facts: FactsAcross,
): Conflict[] {
  const ids = new Set<string>(posts.map((post) => post.id));
  const theirs = [...approvals.values()].filter((row) => ids.has(row.subject.id));
  return [
    ...(theirs.length > 0 ? staleApprovals(posts, theirs, facts) : []),
    ...deliveries.flatMap((row) => onDeletedChannel(row, channels, facts) ?? []),
  ];
}

/** What the field of a conflict about a removed channel begins with; the channel follows. */
export const CHANNEL_FIELD = 'channel/';

/** Whether a delivery is still to go out on a channel after the moment at which that was removed. */
export function isOnDeletedChannel(row: DeliveryRow, channels: ReadonlyMap<string, Channel>): boolean {
  const deletedAt = channels.get(row.channelId)?.deletedAt ?? null;
  return deletedAt !== null && row.gone === 0 && !isOver(row.status) && row.at > deletedAt;
}

function onDeletedChannel(
  row: DeliveryRow,
  channels: ReadonlyMap<string, Channel>,
  facts: FactsAcross,
): Conflict | undefined {
  if (!isOnDeletedChannel(row, channels)) return undefined;
  const deletion = facts.lastWrite(row.channelId, 'deletedAt');
  const planned = facts.lastChange(row.id);
  if (deletion === undefined || planned === undefined) return undefined;
  const id = conflictId(row.postId, row.id, 'channel', [deletion.changeId, planned.changeId]);
  if (facts.settled(row.postId).has(id)) return undefined;
  return {
    id,
    kind: 'deleted-channel',
    rootId: row.postId,
    entityId: row.id,
    field: `${CHANNEL_FIELD}${row.channelId}`,
    sides: [
      { ...deletion, value: channels.get(row.channelId)?.deletedAt ?? null },
      { ...planned, value: { wall: row.wall, zone: row.zone } },
    ],
    winner: deletion.changeId,
  };
}
