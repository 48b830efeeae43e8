import { describe, expect, test } from 'vitest';
import { testRow } from '../model/testing/delivery';
import { testOutage } from '../model/testing/outage';
import { incidentSteps, type StepFacts } from './incident-steps';

const outage = testOutage({ since: '2026-11-27T10:05Z', until: '2026-11-27T18:00Z' });
const fresh: StepFacts = { outage, hit: 11, loose: 0, toRead: [], returned: [], told: [], handovers: [] };
const states = (facts: Partial<StepFacts>) =>
  incidentSteps({ ...fresh, ...facts }).map(({ id, state }) => `${id} ${state}`);
const moved = testRow({ id: 'd1', wall: '2026-11-28T09:00', zone: 'Europe/London' });
const applied = { ...outage, appliedAt: outage.since + 20 * 60_000, appliedPlan: 'balanced' };

describe('R130 the first steps of an outage', () => {
  test('after declaring, a plan comes next; what anybody can do beside it stays open', () => {
    expect(states({})).toEqual([
      'check open',
      'hold done',
      'tell open',
      'paid open',
      'plan now',
      'read later',
      'handover later',
      'end later',
    ]);
  });

  test('what is hit and not held comes before the plan', () => {
    expect(states({ loose: 2 }).filter((line) => line.endsWith('now'))).toEqual(['hold now']);
  });

  test('once a plan is applied, each post is read once, then handed over', () => {
    const next = (facts: Partial<StepFacts>) =>
      states({ outage: applied, hit: 0, toRead: [moved], ...facts }).find((line) => line.endsWith('now'));
    expect(next({})).toBe('read now');
    expect(next({ outage: { ...applied, stillRight: ['d1'] } })).toBe('handover now');
  });

  test('what is held on a channel that works again is released before the end; then nothing else comes first', () => {
    const back = (channels: readonly string[]) => ({
      ...outage,
      back: Object.fromEntries(channels.map((id) => [id, outage.since + 60_000])),
    });
    const now = (facts: Partial<StepFacts>) => states(facts).filter((line) => line.endsWith('now'));
    expect([
      states({ returned: [moved] }).filter((line) => line.startsWith('release')),
      states({}).filter((line) => line.startsWith('release')),
      now({ outage: back([]), returned: [moved] }),
      now({ outage: back(outage.channelIds), returned: [moved] }),
      now({ outage: back(outage.channelIds) }),
    ]).toEqual([['release open'], [], ['plan now'], ['release now'], ['end now']]);
  });

  test('the first word to customers is due half an hour after it began (R61, R78)', () => {
    const due = incidentSteps(fresh).find(({ id }) => id === 'tell')?.dueAt;
    expect(due).toBe(Date.parse('2026-11-27T10:35Z'));
    expect(states({ told: [moved] })).toContain('tell done');
  });
});
