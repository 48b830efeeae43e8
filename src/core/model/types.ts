import type { Json, JsonObject } from '../json';
import type {
  ApprovalId,
  CampaignId,
  ChannelId,
  DayId,
  DeliveryId,
  HandoverId,
  OutageId,
  PostId,
} from './ids';

/** How firmly a post is tied to its moment. Source: design words, section 2. */
export const TIMINGS = ['live', 'dated', 'flexible', 'evergreen'] as const;
export type Timing = (typeof TIMINGS)[number];

export const IMPORTANCES = ['low', 'normal', 'high', 'critical'] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const POST_KINDS = ['promotion', 'news', 'service', 'community', 'story'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const STATUSES = [
  'idea',
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'held',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

export const CHANNEL_STATES = ['active', 'dormant', 'reserved'] as const;
export type ChannelState = (typeof CHANNEL_STATES)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** 'HH:mm', 24 hours. */
export type ClockTime = string;
/** 'YYYY-MM-DD'. */
export type LocalDate = string;
/** 'YYYY-MM-DDTHH:mm' (seconds kept when given), no offset: what the wall clock shows. */
export type WallTime = string;
/** Epoch milliseconds, UTC. */
export type Instant = number;

/** Fields that a plan file brought and Holdfast does not know; they survive a round trip. */
export interface Extras {
  readonly extra: JsonObject;
}

export interface Workspace extends Extras {
  readonly name: string;
  readonly zone: string;
  /** Regions whose days stand in the calendar heads, e.g. ['GLOBAL', 'UN', 'UK']. */
  readonly regions: readonly string[];
  /** Remembered column mappings of imports, by fingerprint of the header. */
  readonly mappings: JsonObject;
}

export interface Channel extends Extras {
  readonly id: ChannelId;
  /** The plan file's own stable name; null for channels made in the app. */
  readonly key: string | null;
  readonly platform: string;
  readonly name: string;
  readonly handle: string;
  readonly zone: string;
  readonly gapMinutes: number;
  readonly dailyCap: number | null;
  readonly postingTimes: { readonly [Day in Weekday]?: readonly ClockTime[] } | null;
  readonly quietHours: { readonly from: ClockTime; readonly to: ClockTime } | null;
  readonly blackout: readonly LocalDate[];
  readonly fallbacks: readonly ChannelId[];
  readonly purposes: readonly string[];
  /** What the channel is called in each scheduler, e.g. { buffer: 'Bramble Facebook' }. */
  readonly schedulerProfile: { readonly [scheduler: string]: string };
  readonly state: ChannelState;
  readonly regions: readonly string[];
  /** Place among the channels of its family. */
  readonly order: number;
  readonly deletedAt: Instant | null;
}

export interface Campaign extends Extras {
  readonly id: CampaignId;
  readonly key: string | null;
  readonly name: string;
  readonly ordered: boolean;
  readonly deletedAt: Instant | null;
}

export interface Media {
  /** Empty when only a name or an address is known. */
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly alt: string;
  /** A public https address, when the file lies on the web; else the file is local only. */
  readonly url?: string;
}

export interface Post extends Extras {
  readonly id: PostId;
  readonly key: string | null;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly timing: Timing;
  /** Exclusive: an offer that ends at 18:00 is not posted at 18:00. */
  readonly lastUseful: Instant | null;
  readonly importance: Importance;
  readonly kind: PostKind;
  readonly campaignId: CampaignId | null;
  readonly order: number | null;
  readonly labels: readonly string[];
  /** Stays with the team: no export ever contains it. */
  readonly notes: string;
  /** True while the post waits undated in the bank. */
  readonly bank: boolean;
  readonly media: readonly Media[];
  /** Own versions by channel; a channel without one inherits the master text. */
  readonly variants: { readonly [channel: string]: { readonly text: string } };
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly updatedAt: Instant;
  readonly deletedAt: Instant | null;
}

/** Whether the wall time exists once that day: in a spring gap or an autumn overlap it was mended. */
export type DstFlag = 'plain' | 'gap' | 'overlap';

export interface Delivery extends Extras {
  readonly id: DeliveryId;
  readonly key: string | null;
  readonly postId: PostId;
  readonly channelId: ChannelId;
  readonly wall: WallTime;
  readonly zone: string;
  /** Derived from wall and zone. */
  readonly at: Instant;
  readonly dst: DstFlag;
  readonly status: Status;
  /** Why it stands here: the reason of the move or hold that put it here. */
  readonly reason: string;
  /** How an applied re-plan dealt with it. */
  readonly moveKind: 'postpone' | 'divert' | 'covered' | 'hold' | 'drop' | null;
  /** The delivery that this one stands in for on another channel. */
  readonly insteadOf: DeliveryId | null;
  readonly deletedAt: Instant | null;
}

/**
 * A delivery as screens read it: with what its post says, so that a range needs one indexed read.
 * `day` is the local date in the delivery's zone.
 */
export interface DeliveryRow extends Delivery {
  readonly day: LocalDate;
  readonly title: string;
  readonly text: string;
  readonly ownText: boolean;
  readonly timing: Timing;
  readonly lastUseful: Instant | null;
  readonly importance: Importance;
  readonly kind: PostKind;
  readonly campaignId: CampaignId | null;
  readonly order: number | null;
  readonly labels: readonly string[];
  readonly mediaKind: 'none' | 'picture' | 'film' | 'story';
  /** 1 when the post or the delivery is deleted (kept restorable), else 0; indexable. */
  readonly gone: 0 | 1;
  readonly conflicted: boolean;
}

export interface OwnDayRow extends Extras {
  readonly id: DayId;
  readonly key: string | null;
  readonly name: string;
  readonly rule: string;
  readonly deletedAt: Instant | null;
}

export interface LogEntry {
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
}

export interface Outage {
  readonly id: OutageId;
  /** Families, platforms or channel ids, as declared. */
  readonly down: readonly string[];
  /** Resolved when declared; the channels it names. */
  readonly channelIds: readonly ChannelId[];
  readonly since: Instant;
  /** The estimate; exclusive. */
  readonly until: Instant;
  readonly reason: string;
  readonly endedAt: Instant | null;
  /** Name of the plan applied, and when. */
  readonly appliedPlan: string | null;
  readonly appliedAt: Instant | null;
  readonly log: readonly LogEntry[];
  readonly createdBy: string;
  readonly deletedAt: Instant | null;
}

/** What a scheduler was last told about one delivery. */
export interface HandoverItem {
  readonly deliveryId: DeliveryId;
  readonly channelId: ChannelId;
  readonly at: Instant;
  readonly wall: WallTime;
  readonly zone: string;
  readonly title: string;
  readonly text: string;
  readonly change: 'create' | 'move' | 'cancel' | 'edit';
  /** The post's number there, where it was told by API. */
  readonly remoteId?: string;
}

export interface Handover {
  readonly id: HandoverId;
  readonly scheduler: string;
  readonly zone: string;
  readonly at: Instant;
  readonly by: string;
  readonly items: readonly HandoverItem[];
  /** Delivery ids ticked off as done by hand. */
  readonly ticked: readonly DeliveryId[];
  readonly deletedAt: Instant | null;
}

export interface Approval {
  readonly id: ApprovalId;
  readonly postId: PostId;
  /** Hash of the exact content approved. */
  readonly contentHash: string;
  readonly by: string;
  readonly at: Instant;
  readonly deletedAt: Instant | null;
}

export interface ConflictSide {
  readonly changeId: string;
  readonly by: string;
  readonly at: Instant;
  /** The value written, or for a text edit the words now standing. */
  readonly value: Json;
}

export interface Conflict {
  readonly id: string;
  readonly kind: 'same-field' | 'edit-cancel' | 'stale-approval';
  /** Root of the thing: a post, channel, campaign … */
  readonly rootId: string;
  readonly entityId: string;
  /** Field in the ledger's words, e.g. 'when', 'status', 'title'. */
  readonly field: string;
  readonly sides: readonly ConflictSide[];
  /** The side whose value stands until somebody settles it. */
  readonly winner: string;
}

/** One line of a thing's history. */
export interface HistoryEntry {
  readonly changeId: string;
  readonly commandId: string;
  readonly command: string;
  readonly entityId: string;
  readonly by: string;
  readonly at: Instant;
  readonly fields: JsonObject;
  readonly textSlots: readonly string[];
  /** Master text as it was after this change, when it is known. */
  readonly text?: string;
}
