import type { JsonObject } from '../json';
import type { Capability } from '../model/outage';
import type { Instant } from '../time/types';

export { CAPABILITIES, type Capability } from '../model/outage';

/** What came back: the expected page, nothing, nothing in time, or somebody's sign-in page instead. */
export const ANSWERS = ['ok', 'fail', 'timeout', 'portal'] as const;
export type Answer = (typeof ANSWERS)[number];

export const VERDICTS = [
  'device',
  'local-network',
  'dns',
  'captive-portal',
  'family',
  'shared-provider',
  'platform',
  'capability',
  'account',
  'scheduler',
  'api',
  'own-systems',
  'unstable',
  'ok',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SCHEDULER_POSTS = ['ok', 'failing', 'stuck', 'missing'] as const;
export type SchedulerPosts = (typeof SCHEDULER_POSTS)[number];
export const ACCOUNTS = ['ours', 'other'] as const;
export const VIAS = ['native', 'web', 'api', 'scheduler'] as const;

/** A host that has nothing to do with any platform; it stands for "the internet". */
export interface ReferenceSeen {
  readonly host: string | null;
  readonly byName: Answer | null;
  readonly byAddress: Answer | null;
  readonly rest: JsonObject;
}

/** One probe of a platform: its name, its site, how often it was tried and over how long. */
export interface PlatformSeen {
  readonly platform: string;
  readonly dns: Answer | null;
  readonly site: Answer | null;
  readonly tries: number | null;
  readonly overSeconds: number | null;
  readonly rest: JsonObject;
}

export interface SchedulerSeen {
  readonly reachable: boolean | null;
  readonly posts: SchedulerPosts | null;
  /** Kinds of post hit: 'image', 'video', 'text' or the scheduler's own word. */
  readonly types: readonly string[];
  readonly rest: JsonObject;
}

export interface OwnSystemSeen {
  readonly name: string;
  readonly ok: boolean | null;
  readonly rest: JsonObject;
}

/** What one person saw. Weighs as much as a probe. */
export interface Report {
  readonly platform: string | null;
  readonly capability: Capability | null;
  readonly works: boolean | null;
  readonly account: (typeof ACCOUNTS)[number] | null;
  readonly via: (typeof VIAS)[number] | null;
  readonly network: string | null;
  readonly text: string | null;
  readonly rest: JsonObject;
}

/** An earlier answer of this same table. */
export interface PastVerdict {
  readonly at: Instant;
  readonly verdict: Verdict;
  readonly scope: readonly string[];
  readonly capability: Capability | null;
  readonly rest: JsonObject;
}

/**
 * What was seen when something is wrong. Null or an empty list means: nobody looked, which is never 'ok'.
 * `rest` holds fields that this version does not know, at every level.
 */
export interface Evidence {
  readonly at: Instant | null;
  readonly network: string | null;
  /** Does the same service work on another device on the same network? */
  readonly otherDeviceWorks: boolean | null;
  readonly router: boolean | null;
  /** A phone on mobile data. */
  readonly secondNetworkWorks: boolean | null;
  readonly references: readonly ReferenceSeen[];
  readonly platforms: readonly PlatformSeen[];
  readonly scheduler: SchedulerSeen | null;
  readonly ownSystems: readonly OwnSystemSeen[];
  readonly reports: readonly Report[];
  readonly history: readonly PastVerdict[];
  readonly rest: JsonObject;
}

export type Confidence = 'high' | 'medium' | 'low';

/** What to hold: nothing, everything in `scope`, only what needs the capability, or leave the hold as it is. */
export type HoldAdvice = 'none' | 'scope' | 'needs-capability' | 'keep';

/** Whose trouble it is: ours alone, one company's, that of several companies, or not clear. Source: R33. */
export type Reach = 'ours' | 'one-company' | 'many-companies' | 'unclear';

/** The last verdict about a platform that nothing has cleared since. */
export interface KeptVerdict {
  readonly verdict: Verdict;
  readonly scope: readonly string[];
  readonly at: Instant;
  /** Null when the evidence does not say when it was taken. */
  readonly ageMs: number | null;
  /** '55 minutes ago'. */
  readonly ageWords: string;
}

export interface Diagnosis {
  /** Row of the decision table; 'all-clear' and 'not-known' for the two that need no fault. */
  readonly row: string;
  readonly verdict: Verdict;
  /** What is down: families, platforms or systems. Empty when the fault is on our own line. */
  readonly scope: readonly string[];
  /** Members of a family in `scope` that still work. */
  readonly exceptions: readonly string[];
  /** What fails while the rest of the platform works; the gravest when there are several. */
  readonly capability: Capability | null;
  readonly confidence: Confidence;
  readonly kept: KeptVerdict | null;
  /** How old the evidence is; null when it does not say when it was taken. */
  readonly checked: { readonly at: Instant; readonly ageMs: number; readonly ageWords: string } | null;
  readonly hold: HoldAdvice;
  readonly reach: Reach;
  /** Kinds of post that the scheduler loses. */
  readonly postTypes: readonly string[];
  readonly say: string;
  readonly next: string;
  /** When to look again. */
  readonly recheckMinutes: number;
  /** What was seen, one sentence each, faults beside the verdict included. */
  readonly why: readonly string[];
}
