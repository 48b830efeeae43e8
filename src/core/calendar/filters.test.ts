import { expect, test } from 'vitest';
import { testRow } from '../model/testing/delivery';
import { NO_FILTERS, filterRows } from './filters';

const zone = 'Europe/London';
const rows = [
  testRow({ id: 'a', wall: '2026-11-27T08:00', zone, title: 'Crème brûlée day', labels: ['offer'] }),
  testRow({ id: 'b', wall: '2026-11-27T09:00', zone, text: 'We open at nine', status: 'draft' }),
  testRow({ id: 'c', wall: '2026-11-27T10:00', zone, importance: 'high', labels: ['offer', 'shop'] }),
];
const ids = (filters: Partial<typeof NO_FILTERS>): string[] =>
  filterRows(rows, { ...NO_FILTERS, ...filters }).map((row) => row.id);

test('without filters the very same rows come back', () => {
  expect(filterRows(rows, NO_FILTERS)).toBe(rows);
});

test.each([
  [{ text: 'creme DAY' }, ['a']],
  [{ text: 'nine' }, ['b']],
  [{ text: 'shop' }, ['c']],
  [{ statuses: ['draft' as const, 'review' as const] }, ['b']],
  [{ labels: ['offer'] }, ['a', 'c']],
  [{ labels: ['offer'], importances: ['high' as const] }, ['c']],
  [{ text: 'no such words' }, []],
])('%j lets through %j', (filters, expected) => {
  expect(ids(filters)).toEqual(expected);
});
