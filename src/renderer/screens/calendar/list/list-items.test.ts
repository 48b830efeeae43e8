import { expect, test } from 'vitest';
import { testRow } from '../../../../core/model/testing/delivery';
import { listItems } from './list-items';

const friday = testRow({ id: 'a', wall: '2026-11-27T23:00', zone: 'America/New_York' });
const saturday = testRow({ id: 'b', wall: '2026-11-28T01:00', zone: 'Europe/London' });
const late = testRow({ id: 'c', wall: '2026-11-27T23:30', zone: 'America/New_York' });

test('each day has one head, also when a far zone’s evening comes after the next morning here', () => {
  const items = listItems([saturday, friday, late], true);
  expect(items.map((item) => (item.kind === 'day' ? `${item.day}: ${item.count}` : item.row.id))).toEqual([
    '2026-11-28: 1',
    'b',
    '2026-11-27: 2',
    'a',
    'c',
  ]);
});

test('one list has no heads', () => {
  expect(listItems([friday, saturday], false).map((item) => item.kind)).toEqual(['row', 'row']);
});
