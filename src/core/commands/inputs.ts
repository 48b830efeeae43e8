import type { JsonObject } from '../json';
import type {
  CampaignId,
  ChannelId,
  DayId,
  DeliveryId,
  HandoverId,
  OutageId,
  PostId,
  SightingId,
} from '../model/ids';
import type { OutageCapability, OutageFacts, PaidCampaign } from '../model/outage';
import type { Supplements, Importance, PostKind, Timing } from '../model/post';
import type { Channel } from '../model/channel';
import type { HandoverItem } from '../model/handover';
import type { Instant, LocalDate, WallTime } from '../time/types';
import type { Media } from '../model/media';
import type { Status } from '../model/status';
import type { Sighting } from '../model/sighting';
import type { ChannelRegister, PlatformEntry, Tool } from '../model/register';
import type { MediaChange } from '../media/change';
import type { ReconcileApply } from './reconcile-apply';
import type { Finding } from '../reconcile/types';
import type { Plan } from '../replan/types';

/** Where and when, as a person says it. */
export interface Placement {
  readonly channelId: ChannelId;
  readonly wall: WallTime;
  /** Defaults to the channel's zone. */
  readonly zone?: string;
  readonly status?: Status;
}

export interface PostFields {
  readonly title?: string;
  readonly link?: string;
  readonly timing?: Timing;
  readonly lastUseful?: Instant | null;
  readonly importance?: Importance;
  readonly kind?: PostKind;
  readonly campaignId?: CampaignId | null;
  readonly order?: number | null;
  readonly notes?: string;
  readonly sources?: string;
  readonly media?: readonly Media[];
  readonly labelsAdd?: readonly string[];
  readonly labelsRemove?: readonly string[];
}

export type ChannelFields = Partial<Omit<Channel, 'id' | 'key' | 'register' | 'extra' | 'deletedAt'>> & {
  readonly register?: Partial<ChannelRegister>;
};

export type ToolFields = Partial<Omit<Tool, 'id' | 'deletedAt'>>;

/** Changes to what is known of an outage; a list changes by one entry at a time, so that two people can. */
export interface OutageFactChanges extends Partial<
  Pick<OutageFacts, 'capability' | 'cause' | 'causeText' | 'causeSource' | 'reach' | 'lead' | 'nextUpdateAt'>
> {
  readonly paid?: PaidCampaign & { readonly isGone?: boolean };
  readonly stillRight?: { readonly id: DeliveryId; readonly isRight: boolean };
}

/** Every command by name, with what it needs to know. Screens, command line and tests all speak these. */
export interface CommandInputs {
  'workspace.create': { readonly name: string; readonly zone: string; readonly regions?: readonly string[] };
  'workspace.update': {
    readonly name?: string;
    readonly zone?: string;
    readonly regions?: readonly string[];
    readonly mappings?: JsonObject;
  };
  /** A colleague; `id` null for a new one, `person` null to take one off the list. */
  'workspace.person': {
    readonly id: string | null;
    readonly person: { readonly name: string; readonly zone: string; readonly approver: boolean } | null;
  };
  'channel.create': { readonly platform: string; readonly name: string } & ChannelFields;
  'channel.update': { readonly id: ChannelId; readonly fields: ChannelFields };
  /** The same words about several channels at once. */
  'channel.note': { readonly ids: readonly ChannelId[]; readonly register: Partial<ChannelRegister> };
  /** `deliveries` that were still to go out there are cancelled with it; any other is a conflict to settle. */
  'channel.delete': { readonly id: ChannelId; readonly deliveries?: readonly DeliveryId[] };
  'tool.add': ToolFields & Pick<Tool, 'kind' | 'name'>;
  'tool.update': { readonly id: string; readonly fields: ToolFields };
  'tool.remove': { readonly id: string };
  /** `id` null makes a new owner; `platforms` are all it runs. Sources and voices: null is as shipped. */
  'owner.set': {
    readonly id: string | null;
    readonly name: string;
    readonly asOf: LocalDate;
    readonly source: string;
    readonly platforms: readonly string[];
    readonly sources?: PlatformEntry['sources'];
    readonly voices?: PlatformEntry['voices'];
  };
  'owner.reset': { readonly id: string };
  /** A field that is null goes back to what is shipped. */
  'platform.set': {
    readonly platforms: readonly string[];
    readonly fields: Partial<Pick<PlatformEntry, 'providers' | 'noHandle'>>;
  };
  'platform.source': { readonly platform: string; readonly source: string; readonly dead: boolean };
  'campaign.create': { readonly name: string; readonly ordered?: boolean };
  'campaign.move': {
    readonly campaignId: CampaignId;
    readonly ids: readonly DeliveryId[];
    readonly how:
      | { readonly kind: 'postpone'; readonly days: number }
      | { readonly kind: 'hold' | 'cancel' }
      | { readonly kind: 'reroute'; readonly channelId: ChannelId };
    readonly reason: string;
  };
  /** The hashtags that belong to a campaign on a platform (`ALL_CHANNELS` for every one); none takes the set away. */
  'campaign.hashtags': {
    readonly id: CampaignId;
    readonly platform: string;
    readonly tags: readonly string[];
  };
  'post.create': PostFields & {
    readonly text: string;
    readonly bank?: boolean;
    readonly deliveries?: readonly Placement[];
  };
  'post.update': { readonly ids: readonly PostId[]; readonly fields: PostFields };
  /** channelId null is the master text; else the channel gets (or keeps) its own version. */
  'post.text': { readonly id: PostId; readonly channelId: ChannelId | null; readonly text: string };
  /**
   * Words and what goes with them on channels, all in one step that one undo takes back. A text gives the channel an
   * own version; of `beside` null takes a field away, and what is left out stays.
   */
  'post.tailor': {
    readonly items: readonly {
      readonly id: PostId;
      readonly channelId: ChannelId;
      readonly text?: string;
      readonly beside?: { readonly [Field in keyof Supplements]?: Supplements[Field] | null };
    }[];
  };
  /** One file of a post, named by its key (core/media): two people, or two copies under way, mix no lists. */
  'post.media': { readonly id: PostId; readonly change: MediaChange };
  'post.inherit': { readonly id: PostId; readonly channelId: ChannelId };
  'post.delete': { readonly ids: readonly PostId[] };
  'post.restore': { readonly ids: readonly PostId[] };
  'post.to-bank': { readonly ids: readonly PostId[] };
  'post.from-bank': { readonly id: PostId; readonly placements: readonly Placement[] };
  /** Ask the approvers to look; `note` tells them what to look at. */
  'approval.ask': { readonly ids: readonly PostId[]; readonly note?: string };
  /** Sign what the posts say. `seen` is the hash of what the approver had on screen: other words are not signed. */
  'approval.give': { readonly ids: readonly PostId[]; readonly seen?: string };
  /** Back to the writer, with what should change. */
  'approval.send-back': { readonly ids: readonly PostId[]; readonly note: string };
  'approval.withdraw': { readonly ids: readonly PostId[] };
  'delivery.add': { readonly postId: PostId; readonly placements: readonly Placement[] };
  'delivery.move': {
    readonly moves: readonly {
      readonly id: DeliveryId;
      readonly wall: WallTime;
      readonly zone?: string;
      readonly channelId?: ChannelId;
    }[];
  };
  /** Days keep the wall time; hours move the instant. */
  'delivery.shift': {
    readonly ids: readonly DeliveryId[];
    readonly days?: number;
    readonly hours?: number;
  };
  'delivery.status': {
    readonly ids: readonly DeliveryId[];
    readonly status: Status;
    readonly reason?: string;
  };
  'delivery.without-media': { readonly ids: readonly DeliveryId[]; readonly on: boolean };
  'delivery.delete': { readonly ids: readonly DeliveryId[] };
  'outage.declare': {
    readonly down: readonly string[];
    readonly since: Instant;
    readonly until: Instant;
    readonly reason: string;
    /** Channels of what is named that work. */
    readonly except?: readonly ChannelId[];
    readonly capability?: OutageCapability;
    readonly isOpenEnded?: boolean;
    readonly reviewAt?: Instant | null;
    /** What it hits, to be held in the same step. */
    readonly holds?: readonly DeliveryId[];
    /** What a check said before, for the log. */
    readonly checked?: string;
  };
  'outage.update': {
    readonly id: OutageId;
    readonly until?: Instant;
    readonly reason?: string;
    readonly isOpenEnded?: boolean;
    readonly reviewAt?: Instant | null;
    readonly holds?: readonly DeliveryId[];
    readonly releases?: readonly DeliveryId[];
  };
  'outage.log': { readonly id: OutageId; readonly text: string };
  'outage.end': { readonly id: OutageId };
  'outage.reopen': { readonly id: OutageId; readonly until: Instant };
  'outage.merge': { readonly id: OutageId; readonly into: OutageId };
  'outage.channel-back': {
    readonly id: OutageId;
    readonly channelId: ChannelId;
    readonly isBack: boolean;
  };
  'outage.describe': { readonly id: OutageId; readonly facts: OutageFactChanges };
  'sighting.add': {
    readonly seen: Omit<Sighting, 'id' | 'deletedAt'>;
    /** The same in one line, for the log of the outage that is open. */
    readonly log?: { readonly outageId: OutageId; readonly text: string };
  };
  'sighting.remove': { readonly id: SightingId };
  'hold.put': {
    readonly ids: readonly DeliveryId[];
    readonly outageId: OutageId | null;
    readonly reason: string;
  };
  'hold.release': { readonly ids: readonly DeliveryId[] };
  'replan.apply': { readonly outageId: OutageId | null; readonly plan: Plan };
  'handover.record': {
    readonly scheduler: string;
    readonly zone: string;
    readonly items: readonly HandoverItem[];
    readonly ticked?: readonly DeliveryId[];
  };
  /** As 'handover.record', for what a scheduler confirmed itself. */
  'handover.confirm': {
    readonly scheduler: string;
    readonly zone: string;
    readonly items: readonly HandoverItem[];
    readonly ticked?: readonly DeliveryId[];
  };
  'handover.tick': { readonly id: HandoverId; readonly deliveryId: DeliveryId; readonly done: boolean };
  /** What a scheduler really did, as `reconcile` found it. */
  'reconcile.apply': ReconcileApply;
  /** A person has looked for one that was left open when a scheduler was read back. */
  'reconcile.settle': { readonly finding: Finding };
  /** A post that a person put out without the scheduler, with its link where there is one. */
  'delivery.posted': { readonly id: DeliveryId; readonly url: string };
  'day.create': { readonly name: string; readonly rule: string };
  'day.delete': { readonly id: DayId };
  /** Keep one side of a conflict, or with `keep` null say that what stands is right. */
  'conflict.settle': { readonly id: string; readonly keep: string | null };
}

export type CommandName = keyof CommandInputs;
