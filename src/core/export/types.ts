import type { Campaign } from '../model/campaign';
import type { Channel } from '../model/channel';
import type { Delivery, DeliveryRow } from '../model/delivery';
import type { Instant, LocalDate, WallTime } from '../time/types';
import type { Outage } from '../model/outage';
import type { Post } from '../model/post';
import type { ChannelId, DeliveryId } from '../model/ids';
import type { DateOrder } from './date-cells';

/** A delivery with its post and channel: what an export writes a row of. */
export interface ExportItem {
  readonly delivery: Delivery | DeliveryRow;
  readonly post: Post;
  readonly channel: Channel;
  /** Null when the post belongs to none, or it is deleted. */
  readonly campaign: Campaign | null;
  /** What the rules look at beside it; absent for a list that goes to nobody outside. */
  readonly around?: ItemSurroundings;
}

export interface ItemSurroundings {
  /** Open ones. */
  readonly outages: readonly Outage[];
  /** Why it may not go out for want of an approval, in a sentence; null when it may. */
  readonly approval: string | null;
}

/** A post that waits in the bank: a row without date and channel. */
export interface UndatedItem {
  readonly post: Post;
  readonly campaign: Campaign | null;
}

export interface ExportFile {
  /** Safe on every file system: small letters, digits, hyphens, at most 120 bytes. */
  readonly name: string;
  /** To be written as UTF-8, to the byte; begins with the byte order mark where the tool wants one. */
  readonly text: string;
  readonly rows: number;
  readonly scheduler: string;
  /** Null for files over several channels. */
  readonly channelName: string | null;
  readonly platform: string | null;
  /** The zone the times in the file are to be read in; null when the file names it itself. */
  readonly zone: string | null;
}

/** A delivery that must not go into a file, and why, in a sentence. */
export interface BlockedItem {
  readonly deliveryId: DeliveryId;
  readonly key: string | null;
  readonly title: string;
  readonly channelName: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface ExportResult {
  readonly files: readonly ExportFile[];
  /** Rows in the files for the scheduler; checklists are not counted. */
  readonly rows: number;
  readonly blocked: readonly BlockedItem[];
  readonly warnings: readonly string[];
}

/** One thing that a scheduler must be told, compared with what it was told last. */
export interface Change {
  readonly kind: 'create' | 'move' | 'cancel' | 'edit';
  readonly deliveryId: DeliveryId;
  readonly channelId: ChannelId;
  readonly title: string;
  /** The words as they are now; for a cancellation those it was told. */
  readonly text: string;
  /** New time; for a cancellation the old one. */
  readonly at: Instant;
  readonly wall: WallTime;
  readonly zone: string;
  /** What the scheduler was told before; null for a creation. */
  readonly before: {
    readonly at: Instant;
    readonly wall: WallTime;
    readonly zone: string;
    readonly text: string;
  } | null;
  /** True when the words differ too (a move may bring new words). */
  readonly textChanged: boolean;
}

export interface ExportRequest {
  /** A name of resources/schedulers.json: a file format, or a scheduler that is told by requests. */
  readonly scheduler: string;
  readonly items: readonly ExportItem[];
  /** First and last local day (in `zone`), both included; null or absent: no bound. */
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
  readonly now: Instant;
  /** The zone in which the scheduler reads times: asked, shown and put into the file name. */
  readonly zone: string;
  /** Only these changes: creations as files, the rest as a checklist. Absent: everything in the range. */
  readonly changes?: readonly Change[] | null;
  /** Some importers take a line break inside a cell for a new row. */
  readonly flattenLineBreaks?: boolean;
  /** Day and month, for tools that ask for it while uploading. Default 'mdy'. */
  readonly dateOrder?: DateOrder;
  /** Posts in the bank, for the spreadsheet only. */
  readonly undated?: readonly UndatedItem[];
}
