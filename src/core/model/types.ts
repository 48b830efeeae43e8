import type { Json, JsonObject } from '../json';
import type { ApprovedContent } from '../review/content';
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
import type { OutageFacts } from './outage';
import type { ChannelRegister, WorkspaceRegister } from './register';
import type { AccountRules } from '../platform/account';

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
  /** Colleagues by name: whose clock stands beside ours, and who signs posts off. */
  readonly people: readonly Person[];
  /** What the team depends on beside its channels; absent while nobody has said anything. */
  readonly register?: WorkspaceRegister;
}

export interface Person {
  readonly id: string;
  /** As they are called on their own computer. */
  readonly name: string;
  readonly zone: string;
  /** While nobody is marked, everybody may approve. */
  readonly approver: boolean;
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
  /** What the team knows about it; absent while nobody has said anything. Read it with `channelFacts`. */
  readonly register?: ChannelRegister;
  readonly deletedAt: Instant | null;
  /** What this account changes about its platform: X Premium, a Mastodon server's limits, a platform of our own. */
  readonly rules?: AccountRules;
}

export interface Campaign extends Extras {
  readonly id: CampaignId;
  readonly key: string | null;
  readonly name: string;
  readonly ordered: boolean;
  readonly deletedAt: Instant | null;
  /** Hashtags that belong to it, by platform id; under `ALL_CHANNELS` those for every platform. With their sign. */
  readonly hashtags?: { readonly [platform: string]: readonly string[] };
}

/** Names the set of hashtags that is for every platform. */
export const ALL_CHANNELS = '*';

/** What belongs to a post's words on one channel, each in a field of its own there. */
export interface Beside {
  /** Its own title or subject there; without one the post's title stands. */
  readonly title?: string;
  /** E-mail: the line that an inbox shows behind the subject. */
  readonly preview?: string;
  /** Mastodon: the content warning before the text. */
  readonly warning?: string;
  /** To go below the post afterwards, as first comment or reply. */
  readonly comment?: string;
  /** The later parts of a thread, in order; the channel's text is the first. */
  readonly rest?: readonly string[];
}

/** What was read from a kept file: small, so that it travels with the plan. Left out where nobody knows. */
export interface FileFacts {
  readonly bytes?: number;
  /** Pixels as one sees it, after any turning that the file asks for. */
  readonly width?: number;
  readonly height?: number;
  /** How long a film runs. */
  readonly seconds?: number;
  /** Pictures of an animation. */
  readonly frames?: number;
  /** Frames a second of a film. */
  readonly rate?: number;
  /** How a film is packed: 'avc', 'hevc', 'vp9'. */
  readonly codec?: string;
}

/** A picture cut, scaled or converted for one platform; its original stays as it is. */
export interface MediaCopy extends FileFacts {
  readonly sha256: string;
  readonly mime: string;
}

export interface Media extends FileFacts {
  /** Empty when only a name or an address is known. */
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly alt: string;
  /** A public https address, when the file lies on the web; else the file is local only. */
  readonly url?: string;
  /** What single platforms get instead: a copy made for them, or null: nothing. */
  readonly own?: { readonly [platform: string]: MediaCopy | null };
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
  /** Where facts and quotes come from; stays with the team as the notes do. */
  readonly sources: string;
  /** What was asked of the approvers and what they sent back, oldest first; stays with the team too. */
  readonly reviews: readonly ReviewNote[];
  /** True while the post waits undated in the bank. */
  readonly bank: boolean;
  readonly media: readonly Media[];
  /** Own versions by channel; a channel without one inherits the master text. */
  readonly variants: { readonly [channel: string]: { readonly text: string } };
  /** What goes with the words, by channel; absent where there is nothing. */
  readonly beside?: { readonly [channel: string]: Beside };
  /** Id of the conflict, while two versions of any of its texts wait for somebody to choose. */
  readonly wordsConflict?: string;
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
  /** The outage it is held for; null when it is not held, or held without one. */
  readonly heldBy: OutageId | null;
  /** What it was before it was held, and is again when it is released. */
  readonly heldWas: Status | null;
  /** Goes out without its pictures, because the channel takes none just now (R125). */
  readonly withoutMedia: boolean;
  /** When it was to go out before a re-plan first moved it; null when none did. */
  readonly movedFrom: Instant | null;
  readonly deletedAt: Instant | null;
  /**
   * While two versions of the words it goes out with wait for somebody to choose: the conflict's id, and the status
   * that was set. Until then an approved or scheduled one reads 'review', so that neither version goes out by chance.
   */
  readonly wordsConflict?: { readonly id: string; readonly was: Status };
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

export interface Outage extends OutageFacts {
  readonly id: OutageId;
  /** Families, platforms or channel ids, as declared. */
  readonly down: readonly string[];
  /** Resolved when declared: the channels it names, but those left out. */
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

export interface ReviewNote {
  readonly at: Instant;
  readonly by: string;
  readonly kind: 'asked' | 'sent-back';
  /** What should change; may be empty when approval is asked for. */
  readonly text: string;
}

export interface Approval {
  readonly id: ApprovalId;
  readonly postId: PostId;
  /** Hash of the exact content approved. */
  readonly contentHash: string;
  /** The content itself; null where an older version signed the hash alone. */
  readonly content: ApprovedContent | null;
  readonly by: string;
  readonly at: Instant;
  readonly deletedAt: Instant | null;
}

export interface ConflictSide {
  readonly changeId: string;
  readonly by: string;
  readonly at: Instant;
  /** The value written, or for a text edit the words of that version. */
  readonly value: Json;
  /** Of work on something that was called off: which parts `value` is about, 'text' or a field's name each. */
  readonly parts?: readonly string[];
  /** What keeping this side writes to the conflict's field, where that is not `value`. */
  readonly keep?: Json;
}

export interface Conflict {
  readonly id: string;
  /**
   *   same-field       one field, written differently by people who did not know of each other
   *   same-text        the same words of one text (`field` is 'text/<slot>'); the sides are the whole versions
   *   edit-cancel      called off, deleted or taken away, while somebody else worked on it
   *   deleted-channel  a delivery still planned on a channel that somebody removed
   *   stale-approval   signed, then changed
   */
  readonly kind: 'same-field' | 'same-text' | 'edit-cancel' | 'deleted-channel' | 'stale-approval';
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
  /** Texts as they were after this change, by slot, where they are known. */
  readonly texts: { readonly [slot: string]: string };
}
