import type { FromPlanFile } from './extras';
import type { ChannelId, OutageId } from './ids';
import type { LogEntry } from './outage-log';
import type { Instant } from '../time/types';

/**
 * What a person does on a platform; an outage may hit one of them and leave the rest. Stories are a platform of
 * their own in the catalogue. Source: evidence file; requirement R47.
 */
export const CAPABILITIES = ['publish', 'media', 'login', 'read', 'messages', 'ads', 'api'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** What of a platform is down; 'all' when nothing works. A partial outage leaves the rest working. */
export const OUTAGE_CAPABILITIES = ['all', ...CAPABILITIES] as const;
export type OutageCapability = (typeof OUTAGE_CAPABILITIES)[number];

/** How firmly the cause is known; nothing that customers read may state one that is not confirmed (R60). */
export const CAUSES = ['unknown', 'claimed', 'confirmed'] as const;
export type CauseKnown = (typeof CAUSES)[number];

/** Whose trouble it is (R1, R33). */
export const OUTAGE_REACHES = ['unclear', 'ours', 'region', 'worldwide'] as const;
export type OutageReach = (typeof OUTAGE_REACHES)[number];

/** What is known of an outage beyond its time and its channels; every part may be unknown. */
export interface OutageFacts {
  readonly capability: OutageCapability;
  /** Members of what was named that work: left out of the hold (R88). */
  readonly except: readonly ChannelId[];
  /** No end is known (R109): `until` is how far the hold reaches, not a promise. */
  readonly isOpenEnded: boolean;
  /** When somebody looks again (R31); null when no time is set. */
  readonly reviewAt: Instant | null;
  /** Channels that came back before the rest (R62), with the moment. */
  readonly back: { readonly [channel: string]: Instant };
  readonly cause: CauseKnown;
  readonly causeText: string;
  /** Who says so, where. */
  readonly causeSource: string;
  readonly reach: OutageReach;
  /** Who decides; empty until somebody is named. */
  readonly lead: string;
  /** When customers are told more; null when nothing is promised. */
  readonly nextUpdateAt: Instant | null;
  /** The outage that this one turned out to be part of (R86). */
  readonly mergedInto: OutageId | null;
  /** Deliveries that a person has read again after they were moved or held, and found right (R147). */
  readonly stillRight: readonly string[];
  /** Paid campaigns by a name of the person's own: stopped or running (R129). */
  readonly paid: readonly PaidCampaign[];
}

export interface PaidCampaign {
  readonly id: string;
  readonly name: string;
  /** Who can stop it. */
  readonly who: string;
  readonly isStopped: boolean;
}

export const NO_OUTAGE_FACTS: OutageFacts = {
  capability: 'all',
  except: [],
  isOpenEnded: false,
  reviewAt: null,
  back: {},
  cause: 'unknown',
  causeText: '',
  causeSource: '',
  reach: 'unclear',
  lead: '',
  nextUpdateAt: null,
  mergedInto: null,
  stillRight: [],
  paid: [],
};

export interface Outage extends OutageFacts, FromPlanFile {
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

/** Declared and not over. */
export function isOpen({ endedAt, deletedAt }: Pick<Outage, 'endedAt' | 'deletedAt'>): boolean {
  return endedAt === null && deletedAt === null;
}
