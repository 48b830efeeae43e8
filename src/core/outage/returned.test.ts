import { expect, test } from 'vitest';
import { asChannelId, asOutageId } from '../model/ids';
import { testRow } from '../model/testing/delivery';
import { testOutage } from '../model/testing/outage';
import { isAllBack, returnedRows } from './returned';

const outage = testOutage({ id: '2026_o_1', down: ['facebook', 'instagram'] });
const row = (id: string, wall: string, more: Partial<Parameters<typeof testRow>[0]> = {}) =>
  testRow({
    id,
    wall,
    zone: 'Europe/London',
    channelId: asChannelId('ch_facebook'),
    status: 'held',
    heldBy: asOutageId('2026_o_1'),
    heldWas: 'scheduled',
    ...more,
  });

test('a channel that works again gives back what is held there for this outage, by time', () => {
  const rows = [
    row('later', '2026-11-27T17:00'),
    row('soon', '2026-11-27T14:00'),
    row('still down', '2026-11-27T14:00', { channelId: asChannelId('ch_instagram') }),
    row('by hand', '2026-11-27T14:00', { heldBy: null }),
    row('merged', '2026-11-27T15:00', { heldBy: asOutageId('2026_o_0') }),
    row('gone', '2026-11-27T14:00', { gone: 1 }),
    row('not held', '2026-11-27T14:00', { status: 'scheduled', heldBy: null, heldWas: null }),
  ];
  const back = { ...outage, back: { ch_facebook: outage.since + 60_000 } };
  const ids = returnedRows(rows, back, new Set(['2026_o_1', '2026_o_0'])).map(({ id }) => id);
  expect(ids).toEqual(['soon', 'merged', 'later']);
  expect(returnedRows(rows, outage, new Set(['2026_o_1']))).toEqual([]);
});

test('all are back only when each of them is', () => {
  const back = (...ids: string[]) =>
    isAllBack({ ...outage, back: Object.fromEntries(ids.map((id) => [id, 1])) });
  expect([back(), back('ch_facebook'), back('ch_facebook', 'ch_instagram')]).toEqual([false, false, true]);
});
