import type { CampaignId, ChannelId, PostId } from '../../../core/model/ids';
import type { Approval } from '../../../core/model/approval';
import type { Campaign } from '../../../core/model/campaign';
import type { Channel } from '../../../core/model/channel';
import type { Conflict } from '../../../core/model/conflict';
import type { DeliveryRow } from '../../../core/model/delivery';
import { teamOf, type Person } from '../../../core/model/person';
import type { HoldfastDb, PostRow } from '../db';
import { campaigns, channels, deliveriesOfPost, openOutages, getPost, getWorkspace } from '../queries';

/** Everything the composer shows of one post. */
export interface ComposerPost {
  /** Null when there is no such post (any more). A deleted one is there, with `deletedAt`. */
  readonly post: PostRow | null;
  /** Earliest first; deleted ones left out. */
  readonly deliveries: readonly DeliveryRow[];
  readonly conflicts: readonly Conflict[];
  /** Signatures under it, withdrawn ones among them. */
  readonly approvals: readonly Approval[];
}

/** What a post may be put on and filed under. */
export interface ComposerFrame {
  /** IANA zone of the workspace. */
  readonly zone: string;
  /** In their order on screen; dormant ones too, since a post may still stand on one. */
  readonly channels: readonly Channel[];
  /** Those that were removed: a post may still be planned on one, and is named by it. */
  readonly removed: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  readonly people: readonly Person[];
  /** Channels that an open outage names. */
  readonly down: ReadonlySet<ChannelId>;
}

export async function composerPost(db: HoldfastDb, id: PostId): Promise<ComposerPost> {
  const [row, deliveries, conflicts, approvals] = await Promise.all([
    getPost(db, id),
    deliveriesOfPost(db, id),
    db.conflicts.where('rootId').equals(id).toArray(),
    db.approvals.where('subject.id').equals(id).toArray(),
  ]);
  return { post: row ?? null, deliveries, conflicts, approvals };
}

/** @param fallbackZone the zone until the workspace says its own */
export async function composerFrame(db: HoldfastDb, fallbackZone: string): Promise<ComposerFrame> {
  const [plan, people, lanes, removed, named, outages] = await Promise.all([
    getWorkspace(db),
    db.people.toArray(),
    channels(db),
    db.channels.filter((row) => row.deletedAt !== null).toArray(),
    campaigns(db),
    openOutages(db),
  ]);
  // What came back before the rest of its family works again.
  const down = new Set(
    outages.flatMap((outage) => outage.channelIds.filter((id) => outage.back[id] === undefined)),
  );
  return {
    zone: plan?.zone || fallbackZone,
    channels: lanes,
    removed,
    campaigns: named,
    people: teamOf(plan, people),
    down,
  };
}

/** The id of a campaign that a command has just made. */
export async function madeCampaign(db: HoldfastDb, made: readonly string[]): Promise<CampaignId | null> {
  const [id] = made;
  const row = id === undefined ? undefined : await db.campaigns.get(id);
  return row?.id ?? null;
}
