import type { JsonObject } from '../json';
import type { CampaignId, ChannelId, DayId, DeliveryId, HandoverId, OutageId, PostId } from '../model/ids';
import type {
  Channel,
  HandoverItem,
  Importance,
  Instant,
  Media,
  PostKind,
  Status,
  Timing,
  WallTime,
} from '../model/types';
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
  readonly media?: readonly Media[];
  readonly labelsAdd?: readonly string[];
  readonly labelsRemove?: readonly string[];
}

export type ChannelFields = Partial<Omit<Channel, 'id' | 'key' | 'extra' | 'deletedAt'>>;

/** Every command by name, with what it needs to know. Screens, command line and tests all speak these. */
export interface CommandInputs {
  'workspace.create': { readonly name: string; readonly zone: string; readonly regions?: readonly string[] };
  'workspace.update': {
    readonly name?: string;
    readonly zone?: string;
    readonly regions?: readonly string[];
    readonly mappings?: JsonObject;
  };
  'channel.create': { readonly platform: string; readonly name: string } & ChannelFields;
  'channel.update': { readonly id: ChannelId; readonly fields: ChannelFields };
  'channel.delete': { readonly id: ChannelId };
  'campaign.create': { readonly name: string; readonly ordered?: boolean };
  'post.create': PostFields & {
    readonly text: string;
    readonly bank?: boolean;
    readonly deliveries?: readonly Placement[];
  };
  'post.update': { readonly ids: readonly PostId[]; readonly fields: PostFields };
  /** channelId null is the master text; else the channel gets (or keeps) its own version. */
  'post.text': { readonly id: PostId; readonly channelId: ChannelId | null; readonly text: string };
  'post.inherit': { readonly id: PostId; readonly channelId: ChannelId };
  'post.delete': { readonly ids: readonly PostId[] };
  'post.restore': { readonly ids: readonly PostId[] };
  'post.to-bank': { readonly ids: readonly PostId[] };
  'post.from-bank': { readonly id: PostId; readonly placements: readonly Placement[] };
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
  'delivery.delete': { readonly ids: readonly DeliveryId[] };
  'outage.declare': {
    readonly down: readonly string[];
    readonly since: Instant;
    readonly until: Instant;
    readonly reason: string;
  };
  'outage.update': { readonly id: OutageId; readonly until?: Instant; readonly reason?: string };
  'outage.log': { readonly id: OutageId; readonly text: string };
  'outage.end': { readonly id: OutageId };
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
  'day.create': { readonly name: string; readonly rule: string };
  'day.delete': { readonly id: DayId };
  /** Keep one side of a conflict, or with `keep` null say that what stands is right. */
  'conflict.settle': { readonly id: string; readonly keep: string | null };
}

export type CommandName = keyof CommandInputs;
