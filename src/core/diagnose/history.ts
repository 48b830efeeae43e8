import type { Instant } from '../time/types';
import type { Owners } from './owners';
import type { PastVerdict, Verdict } from './types';
import { HOUR_MS } from '../time/units';

/** Verdicts about platforms: a hold may rest on one, so no verdict about our own line may replace it. */
const ABOUT_PLATFORMS: ReadonlySet<Verdict> = new Set<Verdict>([
  'family',
  'shared-provider',
  'platform',
  'capability',
  'api',
]);

/** How far back comings and goings count, and how many make it flapping (ours; R86). */
const FLAPPING_WINDOW_MS = HOUR_MS;
const FLAPPING_CHANGES = 3;

export function isAboutPlatforms(verdict: Verdict): boolean {
  return ABOUT_PLATFORMS.has(verdict);
}

/** Oldest first. */
export function inOrder(history: readonly PastVerdict[]): PastVerdict[] {
  return history.toSorted((a, b) => a.at - b.at);
}

/** The last verdict about a platform, also when an all-clear came after it. */
export function lastAboutPlatforms(history: readonly PastVerdict[]): PastVerdict | null {
  return inOrder(history).findLast((past) => isAboutPlatforms(past.verdict)) ?? null;
}

/** The last verdict about a platform that no all-clear came after. */
export function standingVerdict(history: readonly PastVerdict[]): PastVerdict | null {
  const last = inOrder(history).findLast((past) => past.verdict === 'ok' || isAboutPlatforms(past.verdict));
  return last === undefined || last.verdict === 'ok' ? null : last;
}

/** Do two scopes have a platform in common? An empty scope is about anything. */
export function isSameMatter(a: readonly string[], b: readonly string[], owners: Owners): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((other) => owners.covers(one, other) || owners.covers(other, one)));
}

/**
 * Has the same thing gone down and come back again and again within the hour?
 *
 * @param present what the evidence at hand says of `scope`; 'unclear' counts as one more change
 */
export function isFlapping(
  history: readonly PastVerdict[],
  scope: readonly string[],
  present: 'down' | 'up' | 'unclear' | null,
  now: Instant | null,
  owners: Owners,
): boolean {
  const until = now ?? inOrder(history).at(-1)?.at ?? 0;
  const states = inOrder(history)
    .filter((past) => past.at >= until - FLAPPING_WINDOW_MS)
    .flatMap((past) => {
      if (past.verdict === 'ok') return ['up'];
      return isAboutPlatforms(past.verdict) && isSameMatter(past.scope, scope, owners) ? ['down'] : [];
    });
  if (present !== null) states.push(present);
  const changes = states.filter((state, index) => index > 0 && state !== states[index - 1]).length;
  return changes >= FLAPPING_CHANGES;
}
