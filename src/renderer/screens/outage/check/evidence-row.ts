import type { Evidence } from '../../../../core/diagnose';
import type { Instant } from '../../../../core/time/types';
import { familyOf, platformOrGeneric } from '../../../../core/platform';
import type { MarkState } from '../../../ui';
import type { Sighting } from '../../../../core/model/sighting';
import { isBad } from './probe-results';
import { listWords } from '../../../../core/words/lists';

/** One thing that was seen, short enough to stand beside others. */
export interface EvidenceItem {
  readonly key: string;
  readonly mark: Extract<MarkState, 'published' | 'hit' | 'risk'>;
  readonly strong: string;
  readonly words: string;
}

/**
 * The evidence at one look, what works first: independent sites, each owner that fails, the other platforms, the
 * scheduler, and people.
 *
 * @param clock an instant as a time of day
 */
export function evidenceRow(
  evidence: Evidence,
  reports: readonly Sighting[],
  schedulers: readonly string[],
  clock: (at: Instant) => string,
): EvidenceItem[] {
  return [
    ...referenceItem(evidence),
    ...platformItems(evidence),
    ...schedulerItem(evidence, schedulers),
    ...reports.map((report) => reportItem(report, clock)),
  ];
}

function referenceItem({ references }: Evidence): EvidenceItem[] {
  const asked = references.length;
  if (asked === 0) return [];
  const answering = references.filter(({ byName }) => byName === 'ok').length;
  const portals = references.filter(({ byName }) => byName === 'portal').length;
  const byAddress = references.filter((seen) => seen.byName !== 'ok' && seen.byAddress === 'ok').length;
  const part = (count: number, words: string, mark: EvidenceItem['mark']): EvidenceItem => ({
    key: `references ${words}`,
    mark,
    strong: `${count} of ${asked}`,
    words,
  });
  if (portals * 2 >= asked) return [part(portals, 'independent sites show a sign-in page', 'risk')];
  const seen = [
    part(
      answering,
      'independent sites answer',
      answering * 2 > asked ? 'published' : answering > 0 ? 'risk' : 'hit',
    ),
  ];
  if (byAddress > 0) seen.push(part(byAddress, 'answer by address', 'published'));
  return seen;
}

/** More owners than this at once are told as a number: no row holds them, and the line is the likelier culprit. */
const NAMED_OWNERS = 3;

function platformItems({ platforms }: Evidence): EvidenceItem[] {
  const last = [...new Map(platforms.map((seen) => [seen.platform, seen])).values()];
  const bad = last.filter(({ site }) => site !== null && isBad(site));
  const owners = [...new Set(bad.map(({ platform }) => familyOf(platform).id))];
  if (owners.length > NAMED_OWNERS) {
    const strong = `${bad.length} of ${last.length}`;
    return [{ key: 'platforms', mark: 'hit', strong, words: 'platforms do not answer from here' }];
  }
  const items = owners.map((owner): EvidenceItem => {
    const members = last.filter(({ platform }) => familyOf(platform).id === owner);
    const failing = members.filter((seen) => bad.includes(seen));
    const nameless = failing.filter(({ dns }) => dns !== null && isBad(dns)).length === failing.length;
    const family = familyOf(members[0]?.platform ?? '').name;
    if (members.length === 1) {
      const [name = ''] = members.map(({ platform }) => platformOrGeneric(platform).name);
      return {
        key: owner,
        mark: 'hit',
        strong: name,
        words: nameless ? 'cannot be found by name' : 'does not answer',
      };
    }
    const words = nameless ? `${family} names do not resolve` : `${family} sites do not answer`;
    return { key: owner, mark: 'hit', strong: `${failing.length} of ${members.length}`, words };
  });
  const others = last.filter(({ platform }) => !owners.includes(familyOf(platform).id));
  if (others.length === 0) return items;
  const up = others.filter(({ site }) => site === 'ok').length;
  const words = owners.length === 0 ? 'platforms answer' : 'other platforms answer';
  const mark = up === others.length ? 'published' : 'risk';
  return [...items, { key: 'others', mark, strong: `${up} of ${others.length}`, words }];
}

function schedulerItem({ scheduler }: Evidence, schedulers: readonly string[]): EvidenceItem[] {
  if (scheduler === null || scheduler.reachable === null) return [];
  const works = scheduler.reachable;
  const strong = schedulers.length === 0 ? 'Scheduler' : listWords(schedulers);
  const verb = schedulers.length > 1 ? ['answer', 'do not all answer'] : ['answers', 'does not answer'];
  return [{ key: 'scheduler', mark: works ? 'published' : 'hit', strong, words: verb[works ? 0 : 1] ?? '' }];
}

function reportItem(report: Sighting, clock: (at: Instant) => string): EvidenceItem {
  const { id, who, at, platform, works } = report;
  const name = platformOrGeneric(platform).name;
  const words = works ? `says ${name} works, ${clock(at)}` : `saw ${name} fail, ${clock(at)}`;
  return { key: `report ${id}`, mark: works ? 'published' : 'hit', strong: who, words };
}
