import { grouped } from './grouped';
import type { Owners } from './owners';
import { isBad } from './references';
import type { Evidence, PlatformSeen, Report } from './types';

/** A failure counts once it was seen three times over two minutes. Source: outage practice, section 3 (ours). */
export const REPEATED_TRIES = 3;
export const REPEATED_SECONDS = 120;

/** 'once': failed, but not yet often enough. 'mixed': answers contradict each other. */
export type ProbeState = 'works' | 'fails' | 'once' | 'mixed' | 'unknown';

/** 'sighted': one sign of failure, too little to call it down. */
export type SiteState = 'up' | 'down' | 'mixed' | 'sighted' | 'unknown';

/** All that is known about one platform, probes and people together. */
export interface PlatformView {
  readonly id: string;
  readonly owner: string;
  readonly service: string;
  readonly site: SiteState;
  /** The probe failed three times over two minutes, and the file says so. */
  readonly repeated: boolean;
  readonly probe: ProbeState;
  /** People for whom something there fails, or works, without a scheduler or another tool in between. */
  readonly failing: readonly Report[];
  readonly working: readonly Report[];
  /** Somebody can still use it although it counts as down. */
  readonly contradicted: boolean;
}

/** Every platform and every channel of our own that a probe or a person named. */
export function platformViews(evidence: Evidence, owners: Owners): PlatformView[] {
  const named = [
    ...evidence.platforms.map((seen) => seen.platform),
    ...evidence.reports.flatMap((report) => (report.platform === null ? [] : [report.platform])),
  ];
  const probes = grouped(evidence.platforms, (seen) => seen.platform);
  const reports = grouped(evidence.reports.filter(isByHand), (report) => report.platform ?? '');
  return [...new Set(named)].map((id) =>
    platformView(id, probes.get(id) ?? [], reports.get(id) ?? [], owners),
  );
}

/** Done in the platform's own app or site. A report that does not say how is taken as one. */
export function isByHand(report: Report): boolean {
  return report.via !== 'scheduler' && report.via !== 'api' && report.capability !== 'api';
}

function platformView(
  id: string,
  probes: readonly PlatformSeen[],
  reports: readonly Report[],
  owners: Owners,
): PlatformView {
  const probe = probeState(probes);
  const failing = reports.filter((report) => report.works === false);
  const working = reports.filter((report) => report.works === true);
  const whole = failing.filter(({ capability }) => capability === null || capability === 'read');
  const site = siteState(probe, whole, working);
  return {
    id,
    owner: owners.ownerOf(id),
    service: owners.serviceOf(id),
    site,
    repeated: probes.some((seen) => probeState([seen]) === 'fails' && isCounted(seen)),
    probe,
    failing,
    working,
    contradicted: site === 'down' && working.length > 0,
  };
}

function siteState(probe: ProbeState, whole: readonly Report[], working: readonly Report[]): SiteState {
  if (probe === 'mixed') return 'mixed';
  if (probe === 'works') {
    // People who name no capability contradict the probe; those who cannot read are a capability of their own.
    return whole.filter((report) => report.capability === null).length >= 2 ? 'mixed' : 'up';
  }
  const probeFails = probe === 'fails' || probe === 'once';
  const onlyOurs = whole.every((report) => report.account === 'ours');
  if (!probeFails && onlyOurs && working.some((report) => report.account === 'other')) return 'up';
  const against = whole.length + (probeFails ? 1 : 0);
  if (against === 0) return working.length > 0 ? 'up' : 'unknown';
  if (working.length >= against) return 'mixed';
  return probe === 'fails' || against >= 2 ? 'down' : 'sighted';
}

function probeState(probes: readonly PlatformSeen[]): ProbeState {
  const states = new Set(probes.map(oneProbe).filter((state) => state !== 'unknown'));
  if (states.size === 0) return 'unknown';
  if (states.has('mixed') || (states.has('works') && states.size > 1)) return 'mixed';
  if (states.has('works')) return 'works';
  return states.has('fails') ? 'fails' : 'once';
}

function oneProbe(seen: PlatformSeen): ProbeState {
  if (seen.site === 'ok') return isBad(seen.dns) ? 'mixed' : 'works';
  if (!isBad(seen.site) && !isBad(seen.dns)) return 'unknown';
  const tooFew = seen.tries !== null && seen.tries < REPEATED_TRIES;
  const tooShort = seen.overSeconds !== null && seen.overSeconds < REPEATED_SECONDS;
  return tooFew || tooShort ? 'once' : 'fails';
}

function isCounted(seen: PlatformSeen): boolean {
  return (seen.tries ?? 0) >= REPEATED_TRIES && (seen.overSeconds ?? 0) >= REPEATED_SECONDS;
}
