import type { Instant } from '../time/types';
import type { Family } from '../platform';
import { isFlapping, lastAboutPlatforms, standingVerdict } from './history';
import { ownersOf, type Owners } from './owners';
import {
  accountTroubles,
  apiReports,
  capabilityTroubles,
  disagreements,
  type AccountTrouble,
  type CapabilityTrouble,
} from './people';
import { platformViews, type PlatformView } from './platform-view';
import { referenceView, type ReferenceView } from './references';
import type { Evidence, PastVerdict, Report } from './types';

/** The evidence, sorted once; every condition of the table reads from here. */
export interface EvidenceSummary {
  readonly evidence: Evidence;
  readonly now: Instant | null;
  readonly owners: Owners;
  readonly line: ReferenceView;
  readonly platforms: readonly PlatformView[];
  readonly down: readonly PlatformView[];
  readonly downOwners: readonly string[];
  /** Platforms that answer. */
  readonly up: readonly PlatformView[];
  /** Platforms about which the evidence contradicts itself. */
  readonly contradictory: readonly PlatformView[];
  readonly capabilities: readonly CapabilityTrouble[];
  readonly accounts: readonly AccountTrouble[];
  readonly apiFailing: readonly Report[];
  /** What the scheduler does to posts, in words; null when nothing is wrong or nobody looked. */
  readonly schedulerTrouble: string | null;
  readonly ownFailing: readonly string[];
  /** The last verdict about a platform that nothing has cleared, this evidence included. */
  readonly standing: PastVerdict | null;
  /** A standing verdict that this evidence clears. */
  readonly cleared: PastVerdict | null;
  readonly flapping: boolean;
  /** The last verdict about a platform, whatever came after it. */
  readonly lastDown: PastVerdict | null;
}

export function evidenceSummaryOf(
  evidence: Evidence,
  now: Instant | null,
  families: readonly Family[],
): EvidenceSummary {
  const owners = ownersOf(families);
  const line = referenceView(evidence.references);
  const views = platformViews(evidence, owners);
  const platforms = views.filter((view) => !owners.isOwn(view.id));
  const down = platforms.filter((view) => view.site === 'down');
  const capabilities = capabilityTroubles(platforms);
  const quarrels = new Set(disagreements(platforms));
  const contradictory = platforms.filter((view) => view.site === 'mixed' || quarrels.has(view));
  const lastDown = lastAboutPlatforms(evidence.history);
  const standing = standingVerdict(evidence.history);
  const isCleared =
    standing !== null && line.state === 'ok' && answers(standing, platforms, evidence, owners);
  const troubled = [...down, ...capabilities.flatMap((trouble) => trouble.views)];
  const scope = troubled.length > 0 ? troubled.map((view) => view.id) : (lastDown?.scope ?? []);
  return {
    evidence,
    now,
    owners,
    line,
    platforms,
    down,
    downOwners: [...new Set(down.map((view) => view.owner))],
    up: platforms.filter((view) => view.site === 'up'),
    contradictory,
    capabilities,
    accounts: accountTroubles(platforms),
    apiFailing: apiReports(evidence, false),
    schedulerTrouble: schedulerTrouble(evidence),
    ownFailing: ownFailing(evidence, views, owners),
    standing: isCleared ? null : standing,
    cleared: isCleared ? standing : null,
    lastDown,
    flapping: isFlapping(evidence.history, scope, presentState(scope), evidence.at ?? now, owners),
  };

  function presentState(about: readonly string[]): 'down' | 'up' | 'unclear' | null {
    if (line.state !== 'ok') return null;
    if (troubled.length > 0) return 'down';
    const concerned = platforms.filter(
      (view) => about.length === 0 || about.some((entry) => owners.covers(entry, view.id)),
    );
    if (concerned.length === 0) return null;
    return concerned.every((view) => view.site === 'up') ? 'up' : 'unclear';
  }
}

/**
 * Does everything that the verdict named answer again? A family needs two of its services; a verdict about one
 * capability needs a person for whom it works, since the site never stopped answering.
 */
function answers(
  past: PastVerdict,
  platforms: readonly PlatformView[],
  evidence: Evidence,
  owners: Owners,
): boolean {
  const concerned = platforms.filter(
    (view) => past.scope.length === 0 || past.scope.some((entry) => owners.covers(entry, view.id)),
  );
  if (concerned.length === 0 || concerned.some((view) => view.site !== 'up')) return false;
  if (past.verdict === 'api') {
    const ids = new Set(concerned.map((view) => view.id));
    return apiReports(evidence, true).some((report) => ids.has(report.platform ?? ''));
  }
  if (past.verdict === 'capability') {
    return concerned.some((view) =>
      view.working.some(({ capability }) =>
        past.capability === null ? capability !== 'read' : capability === past.capability,
      ),
    );
  }
  return past.scope.every((entry) => {
    const services = new Set(
      concerned.filter((view) => owners.covers(entry, view.id)).map((view) => view.service),
    );
    return services.size >= Math.min(2, Math.max(1, owners.servicesOf(entry).length));
  });
}

function schedulerTrouble(evidence: Evidence): string | null {
  const { scheduler, reports } = evidence;
  if (scheduler?.posts === 'failing') return 'fail';
  if (scheduler?.posts === 'stuck') return 'hang and never go out';
  if (scheduler?.posts === 'missing') return 'are missing';
  const seen = reports.filter((report) => report.via === 'scheduler' && report.works === false);
  if (seen.length > 0) return 'fail';
  return scheduler?.reachable === false ? 'do not go out, because it cannot be reached' : null;
}

/** Website, shop, mail: whatever is ours, from the list of systems or probed like a platform. */
function ownFailing(evidence: Evidence, views: readonly PlatformView[], owners: Owners): string[] {
  const systems = evidence.ownSystems.filter((system) => system.ok === false).map((system) => system.name);
  const probed = views.filter((view) => owners.isOwn(view.id) && view.site === 'down').map((view) => view.id);
  return [...new Set([...systems, ...probed])];
}
