import data from '../../../resources/outbox.json' with { type: 'json' };
import type { ApiScheduler } from '../schedulers/formats';
import type { Instant } from '../time/types';
import type { Call, Verb } from './types';

/** How carefully one scheduler is spoken to; all times in milliseconds. */
export interface Pacing {
  /** Between two calls. */
  readonly gapMs: number;
  /** After a try began that got no answer: so long the other end may still be at it. */
  readonly settleMs: number;
  /** After an answer that only the list can confirm. */
  readonly verifyMs: number;
  /** Between two readings of the list. */
  readonly lookEveryMs: number;
  /** How long a reading of the list may serve for sending. */
  readonly freshMs: number;
  readonly limits: readonly Limit[];
}

export interface Limit {
  readonly calls: number;
  readonly perMs: number;
  readonly verbs: readonly Call['verb'][];
}

export interface Pace {
  /** A time nearer than this is not sent without a person. */
  readonly leadMs: number;
  /** The first wait after a failure; it doubles, up to `longestWaitMs`. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Tries after which a person is asked. */
  readonly mostTries: number;
  readonly of: (scheduler: ApiScheduler) => Pacing;
}

const VERBS: readonly Call['verb'][] = ['upload', 'make', 'change', 'remove', 'look'];

function pacingOf(scheduler: ApiScheduler): Pacing {
  const { limits, ...rest } = data.schedulers[scheduler];
  return {
    ...rest,
    limits: limits.map(({ calls, perMs, verbs }) => ({
      calls: Math.floor(calls * data.share),
      perMs,
      verbs: VERBS.filter((verb) => verbs.includes(verb)),
    })),
  };
}

/** Source and date: resources/outbox.json. */
export const USUAL_PACE: Pace = {
  leadMs: data.leadMs,
  firstWaitMs: 10_000,
  longestWaitMs: 600_000,
  mostTries: 8,
  of: pacingOf,
};

/** How long a call may take and how long its answer may be. */
export const CALL_LIMITS = { timeoutMs: data.timeoutMs, maxBytes: data.maxBytes } as const;

/** The first moment at which a call keeps every limit, counted from the calls that were made. */
export function earliestCall(pacing: Pacing, calls: readonly Call[], verb: Verb | 'look'): Instant {
  const last = calls.at(-1);
  let earliest = last === undefined ? -Infinity : last.at + pacing.gapMs;
  for (const { calls: most, perMs, verbs } of pacing.limits) {
    if (!verbs.includes(verb)) continue;
    const counted = calls.filter((call) => verbs.includes(call.verb));
    const oldest = counted[counted.length - most];
    if (oldest !== undefined) earliest = Math.max(earliest, oldest.at + perMs);
  }
  return earliest;
}

/** Calls that no limit counts any more are forgotten. */
export function stillCounting(pacing: Pacing, calls: readonly Call[], now: Instant): readonly Call[] {
  const longest = Math.max(pacing.gapMs, ...pacing.limits.map(({ perMs }) => perMs));
  const from = calls.findIndex(({ at }) => at > now - longest);
  return from === 0 ? calls : from < 0 ? [] : calls.slice(from);
}

/** How long to wait after so many failures in a row. */
export function waitAfter(pace: Pace, fails: number): number {
  return Math.min(pace.longestWaitMs, pace.firstWaitMs * 2 ** Math.max(0, fails - 1));
}
