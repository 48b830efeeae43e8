import Dexie from 'dexie';
import type { ChannelId, PostId } from '../../core/model/ids';
import type { Campaign } from '../../core/model/campaign';
import type { Channel } from '../../core/model/channel';
import type { Conflict } from '../../core/model/conflict';
import type { Delivery, DeliveryRow } from '../../core/model/delivery';
import type { Handover } from '../../core/model/handover';
import type { Instant } from '../../core/time/types';
import type { Outage } from '../../core/model/outage';
import { teamOf, type Person } from '../../core/model/person';
import type { HoldfastDb, PostRow, WorkspaceRow } from './db';
import { liveChannels } from './live-channels';

/** Deliveries with an instant in [from, until), earliest first; deleted ones left out. */
export async function deliveriesBetween(
  db: HoldfastDb,
  from: Instant,
  until: Instant,
): Promise<DeliveryRow[]> {
  const rows = await db.deliveries.where('at').between(from, until, true, false).toArray();
  return rows.filter((row) => row.gone === 0);
}

export async function channelDeliveriesBetween(
  db: HoldfastDb,
  channelId: ChannelId,
  from: Instant,
  until: Instant,
): Promise<DeliveryRow[]> {
  const rows = await db.deliveries
    .where('[channelId+at]')
    .between([channelId, from], [channelId, until], true, false)
    .toArray();
  return rows.filter((row) => row.gone === 0);
}

export async function deliveriesOfPost(db: HoldfastDb, postId: PostId): Promise<DeliveryRow[]> {
  const rows = await db.deliveries.where('postId').equals(postId).toArray();
  return rows.filter((row: Delivery) => row.deletedAt === null).sort((a, b) => a.at - b.at);
}

/** The earliest and latest instant in the plan; null while it is empty. */
export async function planExtent(db: HoldfastDb): Promise<{ from: Instant; until: Instant } | null> {
  const [first, last] = await Promise.all([
    db.deliveries.orderBy('at').first(),
    db.deliveries.orderBy('at').last(),
  ]);
  return first && last ? { from: first.at, until: last.at } : null;
}

export async function channels(db: HoldfastDb): Promise<Channel[]> {
  return liveChannels(await db.channels.toArray());
}

export async function campaigns(db: HoldfastDb): Promise<Campaign[]> {
  const rows = await db.campaigns.toArray();
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => a.name.localeCompare(b.name));
}

export async function bankPosts(db: HoldfastDb): Promise<PostRow[]> {
  const rows = await db.posts.where('inBank').equals(1).toArray();
  return rows.filter((row) => row.deletedAt === null);
}

export async function outages(db: HoldfastDb): Promise<Outage[]> {
  const rows = await db.outages.toArray();
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => a.since - b.since);
}

export async function openOutages(db: HoldfastDb): Promise<Outage[]> {
  return (await outages(db)).filter((outage) => outage.endedAt === null);
}

export async function handovers(db: HoldfastDb): Promise<Handover[]> {
  const rows = await db.handovers.toArray();
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => a.at - b.at);
}

export async function conflicts(db: HoldfastDb): Promise<Conflict[]> {
  return db.conflicts.toArray();
}

export async function getWorkspace(db: HoldfastDb): Promise<WorkspaceRow | undefined> {
  return db.workspace.toCollection().first();
}

/** The colleagues, by id. */
export async function team(db: HoldfastDb): Promise<Person[]> {
  const [workspace, people] = await Promise.all([getWorkspace(db), db.people.toArray()]);
  return teamOf(workspace, people);
}

export async function getPost(db: HoldfastDb, id: PostId): Promise<PostRow | undefined> {
  return db.posts.get(id);
}

/** Everything from `from` on, for re-planning and hand-over. */
export async function deliveriesFrom(db: HoldfastDb, from: Instant): Promise<DeliveryRow[]> {
  const rows = await db.deliveries.where('at').between(from, Dexie.maxKey, true, true).toArray();
  return rows.filter((row) => row.gone === 0);
}
