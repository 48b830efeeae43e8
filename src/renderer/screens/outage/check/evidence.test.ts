import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../core/diagnose';
import type { ProbeKind, ProbeSeen } from '../../../../preload/contract';
import { asSightingId } from '../../../../core/model/ids';
import type { Sighting } from '../../../../core/model/sighting';
import { evidenceOf, NO_ANSWERS, type CheckFacts } from './evidence';
import { evidenceRow } from './evidence-row';
import { withProbe, type ProbeResults } from './probe-results';
import { checkResult } from './result';

const AT = Date.UTC(2026, 10, 27, 10, 15);
const META = ['facebook', 'instagram', 'threads', 'whatsapp'];
const OTHERS = ['x', 'linkedin', 'tiktok', 'pinterest', 'bluesky'];
const REFERENCES = ['wikimedia', 'cloudflare', 'apple'];

function probe(kind: ProbeKind, id: string, site: Answer, more: Partial<ProbeSeen> = {}): ProbeSeen {
  const dns = site === 'ok' || site === 'portal' ? 'ok' : site;
  return { kind, id, at: AT, dns, site, byAddress: null, ms: 80, ...more };
}

function looksOf(...seen: readonly ProbeSeen[]): ProbeResults {
  return seen.reduce(withProbe, {} as ProbeResults);
}

/** One round: three independent sites, Meta, the others. */
function round(seconds: number, line: Answer, meta: Answer, others: Answer): ProbeSeen[] {
  const at = AT + seconds * 1_000;
  return [
    ...REFERENCES.map((id) => probe('reference', id, line, { at, byAddress: line === 'ok' ? null : line })),
    ...META.map((id) => probe('platform', id, meta, { at })),
    ...OTHERS.map((id) => probe('platform', id, others, { at })),
  ];
}

function facts(looks: ProbeResults, more: Partial<CheckFacts> = {}): CheckFacts {
  return { at: AT, looks, answers: NO_ANSWERS, reports: [], history: [], ...more };
}

function said(given: CheckFacts, now = AT) {
  const { diagnosis, headline, isFirstLook, sureness } = checkResult(evidenceOf(given), now, 'Europe/London');
  const { verdict, scope, kept } = diagnosis;
  return {
    verdict,
    scope,
    headline,
    isFirstLook,
    sureness,
    kept: kept && `${kept.scope.join()} ${kept.ageWords}`,
  };
}

const WRITER: Sighting = {
  id: asSightingId('2026_s_1'),
  deletedAt: null,
  at: AT - 3 * 60_000,
  who: 'Writer',
  platform: 'facebook',
  what: 'read',
  works: false,
  account: 'ours',
  via: 'native',
  network: 'mobile',
  device: 'phone',
  text: 'Feed does not refresh',
  shot: null,
};

describe('Black Friday 10:15', () => {
  it('gives a first look at once', () => {
    expect(said(facts(looksOf(...round(0, 'ok', 'fail', 'ok'))))).toEqual({
      verdict: 'family',
      scope: ['meta'],
      headline: 'Your own connection is fine. It looks as if Meta is down.',
      isFirstLook: true,
      sureness: 'First check',
      kept: null,
    });
  });

  it('is sure when it failed three times over two minutes', () => {
    const rounds = [0, 60, 120].flatMap((seconds) => round(seconds, 'ok', 'fail', 'ok'));
    expect(said(facts(looksOf(...rounds), { reports: [WRITER] }))).toEqual({
      verdict: 'family',
      scope: ['meta'],
      headline: 'Your own connection is fine. Meta is down.',
      isFirstLook: false,
      sureness: 'Confirmed',
      kept: null,
    });
  });

  it('shows what it rests on, in one row', () => {
    const looks = looksOf(...round(0, 'ok', 'fail', 'ok'), probe('scheduler', 'buffer', 'ok'));
    const given = facts(looks, { reports: [WRITER] });
    const row = evidenceRow(evidenceOf(given), given.reports, ['Buffer'], () => '10:12');
    expect(row.map(({ mark, strong, words }) => `${mark}: ${strong} ${words}`)).toEqual([
      'published: 3 of 3 independent sites answer',
      'hit: 4 of 4 Meta names do not resolve',
      'published: 5 of 5 other platforms answer',
      'published: Buffer answers',
      'hit: Writer saw Facebook fail, 10:12',
    ]);
  });
});

describe('when our own line drops at 11:10', () => {
  const cableOut = looksOf(...round(0, 'fail', 'fail', 'fail'));
  const history = [{ at: AT, verdict: 'family' as const, scope: ['meta'], capability: null, rest: {} }];
  const answers = { ...NO_ANSWERS, otherDevice: 'no' as const, mobile: 'yes' as const };

  it('says so, and keeps what was known of Meta with its age', () => {
    const now = AT + 55 * 60_000;
    expect(said(facts(cableOut, { at: now, history, answers }), now)).toEqual({
      verdict: 'local-network',
      scope: [],
      headline: 'Your plan is safe here. Your internet connection is down.',
      isFirstLook: false,
      sureness: 'Confirmed',
      kept: 'meta 55 minutes ago',
    });
  });

  it('does not name every platform that it cannot see', () => {
    const row = evidenceRow(evidenceOf(facts(cableOut)), [], [], String);
    expect(row.map(({ mark, strong, words }) => `${mark}: ${strong} ${words}`)).toEqual([
      'hit: 0 of 3 independent sites answer',
      'hit: 9 of 9 platforms do not answer from here',
    ]);
  });

  it('blames names when independent sites answer by address', () => {
    const looks = looksOf(
      ...REFERENCES.map((id, index) =>
        probe('reference', id, 'fail', { byAddress: index < 2 ? 'ok' : null, dns: 'fail' }),
      ),
    );
    expect(said(facts(looks)).verdict).toBe('dns');
  });

  it('sees a sign-in page for what it is', () => {
    expect(said(facts(looksOf(...round(0, 'portal', 'portal', 'portal')))).verdict).toBe('captive-portal');
  });
});

describe('looks that change', () => {
  it('forget one slip of the line', () => {
    const looks = looksOf(...round(0, 'ok', 'fail', 'ok'), ...round(60, 'ok', 'ok', 'ok'));
    expect(
      evidenceOf(facts(looks)).platforms.map(({ platform, site, tries }) => [platform, site, tries]),
    ).toEqual([...META.map((id) => [id, 'ok', 1]), ...OTHERS.map((id) => [id, 'ok', 2])]);
    expect(said(facts(looks)).verdict).toBe('ok');
  });

  it('tell both when it comes and goes', () => {
    const rounds = (['fail', 'ok', 'fail'] as const).flatMap((meta, index) =>
      round(index * 60, 'ok', meta, 'ok'),
    );
    expect(said(facts(looksOf(...rounds))).verdict).toBe('unstable');
  });
});

describe('what people say', () => {
  it('makes evidence without any probe', () => {
    const answers = { ...NO_ANSWERS, post: { facebook: 'yes' as const }, login: { x: 'no' as const } };
    const given = facts(
      {},
      {
        answers,
        reports: [WRITER, { ...WRITER, id: asSightingId('2026_s_2'), platform: 'website', what: 'all' }],
      },
    );
    const { reports, ownSystems } = evidenceOf(given);
    expect(reports).toEqual([
      {
        platform: 'facebook',
        capability: 'publish',
        works: true,
        account: 'ours',
        via: 'native',
        network: 'here',
        text: null,
        rest: {},
      },
      {
        platform: 'x',
        capability: 'login',
        works: false,
        account: 'ours',
        via: 'native',
        network: 'here',
        text: null,
        rest: {},
      },
      {
        platform: 'facebook',
        capability: 'read',
        works: false,
        account: 'ours',
        via: 'native',
        network: 'mobile',
        text: 'Feed does not refresh',
        rest: { who: 'Writer', device: 'phone' },
      },
    ]);
    expect(ownSystems).toEqual([
      { name: 'website', ok: false, rest: { who: 'Writer', text: 'Feed does not refresh' } },
    ]);
  });

  it('weighs as much as a probe: two people who cannot log in while the site opens', () => {
    const looks = looksOf(...round(0, 'ok', 'ok', 'ok'));
    const reports = [
      { ...WRITER, what: 'login' as const, account: 'other' as const },
      { ...WRITER, id: asSightingId('2026_s_2'), who: 'Designer', what: 'login' as const },
    ];
    const { verdict, scope, headline } = said(facts(looks, { reports }));
    expect({ verdict, scope, headline }).toEqual({
      verdict: 'capability',
      scope: ['facebook'],
      headline: 'Your own connection is fine. Facebook works only in part.',
    });
  });
});
