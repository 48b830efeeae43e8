import { describe, expect, test } from 'vitest';
import { asChannelId, asDeliveryId } from '../../../../core/model/ids';
import type { Outcome, Reconciled } from '../../../../core/reconcile';
import type { OutcomeKind } from '../../../../core/settlement';
import { changeWords, headline, sortedOutcomes } from './read-back-words';
import { withOne } from './read-back-state';
import { schedulerOptions } from './scheduler-options';

function outcome(id: string, kind: OutcomeKind, dueAt: number, todo = ''): Outcome {
  return {
    deliveryId: asDeliveryId(id),
    key: id,
    title: id,
    channelId: asChannelId('ch'),
    dueAt,
    outcome: kind,
    evidence: '',
    todo,
    sentAt: null,
    url: '',
    remoteId: '',
    row: null,
    found: false,
  };
}

function result(outcomes: readonly Outcome[], more: Partial<Reconciled> = {}): Reconciled {
  const kinds: readonly OutcomeKind[] = [
    'on-time',
    'late',
    'failed',
    'stuck',
    'cancelled',
    'by-hand',
    'unknown',
  ];
  const totals = Object.fromEntries(
    kinds.map((kind) => [kind, outcomes.filter((one) => one.outcome === kind).length]),
  ) as unknown as Reconciled['totals'];
  return {
    outcomes,
    totals,
    duplicates: [],
    withdraw: [],
    held: [],
    beyond: 0,
    unmatched: [],
    warnings: [],
    proof: { expected: 0, found: 0, duplicates: 0, unread: 0, isProven: true, say: '' },
    ...more,
  };
}

describe('what really happened, in words (R82)', () => {
  const mixed = [
    outcome('a', 'on-time', 1),
    outcome('b', 'failed', 4),
    outcome('c', 'late', 3),
    outcome('d', 'stuck', 5),
    outcome('e', 'unknown', 2),
    outcome('f', 'failed', 2),
    outcome('g', 'on-time', 6, 'Open it once.'),
  ];

  test('what wants a person comes first, then by time; what simply went out stands apart', () => {
    const { telling, onTime } = sortedOutcomes(mixed);
    expect([telling, onTime].map((list) => list.map(({ deliveryId }) => deliveryId))).toEqual([
      ['d', 'e', 'c', 'f', 'b', 'g'],
      ['a'],
    ]);
  });

  test('the headline says what did not go as planned', () => {
    expect(headline(result(mixed), 'en-GB')).toBe('2 failed, 1 went out late, 1 is stuck and 1 is unknown');
    expect(headline(result([outcome('a', 'on-time', 1), outcome('b', 'on-time', 1)]), 'en-GB')).toBe(
      'All 2 went out',
    );
    expect(headline(result([]), 'en-GB')).toBe('Nothing was due');
  });

  test('what changes is said before it changes', () => {
    const id = asDeliveryId('d');
    const some = result(mixed, { withdraw: [asDeliveryId('x'), asDeliveryId('y')], held: [{ id, of: id }] });
    expect(changeWords(some, 'en-GB')).toEqual([
      '3 posts are marked as published, with their times.',
      '2 moved copies are withdrawn, so nothing is posted twice.',
      '2 posts that failed stay in the plan, with a note.',
      '1 post waits until checked: no file or tool gets it before.',
    ]);
    expect(changeWords(result([]), 'en-GB')).toEqual([]);
  });

  test('a second finding about one post takes the place of the first', () => {
    const there = { deliveryId: asDeliveryId('d'), found: 'out', url: 'https://example.org/1' } as const;
    const not = { deliveryId: asDeliveryId('d'), found: 'not-there' } as const;
    expect(withOne(withOne([], there), not)).toEqual([not]);
  });

  test('the schedulers that a team uses come first', () => {
    const options = schedulerOptions(new Set(['publer', 'ics']));
    expect(options.map(({ value, group }) => [value, group]).slice(0, 2)).toEqual([
      ['publer', 'You use'],
      ['buffer', 'Others'],
    ]);
    expect(schedulerOptions(new Set()).every(({ group }) => group === undefined)).toBe(true);
  });
});
