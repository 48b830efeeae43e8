import type { OutcomeKind } from '../settlement/outcome-kinds';
import type { ChannelId, DeliveryId } from '../model/ids';
import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import type { Handover } from '../model/handover';
import type { Instant } from '../time/types';

/** What a scheduler says of a post. Source: the state file of docs/formats. */
export const STATE_STATUSES = ['sent', 'queued', 'failed', 'processing', 'cancelled', 'missing'] as const;
export type StateStatus = (typeof STATE_STATUSES)[number];

/** One row of a state file, read and checked. */
export interface StateRow {
  /** Row of the file as a spreadsheet counts them, or the place in a JSON list, from 1. */
  readonly row: number;
  /** Null when the row is known by its number in the scheduler alone, or names several channels. */
  readonly channelId: ChannelId | null;
  /** The channels that its name fits, where there are several: time and words decide, else nobody does. */
  readonly among?: readonly ChannelId[];
  readonly text: string;
  /** When it was due; null when the file does not say. */
  readonly at: Instant | null;
  readonly status: StateStatus;
  readonly sentAt: Instant | null;
  readonly url: string;
  readonly remoteId: string;
}

export interface SkippedRow {
  readonly row: number;
  readonly reason: string;
}

export interface StateFile {
  readonly rows: readonly StateRow[];
  readonly skipped: readonly SkippedRow[];
}

/** What a person found on the platform or in the scheduler, where the scheduler's own list is not enough. */
export type Finding =
  | { readonly deliveryId: DeliveryId; readonly found: 'out'; readonly url: string }
  | { readonly deliveryId: DeliveryId; readonly found: 'not-there' };

/** A copy that must not be sent before somebody knows what became of `of` (which may be the delivery itself). */
export interface Held {
  readonly id: DeliveryId;
  readonly of: DeliveryId;
}

/** Where a delivery stands or stood, and with which words. */
export interface Place {
  readonly channelId: ChannelId;
  readonly at: Instant;
  readonly text: string;
}

export interface ReconcileInput {
  /** All deliveries, cancelled and deleted ones too: the scheduler may have sent them all the same. */
  readonly deliveries: readonly DeliveryRow[];
  readonly handovers: readonly Handover[];
  readonly channels: readonly Channel[];
  readonly state: readonly StateRow[];
  readonly now: Instant;
  /** The scheduler's id; hand-overs to others are not looked at. */
  readonly scheduler: string;
  /** Places where deliveries stood before, oldest first, from their history: what the scheduler may still hold. */
  readonly earlier?: ReadonlyMap<DeliveryId, readonly Omit<Place, 'text'>[]>;
  /** What people found where the list said too little. */
  readonly findings?: readonly Finding[];
  /** How many rows of the list could not be read at all: with one of them nothing is proved. */
  readonly unread?: number;
  /** What the list speaks for; what was due outside of it is counted, not judged. Absent: all there is. */
  readonly scope?: Scope;
}

/** The stretch of time and the channels that a list speaks for. */
export interface Scope {
  readonly from: Instant;
  readonly channelIds: ReadonlySet<ChannelId>;
}

export interface Outcome {
  readonly deliveryId: DeliveryId;
  readonly key: string | null;
  readonly title: string;
  /** The channel and the time for which the scheduler had it. */
  readonly channelId: ChannelId;
  readonly dueAt: Instant;
  readonly outcome: OutcomeKind;
  /** What it rests on, in a sentence or two. */
  readonly evidence: string;
  /** What a person must do, in a sentence; '' when nothing. */
  readonly todo: string;
  readonly sentAt: Instant | null;
  readonly url: string;
  readonly remoteId: string;
  /** Row of the state file; null when the file does not mention it. */
  readonly row: number | null;
  /** True when it rests on what a person found, not on the list. */
  readonly found: boolean;
}

/** A post that is out more than once on one channel. */
export interface Duplicate {
  readonly deliveryIds: readonly DeliveryId[];
  readonly title: string;
  readonly channelId: ChannelId;
  readonly rows: readonly number[];
  readonly say: string;
}

/** Every delivery that was due must be found, none twice, and every row understood. */
export interface Proof {
  readonly expected: number;
  readonly found: number;
  readonly duplicates: number;
  /** Rows that could not be read, or could be about several channels. */
  readonly unread: number;
  readonly isProven: boolean;
  readonly say: string;
}

export interface Reconciled {
  /** What was due or is mentioned, by due time. Posts that are not due yet and wait in the queue are not in it. */
  readonly outcomes: readonly Outcome[];
  readonly totals: { readonly [Kind in OutcomeKind]: number };
  readonly duplicates: readonly Duplicate[];
  /**
   * Copies to be taken back because their post is out: a delivery that was moved on (it is itself in `outcomes`),
   * or another that stood in for it.
   */
  readonly withdraw: readonly DeliveryId[];
  /** What must not be sent before what is stuck or unknown is settled. */
  readonly held: readonly Held[];
  /** Deliveries that were due in the same time on channels that the list does not speak for: not judged. */
  readonly beyond: number;
  /** Rows that fit nothing in the plan. */
  readonly unmatched: readonly SkippedRow[];
  readonly warnings: readonly string[];
  readonly proof: Proof;
}
