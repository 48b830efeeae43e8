import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';
import type { Finding } from '../findings';
import type { SolemnDay } from '../replan/types';
import type { Instant } from '../time/types';

/**
 * What is asked of a delivery wherever it is placed, scheduled, released or handed over; docs/rules.md says what each
 * means at which entry point. Source: design, section "one home for each kind of knowledge".
 */
export const RULES = [
  'past',
  'skipped-hour',
  'past-use-by',
  'unapproved',
  'in-outage',
  'refused-by-platform',
  'needs-media',
  'media-refused',
  'no-alt',
  'solemn-day',
  'blackout',
  'quiet-hours',
  'gap',
  'daily-cap',
] as const;
export type Rule = (typeof RULES)[number];

/** A delivery as it stands or would stand, with what its post says of it. */
export type PlacedDelivery = Pick<
  DeliveryRow,
  | 'channelId'
  | 'wall'
  | 'zone'
  | 'at'
  | 'dst'
  | 'status'
  | 'heldBy'
  | 'heldWas'
  | 'lateSend'
  | 'lastUseful'
  | 'kind'
  | 'mediaKind'
>;

/** What the rules look at beside the delivery. */
export interface RuleContext {
  readonly now: Instant;
  readonly channel: Pick<
    Channel,
    'id' | 'platform' | 'zone' | 'regions' | 'gapMinutes' | 'dailyCap' | 'quietHours' | 'blackout'
  >;
  /** Open ones; ended ones are ignored. */
  readonly outages: readonly Outage[];
  readonly solemnDays: readonly SolemnDay[];
  /** When else something stands on the channel, in any order; what is further than two days away may be left out. */
  readonly others: readonly Instant[];
  /** What the platform says of what it would be sent. */
  findings(): readonly Finding[];
  /** Why it may not go out for want of an approval, in a sentence; null when it may. */
  approval(): string | null;
}

/** What surrounds a delivery where nothing of it is asked about, to be spread and filled in. */
export const NOTHING_AROUND: Omit<RuleContext, 'now' | 'channel'> = {
  outages: [],
  solemnDays: [],
  others: [],
  findings: () => [],
  approval: () => null,
};

/** One rule that a delivery breaks. */
export interface Breach {
  readonly rule: Rule;
  /** One plain sentence that names neither post nor channel. */
  readonly say: string;
}

/** What is wrong by one rule, in a sentence; null when nothing is. */
export type RuleCheck = (delivery: PlacedDelivery, context: RuleContext) => string | null;
