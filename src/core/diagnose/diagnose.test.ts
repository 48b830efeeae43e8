import { describe, expect, test } from 'vitest';
import expected from '../../../tests/fixtures/diagnoses.json' with { type: 'json' };
import { diagnose, type DiagnoseOptions } from './diagnose';
import { readEvidence } from './read-evidence';
import { TABLE } from './decision-table';
import type { Diagnosis } from './types';

const files = import.meta.glob<unknown>('../../../tests/fixtures/evidence/*.json', {
  eager: true,
  import: 'default',
});

function fileOf(name: string): unknown {
  const found = files[`../../../tests/fixtures/evidence/${name}.json`];
  if (found === undefined) throw new Error(`There is no evidence file ${name}`);
  return found;
}

function diagnosisOf(json: unknown, options?: DiagnoseOptions): Diagnosis {
  const evidence = readEvidence(json);
  if (!evidence.ok) throw new Error(evidence.error.message);
  return diagnose(evidence.value, options);
}

/** What a person is told, word for word, in the shape of tests/fixtures/diagnoses.json. */
function told(file: string) {
  const { row, verdict, scope, capability, confidence, hold, kept, say, next } = diagnosisOf(fileOf(file));
  const last = kept && { verdict: kept.verdict, scope: kept.scope, ageWords: kept.ageWords };
  return { file, row, verdict, scope, capability, confidence, hold, kept: last, say, next };
}

describe('R104 the decision table, one piece of evidence per row', () => {
  test.each(expected.rows)('$file is $verdict', (row) => {
    expect(told(row.file)).toEqual(row);
  });

  test('every row of the table has its evidence, in the order of the table', () => {
    const rows = TABLE.map((row) => row.id).filter((id) => id !== 'all-clear');
    expect(expected.rows.map(({ row }) => row)).toEqual(rows);
  });
});

describe('R104 mixtures', () => {
  test.each(expected.mixtures)('$file is $verdict', (mixture) => {
    expect(told(mixture.file)).toEqual(mixture);
  });

  test('there are at least twenty, and every file is expected to come to something', () => {
    expect(expected.mixtures.length).toBeGreaterThanOrEqual(20);
    const named = [...expected.rows, ...expected.mixtures].map(({ file }) => file);
    const scenario = ['scenario-1015', 'scenario-1110', 'scenario-1155', 'scenario-1628'];
    const stored = Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/g, ''));
    expect(stored.toSorted()).toEqual([...named, ...scenario].toSorted());
  });
});

describe('scenario A, Black Friday without Meta', () => {
  test('10:15, R33: it is Meta and nobody else, for certain', () => {
    const { verdict, scope, confidence, kept, reach, hold } = diagnosisOf(fileOf('scenario-1015'));
    expect({ verdict, scope, confidence, kept, reach, hold }).toEqual({
      verdict: 'family',
      scope: ['meta'],
      confidence: 'high',
      kept: null,
      reach: 'one-company',
      hold: 'scope',
    });
  });

  test('11:10, R102: our own line is down, and what was known of Meta stays with its age', () => {
    const { verdict, scope, confidence, kept, hold, say } = diagnosisOf(fileOf('scenario-1110'), {
      zone: 'Europe/London',
    });
    expect({ verdict, scope, confidence, kept, hold }).toEqual({
      verdict: 'local-network',
      scope: [],
      confidence: 'high',
      kept: {
        verdict: 'family',
        scope: ['meta'],
        at: Date.UTC(2026, 10, 27, 10, 15),
        ageMs: 55 * 60_000,
        ageWords: '55 minutes ago',
      },
      hold: 'keep',
    });
    expect(say).toContain('Last known at 10:15, 55 minutes ago: Meta was down.');
  });

  test('11:55: the line is back, so the verdict is fresh again and nothing is kept', () => {
    const { verdict, scope, confidence, kept } = diagnosisOf(fileOf('scenario-1155'));
    expect({ verdict, scope, confidence, kept }).toEqual({
      verdict: 'family',
      scope: ['meta'],
      confidence: 'high',
      kept: null,
    });
  });

  test('16:28, R62: probes and one post by hand clear it', () => {
    const { verdict, kept, confidence, next } = diagnosisOf(fileOf('scenario-1628'));
    expect({ verdict, kept, confidence, next }).toEqual({
      verdict: 'ok',
      kept: null,
      confidence: 'high',
      next: 'Release what is held a little at a time, and watch it for 30 minutes.',
    });
  });
});

const LINE_OK = ['a', 'b', 'c'].map((name) => ({ host: `${name}.example`, byName: 'ok', byAddress: 'ok' }));
const down = (platform: string) => ({ platform, dns: 'fail', site: 'fail', tries: 3, overSeconds: 120 });
const up = (platform: string) => ({ platform, dns: 'ok', site: 'ok' });

describe('how sure it is', () => {
  const meta = [down('facebook'), down('instagram')];

  test.each([
    ['high', 'everything the row asks for was seen', { platforms: [...meta, up('x')] }],
    ['medium', 'no other company was looked at', { platforms: meta }],
    [
      'medium',
      'nobody said how often it was tried',
      { platforms: [{ platform: 'facebook', site: 'fail' }, { platform: 'threads', dns: 'fail' }, up('x')] },
    ],
    [
      'medium',
      'two reference hosts were asked and not three',
      { references: LINE_OK.slice(0, 2), platforms: [...meta, up('x')] },
    ],
    [
      'low',
      'another device is said to reach it, and too few hosts were asked',
      {
        device: { otherDeviceWorks: true },
        references: LINE_OK.slice(0, 2),
        platforms: [...meta, up('x')],
      },
    ],
  ])('%s when %s', (confidence, _, evidence) => {
    const found = diagnosisOf({ references: LINE_OK, ...evidence });
    expect([found.verdict, found.scope, found.confidence]).toEqual(['family', ['meta'], confidence]);
  });
});

describe('what was seen before', () => {
  const past = (at: string, verdict: string, scope: string[] = []) => ({
    at: `2026-11-27T${at}:00Z`,
    verdict,
    scope,
  });
  const now = '2026-11-27T12:00:00Z';

  test('R103 a fault of one device keeps the hold that stands', () => {
    const found = diagnosisOf({
      at: now,
      device: { otherDeviceWorks: true },
      references: LINE_OK,
      platforms: [down('x'), up('linkedin')],
      history: [past('11:00', 'capability', ['facebook'])],
    });
    expect([found.verdict, found.hold, found.kept?.scope]).toEqual(['device', 'keep', ['facebook']]);
  });

  test('a verdict from before an all-clear is not kept', () => {
    const found = diagnosisOf({
      at: now,
      references: LINE_OK.map((host) => ({ ...host, byName: 'portal' })),
      history: [past('10:00', 'family', ['meta']), past('10:30', 'ok')],
    });
    expect([found.verdict, found.kept]).toEqual(['captive-portal', null]);
  });

  test('another platform going down does not wipe out the one that nobody looked at', () => {
    const found = diagnosisOf({
      at: now,
      references: LINE_OK,
      platforms: [down('x'), up('linkedin')],
      history: [past('11:00', 'family', ['meta'])],
    });
    expect([found.verdict, found.scope, found.kept?.scope]).toEqual(['platform', ['x'], ['meta']]);
  });

  test('one member that answers does not clear a family', () => {
    const found = diagnosisOf({
      at: now,
      references: LINE_OK,
      platforms: [up('facebook'), up('x')],
      history: [past('11:00', 'family', ['meta'])],
    });
    expect([found.verdict, found.kept?.scope]).toEqual(['unknown', ['meta']]);
  });

  test('R86 coming and going does not toggle the verdict, and leaves the hold alone', () => {
    const flips = [
      past('11:10', 'platform', ['x']),
      past('11:25', 'ok'),
      past('11:40', 'platform', ['x']),
      past('11:50', 'ok'),
    ];
    const bad = diagnosisOf({
      at: now,
      references: LINE_OK,
      platforms: [down('x'), up('linkedin')],
      history: flips,
    });
    const good = diagnosisOf({
      at: now,
      references: LINE_OK,
      platforms: [up('x'), up('linkedin')],
      history: flips,
    });
    for (const found of [bad, good]) {
      expect([found.verdict, found.scope, found.hold, found.kept?.scope, found.recheckMinutes]).toEqual([
        'unstable',
        ['x'],
        'keep',
        ['x'],
        20,
      ]);
    }
  });

  test('R86 what flipped hours ago no longer counts', () => {
    const old = ['08:00', '08:10', '08:20', '08:30'].map((at, index) =>
      index % 2 === 0 ? past(at, 'platform', ['x']) : past(at, 'ok'),
    );
    const found = diagnosisOf({
      at: now,
      references: LINE_OK,
      platforms: [up('x'), up('linkedin')],
      history: old,
    });
    expect(found.verdict).toBe('ok');
  });

  test('old evidence says how old it is', () => {
    const evidence = {
      at: now,
      references: LINE_OK,
      platforms: [down('facebook'), down('threads'), up('x')],
    };
    const found = diagnosisOf(evidence, { now: Date.UTC(2026, 10, 27, 14, 5) });
    expect(found.checked?.ageWords).toBe('2 hours 5 minutes ago');
    expect(found.say).toContain('This was checked 2 hours 5 minutes ago, so check again.');
  });
});

describe('who belongs to whom', () => {
  test('R87 the families are the team’s own list', () => {
    const evidence = { references: LINE_OK, platforms: [down('x'), down('our-forum'), up('linkedin')] };
    const families = [
      { id: 'forum-house', name: 'Forum House', failsTogether: true, platforms: ['x', 'our-forum'] },
    ];
    expect(diagnosisOf(evidence).verdict).toBe('shared-provider');
    const found = diagnosisOf(evidence, { families });
    expect([found.verdict, found.scope]).toEqual(['family', ['forum-house']]);
  });

  test('Instagram and its stories are one service, not a family', () => {
    const found = diagnosisOf({
      references: LINE_OK,
      platforms: [down('instagram'), down('instagram-story'), up('facebook'), up('x')],
    });
    expect([found.verdict, found.scope]).toEqual(['platform', ['instagram', 'instagram-story']]);
  });

  test('R97 our website named like a platform is one of our own systems', () => {
    const found = diagnosisOf({ references: LINE_OK, platforms: [down('website'), up('facebook'), up('x')] });
    expect([found.verdict, found.scope]).toEqual(['own-systems', ['website']]);
  });
});

test('R106 what an outage checker says decides nothing', () => {
  const evidence = { references: LINE_OK, platforms: [up('facebook'), up('x')], scheduler: { posts: 'ok' } };
  const withChecker = { ...evidence, checkers: [{ name: 'a checker', says: 'facebook is down' }] };
  expect(diagnosisOf(withChecker)).toEqual(diagnosisOf(evidence));
});

test('R105 the kinds of post that the scheduler loses are named', () => {
  const found = diagnosisOf(fileOf('10-scheduler'));
  expect(found.postTypes).toEqual(['video', 'image']);
});
