import type { Answer, ReferenceSeen } from './types';

/** At least three unrelated hosts are asked, and two of three decide. Source: outage practice, section 3. */
const WANTED_HOSTS = 3;
const DECIDING_HOSTS = 2;
const DECIDING_SHARE = 2 / 3;

/** 'name-only': names do not resolve, addresses answer. 'mixed': no two of three agree. */
export type LineState = 'ok' | 'fail' | 'name-only' | 'portal' | 'mixed' | 'missing';

type HostState = 'ok' | 'fail' | 'name-only' | 'portal' | 'mixed';

export interface ReferenceView {
  readonly state: LineState;
  /** Hosts that agree with `state`. */
  readonly agreeing: number;
  readonly asked: number;
  /** Fewer hosts than wanted, or an address that nobody tried. */
  readonly thin: boolean;
}

/** What the reference hosts say together about our own line. */
export function referenceView(references: readonly ReferenceSeen[]): ReferenceView {
  const states = hostStates(references);
  const asked = states.length;
  if (asked === 0) return { state: 'missing', agreeing: 0, asked, thin: true };
  for (const state of ['ok', 'fail', 'name-only', 'portal'] as const) {
    const agreeing = states.filter((each) => each === state).length;
    if (agreeing < DECIDING_HOSTS || agreeing < asked * DECIDING_SHARE) continue;
    const untried =
      state === 'fail' && references.some((seen) => isBad(seen.byName) && seen.byAddress === null);
    return { state, agreeing, asked, thin: asked < WANTED_HOSTS || untried };
  }
  return { state: asked < DECIDING_HOSTS ? 'missing' : 'mixed', agreeing: 0, asked, thin: true };
}

/** One state per host: the same host asked twice is still one witness. Hosts that say nothing are left out. */
function hostStates(references: readonly ReferenceSeen[]): HostState[] {
  const byHost = new Map<string, HostState>();
  references.forEach((seen, index) => {
    const state = hostState(seen);
    if (state === undefined) return;
    const host = seen.host?.trim().toLowerCase() ?? `#${index}`;
    const before = byHost.get(host);
    byHost.set(host, before === undefined || before === state ? state : 'mixed');
  });
  return [...byHost.values()];
}

function hostState({ byName, byAddress }: ReferenceSeen): HostState | undefined {
  if (byName === 'ok') return 'ok';
  if (byName === 'portal' || byAddress === 'portal') return 'portal';
  if (isBad(byName)) return byAddress === 'ok' ? 'name-only' : 'fail';
  return isBad(byAddress) ? 'fail' : undefined;
}

/** Neither an answer nor a sign-in page. */
export function isBad(answer: Answer | null): boolean {
  return answer === 'fail' || answer === 'timeout';
}
