import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capabilityStates } from './capability-states';
import { diagnose } from './diagnose';
import { readEvidence } from './read-evidence';
import { evidenceFile } from './testing/arbitrary';
import type { Diagnosis, Evidence, Verdict } from './types';

const RUNS = { seed: 20261127, numRuns: 500 };

function read(json: unknown): Evidence {
  const evidence = readEvidence(json);
  if (!evidence.ok) throw new Error(evidence.error.message);
  return evidence.value;
}

function diagnosisOf(json: unknown): Diagnosis {
  return diagnose(read(json));
}

test('no garbage makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), fc.record({ platforms: fc.jsonValue() })), (json) => {
      const evidence = readEvidence(json);
      if (evidence.ok) diagnose(evidence.value);
      else expect(evidence.error.message).not.toBe('');
    }),
    RUNS,
  );
});

test('any evidence has an answer that says something and what to do next', () => {
  fc.assert(
    fc.property(evidenceFile, (json) => {
      const evidence = read(json);
      const found = diagnose(evidence);
      capabilityStates(evidence);
      expect(found.say).toMatch(/^[^{}]+$/);
      expect(found.next).toMatch(/^[^{}]+$/);
    }),
    RUNS,
  );
});

const OWN_LINE: ReadonlySet<Verdict> = new Set<Verdict>(['device', 'local-network', 'dns', 'captive-portal']);

test('R102 when everything of ours works, the fault is never called ours', () => {
  const ours = {
    device: { otherDeviceWorks: false },
    router: true,
    secondNetworkWorks: true,
    references: ['a', 'b', 'c'].map((host) => ({ host: `${host}.example`, byName: 'ok', byAddress: 'ok' })),
  };
  fc.assert(
    fc.property(evidenceFile, (json) => {
      expect(OWN_LINE.has(diagnosisOf({ ...json, ...ours }).verdict)).toBe(false);
    }),
    RUNS,
  );
});

test('without reference hosts nothing is called down as a whole, and nothing is called fine', () => {
  const needLine: ReadonlySet<Verdict> = new Set<Verdict>(['family', 'shared-provider', 'platform', 'ok']);
  fc.assert(
    fc.property(evidenceFile, (json) => {
      expect(needLine.has(diagnosisOf({ ...json, references: [] }).verdict)).toBe(false);
    }),
    RUNS,
  );
});

test('a fault of our own line never loses what was known of a platform', () => {
  fc.assert(
    fc.property(evidenceFile, (json) => {
      const history = [{ at: '2026-11-27T11:30:00Z', verdict: 'family', scope: ['meta'] }];
      const found = diagnosisOf({ ...json, history });
      if (OWN_LINE.has(found.verdict)) {
        expect([found.kept?.scope, found.hold]).toEqual([['meta'], 'keep']);
      }
    }),
    RUNS,
  );
});

test('the order in which things were seen changes neither verdict nor scope', () => {
  fc.assert(
    fc.property(evidenceFile, (json) => {
      const turned = {
        ...json,
        platforms: json.platforms?.toReversed() ?? [],
        reports: json.reports?.toReversed() ?? [],
        references: json.references?.toReversed() ?? [],
      };
      const [a, b] = [diagnosisOf(json), diagnosisOf(turned)];
      expect([b.verdict, b.confidence, b.scope.toSorted()]).toEqual([
        a.verdict,
        a.confidence,
        a.scope.toSorted(),
      ]);
    }),
    RUNS,
  );
});
