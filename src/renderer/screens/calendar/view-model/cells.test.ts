import { describe, expect, test } from 'vitest';
import { testRow } from '../../../../core/model/testing/delivery';
import { asChannelId } from '../../../../core/model/ids';
import { cellKey, cellsOf, keepSameRows, readCellKey } from './cells';

const zone = 'Europe/London';
const row = (id: string, wall: string, platform = 'facebook') =>
  testRow({ id, wall, zone, channelId: asChannelId(`ch_${platform}`) });

describe('cells', () => {
  test('hold what a channel has on a day, earliest first', () => {
    const late = row('b', '2026-11-27T14:00');
    const early = row('a', '2026-11-27T08:00');
    const other = row('c', '2026-11-27T08:00', 'x');
    expect(cellsOf([late, early, other])).toEqual(
      new Map([
        ['ch_facebook|2026-11-27', [early, late]],
        ['ch_x|2026-11-27', [other]],
      ]),
    );
  });

  test('a delivery stands on its own local day, whatever day it is in the office', () => {
    const evening = testRow({ id: 'n', wall: '2026-11-27T22:00', zone: 'America/New_York' });
    expect([...cellsOf([evening]).keys()]).toEqual(['ch_facebook|2026-11-27']);
  });

  test('keep their arrays when a fresh read brings nothing new', () => {
    const first = [row('a', '2026-11-27T08:00'), row('b', '2026-11-28T08:00')];
    const before = cellsOf(first);
    const again = structuredClone(first);
    const kept = keepSameRows(first, again);
    expect(kept).toBe(first);
    const changed = keepSameRows(
      first,
      again.map((one, at) => (at === 1 ? { ...one, title: 'New' } : one)),
    );
    const after = cellsOf(changed, before);
    expect(after.get('ch_facebook|2026-11-27')).toBe(before.get('ch_facebook|2026-11-27'));
    expect(after.get('ch_facebook|2026-11-28')).not.toBe(before.get('ch_facebook|2026-11-28'));
  });

  test('labels count as the same when they read the same', () => {
    const first = [{ ...row('a', '2026-11-27T08:00'), labels: ['offer'] }];
    expect(keepSameRows(first, structuredClone(first))).toBe(first);
    expect(keepSameRows(first, [{ ...row('a', '2026-11-27T08:00'), labels: ['news'] }])).not.toBe(first);
  });

  test('read their place back from their key', () => {
    expect(readCellKey(cellKey('ch_x', '2026-11-27'))).toEqual({ channelId: 'ch_x', day: '2026-11-27' });
    expect(readCellKey('nothing')).toBeNull();
  });
});
