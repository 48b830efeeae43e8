import type { Finding } from './finding';
import * as line from './line-conditions';
import type { EvidenceSummary } from './evidence-summary';
import * as platform from './platform-conditions';
import * as tool from './tool-conditions';

interface Condition {
  readonly test: (picture: EvidenceSummary) => Finding;
  /** It shows a fault by itself; a row none of whose faults was seen is not worth a question. */
  readonly fault?: true;
  /** What to find out when nobody looked. */
  readonly ask?: string;
}

const askReferences = 'Check three unrelated websites: do they open?';
const askRepeat = 'Check the platforms, three times over two minutes.';

/** The words of the decision table, each with the evidence it stands for. */
export const CONDITIONS = {
  'fails here': { test: line.failsHere, fault: true },
  'another device works': { test: line.otherDeviceWorks },
  'only this device': { test: line.onlyThisDevice },
  'reference hosts fail': { test: line.referencesFail, fault: true, ask: askReferences },
  'router or devices': {
    test: line.routerOrDevices,
    ask: 'See whether your router answers, and whether another device here works.',
  },
  'phone works': { test: line.phoneWorks, ask: 'Try a phone on mobile data: does it work there?' },
  'only names fail': { test: line.namesFail, fault: true, ask: askReferences },
  'sign-in page': { test: line.signInPage, fault: true, ask: askReferences },
  'reference hosts ok': { test: line.referencesOk, ask: askReferences },
  'our line not down': { test: line.lineNotDown },
  steady: { test: platform.steady },
  'members of one family fail': { test: platform.membersFail, fault: true, ask: askRepeat },
  'others work': { test: platform.othersWork },
  'unrelated owners fail': { test: platform.ownersFail, fault: true, ask: askRepeat },
  'one platform fails': { test: platform.onePlatformFails, fault: true, ask: askRepeat },
  'for several people': {
    test: platform.severalPeople,
    ask: 'Ask one person elsewhere whether it fails for them too.',
  },
  'one thing fails for several': {
    test: platform.capabilityFails,
    fault: true,
    ask: 'Ask one more person, with another account, to try the same thing.',
  },
  'site opens': { test: platform.siteOpens },
  'only our account fails': {
    test: tool.ourAccountFails,
    fault: true,
    ask: 'Ask somebody with another account to try the same thing.',
  },
  'scheduler fails': { test: tool.schedulerFails, fault: true, ask: 'Look at what your scheduler says.' },
  'by hand works': { test: tool.byHandWorks, ask: 'Put one post out by hand: does it go out?' },
  'other tools fail': { test: tool.apiFails, fault: true },
  'own app works': { test: tool.ownAppWorks, ask: 'Try the platform’s own app: does posting work there?' },
  'our systems fail': { test: tool.ownFails, fault: true },
  'platforms fine': { test: tool.platformsFine, ask: 'Check the platforms as well.' },
  'comes and goes': { test: tool.comesAndGoes, fault: true },
  'nothing fails': { test: tool.nothingFails, ask: 'Check the platforms as well.' },
  'nothing stands': { test: tool.nothingStands, ask: 'Try again what failed before.' },
} as const satisfies { readonly [name: string]: Condition };

export type ConditionName = keyof typeof CONDITIONS;

/** The entry with its optional parts, for reading in a loop. */
export function conditionOf(name: ConditionName): Condition {
  return CONDITIONS[name];
}
