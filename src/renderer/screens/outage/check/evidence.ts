import type {
  Capability,
  Evidence,
  OwnSystemSeen,
  PastVerdict,
  PlatformSeen,
  ReferenceSeen,
  Report,
  SchedulerSeen,
} from '../../../../core/diagnose';
import type { Sighting } from '../../../../core/model/sighting';
import type { Instant } from '../../../../core/time/types';
import { platformOrGeneric } from '../../../../core/platform';
import type { ProbeSeen } from '../../../../preload/contract';
import { isBad, isFlipping, lastRun, probeResultsOf, type ProbeResults } from './probe-results';

export type YesNo = 'yes' | 'no' | 'unknown';

/** What the person at the desk found out by trying. */
export interface CheckAnswers {
  readonly otherDevice: YesNo;
  readonly mobile: YesNo;
  /** By platform: a post by hand went out; logging in works. */
  readonly post: Readonly<Record<string, YesNo>>;
  readonly login: Readonly<Record<string, YesNo>>;
}

export const NO_ANSWERS: CheckAnswers = { otherDevice: 'unknown', mobile: 'unknown', post: {}, login: {} };

export interface CheckFacts {
  readonly at: Instant;
  readonly looks: ProbeResults;
  readonly answers: CheckAnswers;
  readonly reports: readonly Sighting[];
  readonly history: readonly PastVerdict[];
}

/** This desk's own network, so that what others see elsewhere can be told from it. */
const HERE = 'here';

/** All that was seen, in the shape the decision table reads. */
export function evidenceOf({ at, looks, answers, reports, history }: CheckFacts): Evidence {
  return {
    at,
    network: HERE,
    otherDeviceWorks: flag(answers.otherDevice),
    // Whether a router answers cannot be asked the same way everywhere: the questions settle it.
    router: null,
    secondNetworkWorks: flag(answers.mobile),
    references: probeResultsOf(looks, 'reference').map(referenceSeen),
    platforms: probeResultsOf(looks, 'platform').flatMap(platformSeen),
    scheduler: schedulerSeen(probeResultsOf(looks, 'scheduler').map((each) => each.at(-1) ?? each[0])),
    ownSystems: reports.filter(isAboutOwn).map(ownSystem),
    reports: [
      ...tried(answers.post, 'publish'),
      ...tried(answers.login, 'login'),
      ...reports.filter((report) => !isAboutOwn(report)).map(reportSeen),
    ],
    history,
    rest: {},
  };
}

function referenceSeen(looks: readonly [ProbeSeen, ...ProbeSeen[]]): ReferenceSeen {
  const { id, site, byAddress } = looks.at(-1) ?? looks[0];
  return { host: id, byName: site, byAddress, rest: {} };
}

/** The run at the end counts; what went and came more than once is told as both. */
function platformSeen(looks: readonly [ProbeSeen, ...ProbeSeen[]]): PlatformSeen[] {
  const run = lastRun(looks);
  const last = run.at(-1) ?? run[0];
  const seen: PlatformSeen = {
    platform: last.id,
    dns: last.dns,
    site: last.site,
    tries: run.length,
    overSeconds: Math.round((last.at - run[0].at) / 1_000),
    rest: {},
  };
  const before = isFlipping(looks)
    ? looks.findLast((look) => isBad(look.site) !== isBad(last.site))
    : undefined;
  if (before === undefined) return [seen];
  return [{ ...seen, dns: before.dns, site: before.site, tries: null, overSeconds: null }, seen];
}

function schedulerSeen(last: readonly ProbeSeen[]): SchedulerSeen | null {
  const sites = last.map(({ site }) => site).filter((site) => site !== 'portal');
  if (sites.length === 0) return null;
  return { reachable: !sites.some(isBad), posts: null, types: [], rest: {} };
}

function tried(answers: Readonly<Record<string, YesNo>>, capability: Capability): Report[] {
  return Object.entries(answers).flatMap(([platform, answer]) => {
    const works = flag(answer);
    if (works === null) return [];
    return [
      { platform, capability, works, account: 'ours', via: 'native', network: HERE, text: null, rest: {} },
    ];
  });
}

function reportSeen({ platform, what, works, account, via, network, text, who, device }: Sighting): Report {
  return {
    platform,
    capability: what === 'all' ? null : what,
    works,
    account,
    via,
    network,
    text: text === '' ? null : text,
    rest: { who, device },
  };
}

/** Website, mail, phone: ours to repair, and nobody else's outage. */
function isAboutOwn({ platform }: Sighting): boolean {
  return platformOrGeneric(platform).kind !== 'social';
}

function ownSystem({ platform, works, who, text }: Sighting): OwnSystemSeen {
  return { name: platformOrGeneric(platform).name.toLowerCase(), ok: works, rest: { who, text } };
}

function flag(answer: YesNo): boolean | null {
  return answer === 'unknown' ? null : answer === 'yes';
}
