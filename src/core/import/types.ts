import type { Json, JsonObject } from '../json';
import type { CampaignId, ChannelId } from '../model/ids';
import type { Campaign } from '../model/campaign';
import type { Channel } from '../model/channel';
import type { ClockTime } from '../time/types';
import type { PlanChannelRegister } from '../plan-file/register';
import type { Instant } from '../time/types';
import type {
  PlanDay,
  PlanDelivery,
  PlanPerson,
  PlanPost,
  PlanThing,
  PlanWorkspace,
} from '../plan-file/types';

/** A row of a file that does not come in, and why, in a sentence. Row numbers are the spreadsheet's own. */
export interface SkippedRow {
  readonly row: number;
  readonly reason: string;
  readonly cells: readonly string[];
}

export interface TableRow {
  /** 1 is the first row of the file, as a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A spreadsheet, whatever its file kind: cells are text; real dates stand as 'YYYY-MM-DD', 'HH:mm' or both. */
export interface ImportTable {
  readonly header: readonly string[] | null;
  readonly columns: number;
  readonly rows: readonly TableRow[];
  readonly skipped: readonly SkippedRow[];
  /** Sheets of a workbook, the one read first in the list's order; empty for text files. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** What reading had to guess or mend, in sentences. */
  readonly notes: readonly string[];
  /** Equal for files with the same header: the name under which a mapping is remembered. */
  readonly fingerprint: string;
}

/** What a column holds. 'variant' and 'switch' belong to a platform: its own text, or a yes/no for it. */
export type ColumnField =
  | 'key'
  | 'date'
  | 'time'
  | 'datetime'
  | 'zone'
  | 'channel'
  | 'platform'
  | 'title'
  | 'text'
  | 'link'
  | 'media'
  | 'alt'
  | 'campaign'
  | 'labels'
  | 'timing'
  | 'lastUseful'
  | 'importance'
  | 'kind'
  | 'status'
  | 'notes'
  | 'variant'
  | 'switch'
  | 'ignore';

export type Confidence = 'sure' | 'likely' | 'guess' | 'none';

export interface ColumnMapping {
  readonly name: string;
  readonly field: ColumnField;
  /** For 'variant' and 'switch'. */
  readonly platform?: string;
  readonly confidence: Confidence;
  /** Up to three filled cells, so that a person can judge. */
  readonly samples: readonly string[];
}

/** How '04/12' is meant; a year in front needs no order. */
export type DateOrder = 'dmy' | 'mdy';

/** One entry a column, in the table's order. */
export interface Mapping {
  readonly columns: readonly ColumnMapping[];
}

/** What a person (or the remembered mapping) decided. Everything is optional: the guess stands in. */
export interface ImportChoices {
  readonly mapping?: Mapping;
  readonly dateOrder?: DateOrder;
  /** For rows with a date and no time; 'ask' makes it a question. Default '09:00'. */
  readonly defaultTime?: ClockTime | 'ask';
  /** Times without a zone of their own are read in it. Default: the channel's zone, then the workspace's. */
  readonly zone?: string;
  /** For rows that name no channel: the id of one of ours, or a platform to make one on. */
  readonly channel?: string;
}

/** What an import needs to know of the workspace it goes into. */
export interface KnownWorkspace {
  readonly zone: string;
  /** Deleted ones too, here and below: a file may bring them back. */
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  /** Remembered column mappings by fingerprint of the header. */
  readonly mappings: JsonObject;
}

/**
 * A channel that the file speaks of. `ref` is the file's name for it; `existing` is ours when we know it,
 * else it will be made. Fields the file does not give are absent.
 */
export interface ImportedChannel {
  readonly ref: string;
  readonly existing: ChannelId | null;
  readonly platform: string;
  /** False when the file only names it: then nothing of an existing channel is changed. */
  readonly described: boolean;
  readonly fields: Partial<
    Omit<Channel, 'id' | 'key' | 'platform' | 'fallbacks' | 'register' | 'extra' | 'deletedAt'>
  >;
  /** Refs of other channels; absent when the file does not say. */
  readonly fallbacks?: readonly string[];
  readonly register?: PlanChannelRegister;
  /** The file has it among the deleted: it is made as such where it is not known, and else left as it is. */
  readonly deletedAt?: Instant;
  readonly extra: JsonObject;
}

export interface ImportedCampaign {
  readonly ref: string;
  readonly existing: CampaignId | null;
  readonly fields: {
    readonly name?: string;
    readonly ordered?: boolean;
    readonly hashtags?: { readonly [platform: string]: readonly string[] };
    readonly brief?: string;
  };
  readonly deletedAt?: Instant;
  readonly extra: JsonObject;
}

/** A post as a plan file says it; campaign and channels are named by their refs. No campaign takes it out of one. */
export interface ImportedPost extends Omit<PlanPost, 'key' | 'deliveries' | 'variants'> {
  /** Own texts by channel ref. */
  readonly variants?: { readonly [ref: string]: { readonly text: string } };
}

/** A delivery as a plan file says it, its zone settled; `channel` is the ref of one. */
export interface ImportedDelivery extends PlanDelivery {
  readonly zone: string;
}

/** One post with its deliveries, ready to be written. */
export interface ImportItem {
  /** First row (or place in the file) it comes from. */
  readonly row: number;
  readonly key: string;
  /**
   * True when the key was derived from the content (channel, time, words). Such a row brings nothing new when
   * it is imported again, so what people have changed here since stays as it is.
   */
  readonly auto: boolean;
  /** A cancellation of something that may never have come here: it makes nothing new. */
  readonly onlyUpdate: boolean;
  readonly post: ImportedPost;
  readonly deliveries: readonly ImportedDelivery[];
}

export type ImportQuestion =
  | {
      readonly ask: 'dateOrder';
      readonly say: string;
      readonly samples: readonly string[];
      readonly suggested: DateOrder;
    }
  | { readonly ask: 'channel'; readonly say: string; readonly rows: number }
  | { readonly ask: 'time'; readonly say: string; readonly rows: number };

/** What the import command writes. */
export interface ImportSource {
  readonly workspace: PlanWorkspace | null;
  readonly people: readonly PlanPerson[];
  readonly channels: readonly ImportedChannel[];
  readonly campaigns: readonly ImportedCampaign[];
  readonly days: readonly PlanDay[];
  readonly items: readonly ImportItem[];
  /** Outages, sightings, hand-overs and approvals: only plan files bring them. */
  readonly things: readonly PlanThing[];
}

export interface ImportPreview {
  readonly source: ImportSource;
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly string[];
  /** Header names that nothing was made of. */
  readonly unknownColumns: readonly string[];
  /** While one is open, the import is not ready to be run. */
  readonly questions: readonly ImportQuestion[];
  readonly counts: {
    readonly posts: number;
    readonly deliveries: number;
    readonly undated: number;
    readonly skipped: number;
    readonly newChannels: number;
  };
  /** The zone in which times without one were read: always shown. */
  readonly zone: string;
  /** The mapping used and how dates were read; null for files that need none. */
  readonly mapping: Mapping | null;
  readonly dateOrder: DateOrder | null;
  /** What to remember for the next file with this header; null when there is nothing. */
  readonly remember: { readonly fingerprint: string; readonly mapping: Json } | null;
}

/** What an import did or would do, counted in deliveries; a post without a date counts as one. */
export interface ImportOutcome {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
}
