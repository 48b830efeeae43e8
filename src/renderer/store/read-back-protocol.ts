import type { ChannelId } from '../../core/model/ids';
import type { Instant } from '../../core/time/types';
import type { Finding, Reconciled, SkippedRow } from '../../core/reconcile';

export interface ReadBackAsk {
  /** What the scheduler says; null: what was given last, compared again. */
  readonly bytes: Uint8Array | null;
  readonly scheduler: string;
  /** Zone of times without an offset; null: each channel's own. */
  readonly zone: string | null;
  /** For rows that name no channel. */
  readonly channelId: ChannelId | null;
  /** What people found so far. */
  readonly findings: readonly Finding[];
  /** Also ask after posts on channels that the list does not name. */
  readonly wide: boolean;
}

/** What the comparison found, and what it rests on. */
export interface ReadBack {
  readonly result: Reconciled;
  /** The earliest time in the list: it speaks for what was due since then. Null when it names none. */
  readonly from: Instant | null;
  readonly channelIds: readonly ChannelId[];
  readonly rows: number;
  /** Rows that cannot be understood. */
  readonly skipped: readonly SkippedRow[];
}
