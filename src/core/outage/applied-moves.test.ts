import { expect, it } from 'vitest';
import { asChannelId, asDeliveryId } from '../model/ids';
import { testRow } from '../model/testing/delivery';
import type { DeliveryRow } from '../model/delivery';
import { appliedMoves } from './applied-moves';

const row = (id: string, on: string, at: number, more: Partial<DeliveryRow> = {}): DeliveryRow =>
  testRow({ wall: '2026-11-27T12:00', zone: 'UTC', channelId: asChannelId(on), ...more, at, id });

it('shows each hit delivery once, with its twin where it went elsewhere', () => {
  const rows = [
    row('a', 'fb', 10, { moveKind: 'divert', status: 'cancelled' }),
    row('a2', 'x', 10, { moveKind: 'divert', insteadOf: asDeliveryId('a') }),
    row('b', 'fb', 90, { moveKind: 'postpone' }),
    row('c', 'fb', 20, { moveKind: 'drop', status: 'cancelled' }),
    row('d', 'fb', 30),
    row('e', 'li', 40, { moveKind: 'postpone' }),
  ];
  const moves = appliedMoves(rows, { channelIds: [asChannelId('fb')] }, new Set(['o1']));
  expect(moves.map(({ kind, row: hit, now }) => [kind, hit.id, now?.id ?? null])).toEqual([
    ['divert', 'a', 'a2'],
    ['drop', 'c', null],
    ['postpone', 'b', 'b'],
  ]);
});

it('shows of two outages to each what was done for it, also where the other has held it since', () => {
  const rows = [
    row('a', 'fb', 10, { moveKind: 'divert', status: 'cancelled', inOutages: { o1: 'rerouted' } }),
    row('a2', 'x', 10, { insteadOf: asDeliveryId('a'), inOutages: { o1: 'stands-in' } }),
    row('b', 'fb', 90, { status: 'held', inOutages: { o1: 'postponed', o2: 'held' } }),
    row('c', 'fb', 20, { moveKind: 'drop', status: 'cancelled', inOutages: { o2: 'cancelled' } }),
    row('d', 'fb', 30, { status: 'cancelled', inOutages: { o1: 'cancelled' } }),
    row('e', 'fb', 40, { inOutages: { o1: 'held' } }),
  ];
  const seenBy = (...family: string[]) =>
    appliedMoves(rows, { channelIds: [asChannelId('fb')] }, new Set(family)).map(
      ({ kind, row: hit, now }) => `${kind} ${hit.id} ${now?.id ?? 'nowhere'}`,
    );
  expect([seenBy('o1'), seenBy('o2'), seenBy('o1', 'o2')]).toEqual([
    ['divert a a2', 'postpone b b'],
    ['drop c nowhere'],
    ['divert a a2', 'drop c nowhere', 'postpone b b'],
  ]);
});
