import { expect, test } from 'vitest';
import { asDeliveryId, asPostId, type DeliveryId } from '../../../../core/model/ids';
import { testRow } from '../../../../core/model/testing/delivery';
import { postIdsOf, pressed } from './bulk';

const id = (text: string): DeliveryId => asDeliveryId(text);
const order = ['a', 'b', 'c', 'd'].map(id);
const plain = { ctrl: false, shift: false };

test('a change of posts names each post once, though it stands on three channels', () => {
  const rows = ['a', 'b', 'c'].map((one) =>
    testRow({ id: one, wall: '2026-11-27T09:00', zone: 'UTC', postId: asPostId(one === 'c' ? 'q' : 'p') }),
  );
  expect(postIdsOf(rows)).toEqual(['p', 'q']);
});

test.each([
  ['a press takes one alone', ['a'], 'a', 'c', plain, ['c']],
  ['Ctrl adds', ['a'], 'a', 'c', { ctrl: true, shift: false }, ['a', 'c']],
  ['Ctrl takes away', ['a', 'c'], 'a', 'c', { ctrl: true, shift: false }, ['a']],
  ['Shift takes all between', ['a'], 'b', 'd', { ctrl: false, shift: true }, ['b', 'c', 'd']],
  ['Shift works upwards', ['d'], 'd', 'b', { ctrl: false, shift: true }, ['b', 'c', 'd']],
  ['Ctrl and Shift add all between', ['a'], 'c', 'd', { ctrl: true, shift: true }, ['a', 'c', 'd']],
  ['Shift without a start is a press', [], null, 'b', { ctrl: false, shift: true }, ['b']],
] as const)('%s', (_name, before, last, press, keys, after) => {
  const selection = new Set(before.map(id));
  expect([...pressed(order, selection, last === null ? null : id(last), id(press), keys)].sort()).toEqual(
    after,
  );
});
