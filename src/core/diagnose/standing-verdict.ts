import { isAboutPlatforms, isSameMatter } from './history';
import type { Instant } from '../time/types';
import { localClock } from '../time';
import type { EvidenceSummary } from './evidence-summary';
import type { KeptVerdict, PastVerdict, Verdict } from './types';
import { ageWords } from './words';
import { listWords } from '../words/lists';

/**
 * The last verdict about a platform, when the present one does not replace or clear it. A fault on our own line
 * says nothing about platforms, so it leaves it standing; while things come and go, so does an all-clear.
 */
export function standingVerdict(
  verdict: Verdict,
  scope: readonly string[],
  picture: EvidenceSummary,
): KeptVerdict | null {
  const { standing, flapping, lastDown, now, owners } = picture;
  const past = verdict === 'unstable' && flapping ? lastDown : standing;
  if (past === null) return null;
  if (isAboutPlatforms(verdict) && isSameMatter(past.scope, scope, owners)) return null;
  const ageMs = now === null ? null : Math.max(0, now - past.at);
  return { verdict: past.verdict, scope: past.scope, at: past.at, ageMs, ageWords: ageWords(ageMs) };
}

/** 'Last known at 10:15 UTC, 55 minutes ago: Meta was down.' */
export function standingSentence(
  kept: KeptVerdict,
  zone: string | undefined,
  picture: EvidenceSummary,
): string {
  const clock = clockWords(kept.at, zone);
  const names = listWords(kept.scope.map(picture.owners.nameOf));
  return `Last known at ${clock}, ${kept.ageWords}: ${whatWas(kept, names === '' ? 'a platform' : names)}.`;
}

function clockWords(at: Instant, zone: string | undefined): string {
  return zone === undefined ? `${localClock(at, 'UTC')} UTC` : localClock(at, zone);
}

function whatWas({ verdict, scope }: Pick<PastVerdict, 'verdict' | 'scope'>, names: string): string {
  const were = scope.length > 1 ? 'were' : 'was';
  if (verdict === 'capability') return `${names} ${were} working only in part`;
  if (verdict === 'api') return `${names} took no posts from other tools`;
  return `${names} ${were} down`;
}
