import type { CampaignId, ChannelId, PostId } from '../../../core/model/ids';
import type { Campaign, Channel, Conflict, DeliveryRow } from '../../../core/model/types';
import type { HoldfastDb, PostRow } from '../db';
import { campaigns, channels, deliveriesOfPost, openOutages, post, workspace } from '../queries';

/** Everything the composer shows of one post. */
export interface ComposerPost {
  /** Null when there is no such post (any more). A deleted one is there, with `deletedAt`. */
  readonly post: PostRow | null;
  /** Earliest first; deleted ones left out. */
  readonly deliveries: readonly DeliveryRow[];
  readonly conflicts: readonly Conflict[];
}

/** What a post may be put on and filed under. */
export interface ComposerFrame {
  /** IANA zone of the workspace. */
  readonly zone: string;
  /** In their order on screen; dormant ones too, since a post may still stand on one. */
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  /** Channels that an open outage names. */
  readonly down: ReadonlySet<ChannelId>;
}

export async function composerPost(db: HoldfastDb, id: PostId): Promise<ComposerPost> {
  const [row, deliveries, conflicts] = await Promise.all([
    post(db, id),
    deliveriesOfPost(db, id),
    db.conflicts.where('rootId').equals(id).toArray(),
  ]);
  return { post: row ?? null, deliveries, conflicts };
}

/** @param fallbackZone the zone until the workspace says its own */
export async function composerFrame(db: HoldfastDb, fallbackZone: string): Promise<ComposerFrame> {
  const [plan, lanes, named, outages] = await Promise.all([
    workspace(db),
    channels(db),
    campaigns(db),
    openOutages(db),
  ]);
  const down = new Set(outages.flatMap((outage) => outage.channelIds));
  return { zone: plan?.zone || fallbackZone, channels: lanes, campaigns: named, down };
}

/** The id of a campaign that a command has just made. */
export async function madeCampaign(db: HoldfastDb, made: readonly string[]): Promise<CampaignId | null> {
  const [id] = made;
  const row = id === undefined ? undefined : await db.campaigns.get(id);
  return row?.id ?? null;
}
