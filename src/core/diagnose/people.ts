import { grouped } from './grouped';
import type { PlatformView } from './platform-view';
import type { Capability, Evidence, Report } from './types';

/** Gravest first: who cannot log in cannot post either. */
const GRAVEST_FIRST: readonly Capability[] = ['login', 'publish', 'media', 'messages', 'read', 'ads'];

/** One thing that fails for several people on the platforms of one owner, while the sites do not. */
export interface CapabilityTrouble {
  readonly capability: Capability;
  readonly views: readonly PlatformView[];
  readonly failing: readonly Report[];
  readonly working: readonly Report[];
}

/** Our account fails where other people's do not. */
export interface AccountTrouble {
  readonly view: PlatformView;
  readonly capability: Capability | null;
  readonly workingForOthers: number;
}

/** What fails for two people or more, and for more people than it works for. Gravest first. */
export function capabilityTroubles(views: readonly PlatformView[]): CapabilityTrouble[] {
  const owners = [...grouped(views, (view) => view.owner).values()];
  return GRAVEST_FIRST.flatMap((capability) =>
    owners.flatMap((members) => {
      const hit = members.filter(
        (view) => view.site !== 'down' && about(view.failing, capability).length > 0,
      );
      const failing = hit.flatMap((view) => about(view.failing, capability));
      const working = hit.flatMap((view) => about(view.working, capability));
      const several = failing.length >= 2 && failing.length > working.length;
      return several && !isOursAlone(failing, working) ? [{ capability, views: hit, failing, working }] : [];
    }),
  );
}

/** Platforms on which only our account fails, and somebody else can do the same thing. */
export function accountTroubles(views: readonly PlatformView[]): AccountTrouble[] {
  return views.flatMap((view) => {
    if (view.site === 'down') return [];
    const [first] = view.failing;
    if (first === undefined) return [];
    const working = view.working.filter((report) => isSameThing(report, first));
    if (!isOursAlone(view.failing, working)) return [];
    const workingForOthers = working.filter((report) => report.account === 'other').length;
    return [{ view, capability: first.capability, workingForOthers }];
  });
}

/** Platforms about which people contradict each other, and it is not a matter of whose account. */
export function disagreements(views: readonly PlatformView[]): PlatformView[] {
  return views.filter((view) =>
    GRAVEST_FIRST.some((capability) => {
      const failing = about(view.failing, capability);
      const working = about(view.working, capability);
      return failing.length > 0 && working.length >= failing.length && !isOursAlone(failing, working);
    }),
  );
}

/** Reports in which another tool cannot get through to a platform. */
export function apiReports(evidence: Evidence, works: boolean): Report[] {
  return evidence.reports.filter(
    (report) =>
      report.platform !== null &&
      report.works === works &&
      report.via !== 'scheduler' &&
      (report.capability === 'api' || report.via === 'api'),
  );
}

/** Posts that went out, or did not, by hand. */
export function postedByHand(views: readonly PlatformView[], works: boolean): Report[] {
  return views
    .flatMap((view) => (works ? view.working : view.failing))
    .filter(({ capability }) => capability === null || capability === 'publish' || capability === 'media');
}

function about(reports: readonly Report[], capability: Capability): Report[] {
  return reports.filter((report) => report.capability === capability);
}

function isSameThing(a: Report, b: Report): boolean {
  return a.capability === b.capability || a.capability === null || b.capability === null;
}

/** It fails with our account only, and somebody with another one can do it. */
export function isOursAlone(failing: readonly Report[], working: readonly Report[]): boolean {
  return (
    failing.length > 0 &&
    failing.every((report) => report.account === 'ours') &&
    working.some((report) => report.account === 'other')
  );
}
