import { FAMILIES, type Family } from '../platform';
import { ownersOf } from './owners';
import { apiReports, isOursAlone } from './people';
import { platformViews, type PlatformView } from './platform-view';
import type { Capability, Evidence, Report } from './types';

export type CapabilityState = 'works' | 'fails' | 'unknown';

/** By platform id, what works there for people. */
export type CapabilityStates = ReadonlyMap<string, { readonly [Name in Capability]: CapabilityState }>;

/** Fails with the site; what runs elsewhere (ads, other tools' doors) may live on. Source: 5 March 2024. */
const NEEDS_THE_SITE: ReadonlySet<Capability> = new Set<Capability>([
  'publish',
  'media',
  'login',
  'read',
  'messages',
]);

/**
 * What works, what fails and what nobody knows, for each platform of the evidence (R47, R62). Two people make a
 * failure unless as many say that it works; one who says that it works is enough when nobody objects. A site that
 * answers shows that it can be read and nothing more.
 */
export function capabilityStates(
  evidence: Evidence,
  families: readonly Family[] = FAMILIES,
): CapabilityStates {
  const owners = ownersOf(families);
  return new Map(
    platformViews(evidence, owners)
      .filter((view) => !owners.isOwn(view.id))
      .map((view) => [view.id, statesOf(view, evidence)]),
  );
}

function statesOf(view: PlatformView, evidence: Evidence) {
  const state = (capability: Capability) => stateOf(capability, view, evidence);
  return {
    publish: state('publish'),
    media: state('media'),
    login: state('login'),
    read: state('read'),
    messages: state('messages'),
    ads: state('ads'),
    api: state('api'),
  } satisfies { readonly [Name in Capability]: CapabilityState };
}

function stateOf(capability: Capability, view: PlatformView, evidence: Evidence): CapabilityState {
  const failing = reportsOf(capability, view, evidence, false);
  const working = reportsOf(capability, view, evidence, true);
  if (isOursAlone(failing, working)) return 'works';
  if (failing.length >= 2 && failing.length > working.length) return 'fails';
  if (working.length > 0 && failing.length === 0) return 'works';
  if (failing.length + working.length > 0 && view.site !== 'down') return 'unknown';
  if (view.site === 'down') return NEEDS_THE_SITE.has(capability) ? 'fails' : 'unknown';
  return capability === 'read' && view.site === 'up' ? 'works' : 'unknown';
}

function reportsOf(
  capability: Capability,
  view: PlatformView,
  evidence: Evidence,
  works: boolean,
): readonly Report[] {
  if (capability === 'api') {
    return apiReports(evidence, works).filter((report) => report.platform === view.id);
  }
  return (works ? view.working : view.failing).filter((report) => report.capability === capability);
}
