import { expect, it } from 'vitest';
import { asPostId } from '../model/ids';
import { testDelivery, type DeliverySketch } from '../model/testing/delivery';
import { bankUses, isPlaced } from './uses';

const sent = (id: string, wall: string, part: Partial<DeliverySketch> = {}) =>
  testDelivery({ postId: asPostId('p'), zone: 'Europe/London', status: 'published', ...part, id, wall });

it('counts a use a day, says when the last one was and how long the post rests after it', () => {
  const { uses } = bankUses([
    sent('p.1', '2026-11-02T09:00'),
    sent('p.2', '2026-11-02T12:00'),
    sent('p.3', '2026-11-20T09:00', { status: 'scheduled' }),
  ]);
  expect([...uses]).toEqual([
    [
      'p',
      {
        times: 2,
        last: Date.parse('2026-11-20T09:00:00Z'),
        restsUntil: Date.parse('2026-12-18T09:00:00Z'),
      },
    ],
  ]);
});

it('counts no draft, nothing held or called off, and nothing that was deleted', () => {
  const rows = [
    sent('p.1', '2026-11-02T09:00', { status: 'draft' }),
    sent('p.2', '2026-11-03T09:00', { status: 'cancelled' }),
    sent('p.3', '2026-11-04T09:00', { deletedAt: 1 }),
  ];
  const { uses, placed } = bankUses(rows);
  expect([[...uses], [...placed]]).toEqual([[], ['p']]);
  expect([isPlaced(rows), isPlaced(rows.slice(2))]).toEqual([true, false]);
});
