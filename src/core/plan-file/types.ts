import type { JsonObject } from '../json';
import type { EntityKind } from '../model/kinds';
import type { AccountRules } from '../platform';
import type { Importance, PostKind, ReviewNote, Supplements, Timing } from '../model/post';
import type { ChannelState } from '../model/channel';
import type { ClockTime, Instant, LocalDate, WallTime, Weekday } from '../time/types';
import type { Delivery } from '../model/delivery';
import type { Media } from '../model/media';
import type { OutageRole } from '../model/outage-role';
import type { Status } from '../model/status';
import type { PlanChannelRegister, PlanRegister } from './register';

/**
 * A `holdfast-plan/1` file as values. A field that the file leaves out is absent here too, so that importing
 * a sparse file changes only what it says. `extra` holds what Holdfast does not know, word for word.
 */
export interface PlanFile {
  readonly workspace: PlanWorkspace | null;
  /** As versions before 2026-12 listed them, in the workspace; `things` holds what is said of people since. */
  readonly people: readonly PlanPerson[];
  readonly channels: readonly PlanChannel[];
  readonly campaigns: readonly PlanCampaign[];
  readonly posts: readonly PlanPost[];
  readonly days: readonly PlanDay[];
  /** Of every other kind, those that stand in one list with those that are deleted. */
  readonly things: readonly PlanThing[];
  readonly extra: JsonObject;
}

/** A thing that was deleted and can still be brought back, with the moment. */
interface MayBeDeleted {
  readonly deletedAt?: Instant;
}

/** Kinds whose fields have names and types of their own here, since tables and calendars bring them, too. */
type OwnKind = 'workspace' | 'channel' | 'campaign' | 'post' | 'delivery' | 'day';

/** Kinds that only plan files bring: each stands by a table of its fields (src/core/plan-file/things.ts). */
export type ThingKind = Exclude<EntityKind, OwnKind>;

/** A thing of a kind that only plan files bring. */
export interface PlanThing extends MayBeDeleted {
  readonly kind: ThingKind;
  readonly key: string;
  /** Its fields as a row names them, with keys in place of ids; what the file does not say is absent. */
  readonly said: JsonObject;
  readonly extra: JsonObject;
}

export interface PlanPerson {
  readonly key: string;
  readonly name: string;
  readonly zone?: string;
  readonly approver?: boolean;
}

export interface PlanWorkspace {
  readonly name?: string;
  readonly zone?: string;
  readonly regions?: readonly string[];
  readonly register?: PlanRegister;
  /** What was decided for files with the same columns, by their fingerprint; `channelKey` names a channel. */
  readonly mappings?: JsonObject;
  readonly extra: JsonObject;
}

export interface PlanChannel extends MayBeDeleted {
  readonly key: string;
  readonly platform: string;
  readonly name?: string;
  readonly handle?: string;
  readonly zone?: string;
  readonly gapMinutes?: number;
  readonly dailyCap?: number | null;
  readonly postingTimes?: { readonly [Day in Weekday]?: readonly ClockTime[] } | null;
  readonly quietHours?: { readonly from: ClockTime; readonly to: ClockTime } | null;
  readonly voice?: string;
  readonly blackout?: readonly LocalDate[];
  /** Keys of other channels. */
  readonly fallbacks?: readonly string[];
  readonly purposes?: readonly string[];
  readonly schedulerProfile?: { readonly [scheduler: string]: string };
  readonly state?: ChannelState;
  /** Place among the channels; without it those of a file stand in the file's order. */
  readonly order?: number;
  readonly regions?: readonly string[];
  readonly register?: PlanChannelRegister;
  readonly rules?: AccountRules;
  readonly extra: JsonObject;
}

export interface PlanCampaign extends MayBeDeleted {
  readonly key: string;
  readonly name?: string;
  readonly ordered?: boolean;
  readonly hashtags?: { readonly [platform: string]: readonly string[] };
  readonly brief?: string;
  readonly extra: JsonObject;
}

/** The day a post is written for: one of the plan's own by its key, or one of the catalogue by its id. */
export interface PlanFromDay {
  readonly key?: string;
  readonly id?: string;
  readonly date: LocalDate;
}

export interface PlanPost extends MayBeDeleted {
  /** Null when the file names none: one is derived from the content. */
  readonly key: string | null;
  readonly title?: string;
  readonly text?: string;
  readonly link?: string;
  readonly timing?: Timing;
  readonly lastUseful?: Instant | null;
  readonly importance?: Importance;
  readonly kind?: PostKind;
  /** Key of a campaign. */
  readonly campaign?: string | null;
  readonly order?: number | null;
  readonly labels?: readonly string[];
  readonly fromDay?: PlanFromDay;
  readonly notes?: string;
  readonly sources?: string;
  readonly reviews?: readonly ReviewNote[];
  readonly bank?: boolean;
  readonly media?: readonly Media[];
  /** Own texts by channel key; null where the file names a variant without a text. */
  readonly variants?: { readonly [channel: string]: { readonly text: string | null } };
  /** What goes with the words, by channel key. */
  readonly beside?: { readonly [channel: string]: Supplements };
  readonly createdAt?: Instant;
  readonly createdBy?: string;
  readonly deliveries: readonly PlanDelivery[];
  readonly extra: JsonObject;
}

export interface PlanDelivery extends MayBeDeleted {
  readonly key: string | null;
  /** Key of a channel. */
  readonly channel: string;
  readonly wall: WallTime;
  readonly zone?: string;
  readonly status?: Status;
  readonly reason?: string;
  readonly moveKind?: Delivery['moveKind'];
  /** Key of the delivery it stands in for. */
  readonly insteadOf?: string | null;
  /** Key of the outage it is held for. */
  readonly heldBy?: string;
  /** What it was before it was held. */
  readonly heldWas?: Status;
  /** What it was to each outage, by their keys. */
  readonly inOutages?: { readonly [outage: string]: OutageRole };
  readonly withoutMedia?: boolean;
  readonly movedFrom?: Instant;
  readonly lateSend?: Instant;
  readonly extra: JsonObject;
}

export interface PlanDay extends MayBeDeleted {
  readonly key: string;
  readonly name: string;
  readonly rule: string;
  readonly extra: JsonObject;
}

export const PLAN_FORMAT = 'holdfast-plan/1';

/**
 * Where unknown fields of parts without an `extra` of their own are kept: '/variants' and '/media' in a post's
 * extra, '/file' and '/people' in the workspace's, '/register' in a
 * channel's and the workspace's. The writer puts them back.
 */
export const NESTED = {
  variants: '/variants',
  media: '/media',
  file: '/file',
  people: '/people',
  register: '/register',
} as const;
