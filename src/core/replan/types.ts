import type { Importance, Timing } from '../model/post';
import type { Status } from '../model/status';
import type { Weekday } from '../time/types';
import type { ReplanPolicy } from './policy';

/** How well a post suits another channel: as it is or by cuts its writer accepted; only rewritten; not at all. */
export type Fit = 'fits' | 'needs-writer' | 'unsuited';

/** A channel as the solver sees it. Clock times are 'HH:mm' in `zone`, dates are 'YYYY-MM-DD' there. */
export interface ReplanChannel {
  readonly id: string;
  /** The name used in sentences, e.g. 'LinkedIn'. */
  readonly name: string;
  readonly zone: string;
  readonly gapMinutes: number;
  readonly dailyCap: number | null;
  /** How many moved posts it takes a local day beside what stays, while it is up; absent: as many as fit (R5). */
  readonly extraCap?: number;
  readonly postingTimes: Readonly<Partial<Record<Weekday, readonly string[]>>> | null;
  readonly quietHours: { readonly from: string; readonly to: string } | null;
  readonly blackout: readonly string[];
  /** Where its posts may go instead, best first. */
  readonly fallbacks: readonly string[];
  readonly regions: readonly string[];
}

/** A delivery in the calendar, affected or not. */
export interface ReplanDelivery {
  readonly id: string;
  readonly postId: string;
  readonly channelId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly zone: string;
  /** 'YYYY-MM-DDTHH:mm' in `zone`. */
  readonly wall: string;
  readonly status: Status;
  readonly timing: Timing;
  /** Epoch ms; the post must be out strictly before it. */
  readonly lastUseful: number | null;
  readonly importance: Importance;
  readonly kind: string;
  readonly campaignId: string | null;
  /** Place within an ordered campaign; null when the campaign has no order. */
  readonly order: number | null;
  /** By channel id; a fallback channel that is not named here needs a writer. */
  readonly fit: Readonly<Record<string, Fit>>;
  readonly title: string;
  /** Goes out although its channel is down, since it needs only what still works there. */
  readonly isSpared?: boolean;
}

/** What is down, from `from` up to but not including `until` (epoch ms). */
export interface ReplanOutage {
  readonly channelIds: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** A day on which nothing is promoted. An empty list of regions means everywhere. */
export interface SolemnDay {
  readonly date: string;
  readonly regions: readonly string[];
}

/** A move the planner has fixed by hand; everything else is solved around it. */
export interface Pin {
  readonly deliveryId: string;
  readonly kind: MoveKind;
  readonly channelId?: string;
  /** Epoch ms. */
  readonly at?: number;
  /** Also past its last useful instant: somebody who may has decided so (R12). */
  readonly pastUseful?: boolean;
}

/** An accepted pin: where the delivery goes (null when it leaves the calendar). */
export interface Fixed {
  readonly delivery: ReplanDelivery;
  readonly kind: MoveKind;
  readonly place: { readonly channelId: string; readonly at: number } | null;
}

export interface ReplanInput {
  readonly now: number;
  readonly channels: readonly ReplanChannel[];
  /** Everything that could matter: what is hit, and what stays near it. */
  readonly deliveries: readonly ReplanDelivery[];
  readonly outages: readonly ReplanOutage[];
  readonly solemnDays: readonly SolemnDay[];
  readonly pins?: readonly Pin[];
  readonly policy: ReplanPolicy;
}

export type PlanName = 'balanced' | 'tomorrow' | 'wait' | 'divert' | 'hold';
export type MoveKind = 'keep' | 'postpone' | 'divert' | 'covered' | 'hold' | 'drop';

/** What happens to one affected delivery, why, and what it costs on the balanced table. */
export interface PlannedMove {
  readonly deliveryId: string;
  readonly kind: MoveKind;
  readonly fromAt: number;
  /** Null when the delivery leaves the calendar. */
  readonly toAt: number | null;
  readonly fromChannelId: string;
  readonly toChannelId: string | null;
  /** 'YYYY-MM-DDTHH:mm' in `toZone`. */
  readonly toWall: string | null;
  readonly toZone: string | null;
  /** On the balanced table, 2,400 ticks a point. */
  readonly costTicks: number;
  readonly reason: string;
  readonly needsWriter: boolean;
  /** It goes out after its last useful instant, by a person's decision. */
  readonly pastUseful?: true;
  /** The delivery that already carries the same post. */
  readonly coveredBy?: string;
}

export interface Plan {
  readonly name: PlanName | 'custom';
  /** Ids by instant, then id. */
  readonly affected: readonly string[];
  /** One a delivery, in the order of `affected`. */
  readonly moves: readonly PlannedMove[];
  /** The disruption score: always stated on the balanced table, so that plans compare. */
  readonly scoreTicks: number;
  /** What the same table costs when every delivery in time order takes its cheapest free place. */
  readonly greedyScoreTicks: number;
  readonly warnings: readonly string[];
  /** Ids of deliveries that stay although their channel may not be back in time, by instant, then id. */
  readonly atRisk: readonly string[];
}
