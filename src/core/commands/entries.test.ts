import { expect, it } from 'vitest';
import { asChannelId, asDeliveryId, asPostId } from '../model/ids';
import { atAnotherTime, placedIn } from './entries';

const [A, B] = [asDeliveryId('2026-11_p.a'), asDeliveryId('2026-11_p.b')];
const POST = asPostId('2026-11_p');
const TO = { wall: '2026-11-28T09:00', zone: 'Europe/London' };

it('the same wish at another time leaves the others as they are', () => {
  const moves = [
    { id: A, wall: '2026-11-27T09:00' },
    { id: B, wall: '2026-11-27T10:00' },
  ];
  const placements = [{ channelId: asChannelId('ch_x'), wall: '2026-11-27T09:00' }];
  expect([
    atAnotherTime('delivery.move', { moves }, 1, TO),
    atAnotherTime('post.from-bank', { id: POST, placements }, 0, TO),
    atAnotherTime('hold.release', { ids: [A, B] }, 1, TO),
    atAnotherTime('delivery.shift', { ids: [A], days: 1 }, 0, TO),
  ]).toEqual([
    { moves: [moves[0], { id: B, ...TO }] },
    { id: POST, placements: [{ channelId: 'ch_x', ...TO }] },
    { ids: [A, B], times: [{ id: B, ...TO }] },
    null,
  ]);
});

it('what was placed by a command is told from what it only changed', () => {
  expect(
    placedIn([
      { op: 'create', kind: 'delivery', id: A, fields: {} },
      { op: 'set', id: B, fields: { when: { ...TO } } },
      { op: 'set', id: '2026-11_p', fields: { status: 'x' } },
      { op: 'set', id: '2026-11_q.a', fields: { reason: '' } },
      { op: 'set', id: '2026-11_q.b', fields: { when: { ...TO }, status: 'draft' } },
    ]),
  ).toEqual([
    { id: A, isTimeOnly: false },
    { id: B, isTimeOnly: true },
    { id: '2026-11_q.b', isTimeOnly: false },
  ]);
});
