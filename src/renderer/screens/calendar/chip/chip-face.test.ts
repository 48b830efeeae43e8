import { expect, test } from 'vitest';
import { testRow } from '../../../../core/model/testing/delivery';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { chipFace } from './chip-face';

const row = (change: Partial<DeliveryRow> = {}): DeliveryRow => ({
  ...testRow({ id: 'a', wall: '2026-11-27T09:00', zone: 'UTC' }),
  ...change,
});

test.each([
  ['idea', 'idea', 'dashed'],
  ['draft', 'draft', 'dashed'],
  ['review', 'review', 'outline'],
  ['approved', 'approved', 'fill'],
  ['scheduled', 'scheduled', 'fill'],
  ['published', 'published', 'none'],
  ['held', 'held', 'outline'],
  ['cancelled', 'cancelled', 'struck'],
] as const)(
  '%s is drawn with its own mark, the firmer the plan the firmer the chip',
  (status, mark, look) => {
    expect(chipFace(row({ status }), 'none', false)).toMatchObject({ mark, look });
  },
);

test.each([
  ['hit before everything', row({ conflicted: true }), 'hit', true, 'hit'],
  ['at risk before a conflict', row({ conflicted: true }), 'at-risk', false, 'risk'],
  [
    'a conflict before what became of it',
    row({ conflicted: true, status: 'held' }),
    'none',
    false,
    'conflict',
  ],
  ['cancelled before moved', row({ status: 'cancelled', moveKind: 'drop' }), 'none', false, 'cancelled'],
  ['moved before handed over', row({ moveKind: 'postpone' }), 'none', true, 'moved'],
  ['diverted', row({ moveKind: 'divert' }), 'none', false, 'diverted'],
  ['handed over', row(), 'none', true, 'handed-over'],
] as const)('%s', (_name, delivery, outage, handed, mark) => {
  expect(chipFace(delivery, outage, handed).mark).toBe(mark);
});
