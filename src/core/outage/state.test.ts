import { describe, expect, test } from 'vitest';
import policy from '../../../resources/replan-policy.json' with { type: 'json' };
import { asChannelId } from '../model/ids';
import { testRow } from '../model/testing/delivery';
import { testOutage } from '../model/testing/outage';
import type { DeliveryRow } from '../model/delivery';
import type { Status } from '../model/status';
import { incidentCounts } from './counts';
import { AT_RISK_HOURS, atRiskUntil, outageStateOf } from './state';

const at = (iso: string): number => Date.parse(iso);
const fb = asChannelId('ch_fb');

const meta = testOutage({
  down: ['meta'],
  channelIds: [fb],
  since: '2026-11-27T10:05:00Z',
  until: '2026-11-27T18:00:00Z',
});

function due(iso: string, status: Status = 'scheduled', channelId = fb): DeliveryRow {
  return testRow({
    id: `d-${iso}-${status}`,
    channelId,
    wall: iso.slice(0, 16),
    zone: 'Europe/London',
    status,
  });
}

describe('what an outage does to a delivery', () => {
  test.each([
    ['just before it', '2026-11-27T10:04', 'scheduled', 'none'],
    ['at its first minute', '2026-11-27T10:05', 'scheduled', 'hit'],
    ['in its last minute', '2026-11-27T17:59', 'scheduled', 'hit'],
    ['at its end, which is exclusive', '2026-11-27T18:00', 'scheduled', 'at-risk'],
    ['later that day', '2026-11-27T23:59', 'approved', 'at-risk'],
    ['the next day', '2026-11-28T00:00', 'scheduled', 'none'],
    ['a dated draft', '2026-11-27T12:00', 'draft', 'hit'],
    ['already out', '2026-11-27T12:00', 'published', 'none'],
    ['held', '2026-11-27T12:00', 'held', 'none'],
    ['in review, due after it', '2026-11-27T19:00', 'review', 'at-risk'],
  ] as const)('%s', (_name, wall, status, expected) => {
    expect(outageStateOf(due(wall, status), [meta])).toBe(expected);
  });

  test('leaves other channels and ended outages alone', () => {
    const elsewhere = due('2026-11-27T12:00', 'scheduled', asChannelId('ch_x'));
    expect(outageStateOf(elsewhere, [meta])).toBe('none');
    expect(outageStateOf(due('2026-11-27T12:00'), [{ ...meta, endedAt: meta.until }])).toBe('none');
  });

  test('a second outage that covers the time makes an at-risk delivery a hit one', () => {
    const second = { ...meta, since: at('2026-11-27T18:30:00Z'), until: at('2026-11-27T20:00:00Z') };
    expect(outageStateOf(due('2026-11-27T19:00'), [meta, second])).toBe('hit');
  });

  test('an outage that ends late at night puts the early morning at risk too', () => {
    const until = at('2026-11-27T23:00:00Z');
    expect(atRiskUntil(until, 'Europe/London')).toBe(at('2026-11-28T05:00:00Z'));
  });

  test('uses the figure of the re-plan policy', () => {
    expect(AT_RISK_HOURS).toBe(policy.atRiskHours);
  });
});

describe('the counts of the incident bar', () => {
  test('counts hit, hit with an offer ending, and at risk', () => {
    const ending = { ...due('2026-11-27T11:00'), lastUseful: meta.until };
    const later = { ...due('2026-11-27T12:00'), lastUseful: at('2026-11-30T18:00:00Z') };
    const rows = [ending, later, due('2026-11-27T19:00'), { ...due('2026-11-27T13:00'), gone: 1 as const }];
    expect(incidentCounts(rows, meta)).toEqual({
      hit: 2,
      held: 0,
      offers: 1,
      offersEnd: meta.until,
      atRisk: 1,
    });
  });

  test('names no common end when offers end at different times', () => {
    const rows = [
      { ...due('2026-11-27T11:00'), lastUseful: meta.until },
      { ...due('2026-11-27T12:00'), lastUseful: at('2026-11-27T17:00:00Z') },
    ];
    expect(incidentCounts(rows, meta)).toEqual({ hit: 2, held: 0, offers: 2, offersEnd: null, atRisk: 0 });
  });
});
