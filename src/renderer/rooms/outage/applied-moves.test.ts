import { expect, it } from 'vitest';
import type { ChannelId } from '../../../core/model/ids';
import type { DeliveryRow } from '../../../core/model/types';
import { appliedMoves } from './applied-moves';

const row = (id: string, channelId: string, at: number, more: Partial<DeliveryRow> = {}) =>
  ({ id, channelId, at, moveKind: null, insteadOf: null, ...more }) as DeliveryRow;

it('shows each hit delivery once, with its twin where it went elsewhere', () => {
  const rows = [
    row('a', 'fb', 10, { moveKind: 'divert', status: 'cancelled' }),
    row('a2', 'x', 10, { moveKind: 'divert', insteadOf: 'a' as DeliveryRow['id'] }),
    row('b', 'fb', 90, { moveKind: 'postpone' }),
    row('c', 'fb', 20, { moveKind: 'drop', status: 'cancelled' }),
    row('d', 'fb', 30),
    row('e', 'li', 40, { moveKind: 'postpone' }),
  ];
  const moves = appliedMoves(rows, { channelIds: ['fb' as ChannelId] });
  expect(moves.map(({ kind, row: hit, now }) => [kind, hit.id, now?.id ?? null])).toEqual([
    ['divert', 'a', 'a2'],
    ['drop', 'c', null],
    ['postpone', 'b', 'b'],
  ]);
});
