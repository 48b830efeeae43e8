import { bankUses } from '../../../core/bank/uses';
import { itemOf, type ExportItem, type UndatedItem } from '../../../core/export';
import type { DeliveryId } from '../../../core/model/ids';
import type { Channel } from '../../../core/model/channel';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { Handover } from '../../../core/model/handover';
import { teamOf } from '../../../core/model/person';
import type { Instant, LocalDate } from '../../../core/time/types';
import { mediaOfRows, writePlan, type MediaBeside } from '../../../core/plan-file';
import { missingApprovals } from '../../../core/review';
import { dayRange } from '../../../core/time';
import type { HoldfastDb } from '../db';
import { liveChannels } from '../live-channels';
import { bankPosts, handovers, getWorkspace, openOutages } from '../queries';
import { DAY_MS } from '../../../core/time/units';

/** What a hand-over is made from. */
export interface HandoverRows {
  /** IANA zone of the workspace. */
  readonly zone: string;
  /** Everything in the range, deleted and held ones too, and what a tool was told for a time from `now` on. */
  readonly items: readonly ExportItem[];
  readonly channels: readonly Channel[];
  /** Earliest first. */
  readonly handovers: readonly Handover[];
}

export interface HandoverAsk {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Times told before it cannot be changed any more, so their deliveries are not read. */
  readonly now: Instant;
  readonly fallbackZone: string;
}

/** One read of everything that the hand-over of a range needs. */
export async function handoverRows(db: HoldfastDb, ask: HandoverAsk): Promise<HandoverRows> {
  const [plan, channelRows, campaignRows, told, outages, approvals, persons] = await Promise.all([
    getWorkspace(db),
    db.channels.toArray(),
    db.campaigns.toArray(),
    handovers(db),
    openOutages(db),
    db.approvals.toArray(),
    db.people.toArray(),
  ]);
  const missing = missingApprovals(approvals, teamOf(plan, persons));
  const zone = plan?.zone || ask.fallbackZone;
  // A tool's zone may put a time on the neighbouring date: a day more on either side, cut off later.
  const from = dayRange(ask.from, zone).from - DAY_MS;
  const until = dayRange(ask.to, zone).until + DAY_MS;
  const inRange = await db.deliveries.where('at').between(from, until, true, false).toArray();
  const seen = new Set(inRange.map((row) => row.id));
  const toldIds = new Set<DeliveryId>();
  for (const handover of told) {
    for (const item of handover.items) {
      if (item.at >= ask.now && !seen.has(item.deliveryId)) toldIds.add(item.deliveryId);
    }
  }
  const elsewhere = (await db.deliveries.bulkGet([...toldIds])).filter((row) => row !== undefined);
  const rows: DeliveryRow[] = [...inRange, ...elsewhere];
  const posts = await db.posts.bulkGet([...new Set(rows.map((row) => row.postId))]);
  const postById = new Map(posts.flatMap((post) => (post ? [[post.id, post] as const] : [])));
  const channelById = new Map(channelRows.map((channel) => [channel.id, channel]));
  const campaignById = new Map(campaignRows.map((campaign) => [campaign.id, campaign]));
  const items = rows.flatMap((delivery): ExportItem[] => {
    const post = postById.get(delivery.postId);
    const channel = channelById.get(delivery.channelId);
    if (!post || !channel) return [];
    const campaign = post.campaignId === null ? undefined : campaignById.get(post.campaignId);
    const around = { outages, approval: missing(post) };
    return [itemOf(delivery, post, channel, campaign?.deletedAt === null ? campaign : null, around)];
  });
  return {
    zone,
    items,
    channels: liveChannels(channelRows),
    handovers: told,
  };
}

/** Posts of the bank that stand nowhere in the calendar, for the spreadsheet: the others have rows of their own. */
export async function undatedItems(db: HoldfastDb): Promise<UndatedItem[]> {
  const [posts, campaignRows] = await Promise.all([bankPosts(db), db.campaigns.toArray()]);
  const campaignById = new Map(campaignRows.map((campaign) => [campaign.id, campaign]));
  const rows = await db.deliveries
    .where('postId')
    .anyOf(posts.map((post) => post.id))
    .toArray();
  const { placed } = bankUses(rows);
  return posts.flatMap((post) => {
    if (placed.has(post.id)) return [];
    const campaign = post.campaignId === null ? undefined : campaignById.get(post.campaignId);
    return [{ post, campaign: campaign?.deletedAt === null ? campaign : null }];
  });
}

/** A plan file before it is saved. */
export interface PlanText {
  readonly text: string;
  readonly media: readonly MediaBeside[];
}

/**
 * The whole workspace as a `holdfast-plan/1` text, with what belongs beside it.
 * @throws Error when the workspace has no row of its own yet: it is made before anything else
 */
export async function planText(db: HoldfastDb): Promise<PlanText> {
  const workspace = await getWorkspace(db);
  if (!workspace) throw new Error('the workspace has no row');
  const rows = {
    workspace,
    channels: await db.channels.toArray(),
    campaigns: await db.campaigns.toArray(),
    posts: await db.posts.toArray(),
    deliveries: await db.deliveries.toArray(),
    days: await db.days.toArray(),
    people: await db.people.toArray(),
    outages: await db.outages.toArray(),
    sightings: await db.sightings.toArray(),
    handovers: await db.handovers.toArray(),
    approvals: await db.approvals.toArray(),
  };
  return { text: writePlan(rows), media: mediaOfRows(rows) };
}
