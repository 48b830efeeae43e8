import type { Importance, Timing } from '../model/post';
import { ok, refuse, type Result } from '../result';

/**
 * Every weight of the re-plan, in points and hours, as kept in resources/replan-policy.json and shown in the
 * app. The rates say what an hour of delay costs, by timing, before the importance multiplies it.
 */
export interface ReplanPolicy {
  readonly importance: Readonly<Record<Importance, number>>;
  readonly rate: Readonly<Record<Exclude<Timing, 'live'>, number>>;
  /** Points for the first fallback channel, twice that for the second, and so on. */
  readonly divertStep: number;
  /** Added to a divert that somebody has to rewrite first. */
  readonly needsWriter: number;
  readonly covered: number;
  readonly coveredWithinHours: number;
  readonly hold: Readonly<Record<'flexible' | 'evergreen', number>>;
  readonly drop: Readonly<Record<Timing, number>>;
  /** Nothing but a live post is moved to a time nearer than this. */
  readonly leadMinutes: number;
  /** How long after the outage free times are looked for. */
  readonly horizonDays: number;
  /** How far from its moment a live post may land. */
  readonly liveSlackMinutes: number;
  /** For a channel without posting times of its own, 'HH:mm'. */
  readonly defaultTimes: readonly string[];
  readonly divertPlanFactor: number;
  readonly holdPlanFactor: number;
  /** Deliveries are marked at risk for the rest of the day the outage ends on, and for this long at least. */
  readonly atRiskHours: number;
}

/** Checks weights read from a file: every number there, finite and not negative. */
export function readPolicy(value: unknown): Result<ReplanPolicy> {
  let missing: string | null = null;
  const weight = (group: unknown, key: string): number => {
    const found = isRecord(group) ? group[key] : undefined;
    if (typeof found === 'number' && Number.isFinite(found) && found >= 0) return found;
    missing ??= key;
    return 0;
  };
  const group = (key: string): unknown => (isRecord(value) ? value[key] : undefined);
  const [importance, rate, hold, drop] = [group('importance'), group('rate'), group('hold'), group('drop')];
  const times = group('defaultTimes');
  const defaultTimes = Array.isArray(times) ? times.filter(isClock) : [];
  if (!Array.isArray(times) || defaultTimes.length !== times.length || times.length === 0) {
    missing = 'defaultTimes';
  }
  const policy: ReplanPolicy = {
    importance: {
      low: weight(importance, 'low'),
      normal: weight(importance, 'normal'),
      high: weight(importance, 'high'),
      critical: weight(importance, 'critical'),
    },
    rate: {
      dated: weight(rate, 'dated'),
      flexible: weight(rate, 'flexible'),
      evergreen: weight(rate, 'evergreen'),
    },
    divertStep: weight(value, 'divertStep'),
    needsWriter: weight(value, 'needsWriter'),
    covered: weight(value, 'covered'),
    coveredWithinHours: weight(value, 'coveredWithinHours'),
    hold: { flexible: weight(hold, 'flexible'), evergreen: weight(hold, 'evergreen') },
    drop: {
      live: weight(drop, 'live'),
      dated: weight(drop, 'dated'),
      flexible: weight(drop, 'flexible'),
      evergreen: weight(drop, 'evergreen'),
    },
    leadMinutes: weight(value, 'leadMinutes'),
    horizonDays: weight(value, 'horizonDays'),
    liveSlackMinutes: weight(value, 'liveSlackMinutes'),
    defaultTimes,
    divertPlanFactor: weight(value, 'divertPlanFactor'),
    holdPlanFactor: weight(value, 'holdPlanFactor'),
    atRiskHours: weight(value, 'atRiskHours'),
  };
  if (missing === null) return ok(policy);
  return refuse(
    'replan-policy',
    `The re-plan weights cannot be used: "${missing}" is missing or not a number.`,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isClock(value: unknown): value is string {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
