import { expect, test } from 'vitest';
import { asDeliveryId, asHandoverId } from '../model/ids';
import { testRow } from '../model/testing/delivery';
import type { Handover } from '../model/handover';
import { stillTold } from './still-told';

const NOW = Date.parse('2026-11-27T10:20:00Z');
const row = (id: string, wall: string) => testRow({ id, wall, zone: 'Europe/London', status: 'held' });
const rows = [row('b', '2026-11-27T14:00'), row('a', '2026-11-27T11:00'), row('past', '2026-11-27T10:00')];

function handover(
  at: number,
  change: 'create' | 'cancel',
  ids: readonly string[],
  scheduler = 'buffer',
): Handover {
  const items = rows
    .filter(({ id }) => ids.includes(id))
    .map(({ id, at: time, wall, zone, channelId }) => ({
      deliveryId: asDeliveryId(id),
      channelId,
      at: time,
      wall,
      zone,
      title: '',
      text: '',
      change,
    }));
  const id = asHandoverId(`h${at}`);
  return { id, scheduler, zone: 'Europe/London', at, by: 'Ana', items, ticked: [], deletedAt: null };
}

test('what is held and was handed over goes out there all the same, until it is called off', () => {
  const told = handover(1, 'create', ['a', 'b', 'past']);
  const says = (...handovers: Handover[]) => {
    const { rows: there, tools } = stillTold(rows, handovers, NOW);
    return [there.map((one) => one.row.id), tools];
  };
  expect([
    says(),
    says(told),
    says(told, handover(2, 'cancel', ['a'])),
    says(told, handover(2, 'cancel', ['a', 'b'])),
    says(handover(1, 'create', ['a'], 'ics')),
    says(told, handover(2, 'create', ['a'], 'publer')),
  ]).toEqual([
    [[], []],
    [['a', 'b'], ['Buffer']],
    [['b'], ['Buffer']],
    [[], []],
    [[], []],
    [
      ['a', 'b'],
      ['Buffer', 'Publer'],
    ],
  ]);
});
