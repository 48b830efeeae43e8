import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testDelivery } from '../../core/model/testing/delivery';
import { testPost } from '../../core/model/testing/post';
import { instantToWall, localDate, wallToInstant } from '../../core/time';
import { soundRow } from './sound-rows';

it('leaves a row that is as it should be, the very same', () => {
  const row = testDelivery({
    id: 'p.1',
    wall: '2026-11-27T10:00',
    zone: 'Europe/London',
  });
  expect(soundRow(row)).toBe(row);
});

it('draws an instant beyond time at its border, and a zone that does not exist as UTC', () => {
  const post = testPost({ id: 'p', lastUseful: 1e308 });
  expect(soundRow(post)).toEqual({ ...post, lastUseful: Date.UTC(9990, 0, 1) });
  const delivery = {
    ...testDelivery({
      id: 'p.1',
      wall: '2026-11-27T10:00',
      zone: 'Europe/London',
    }),
    zone: 'Mars/Base',
    wall: '',
    day: '10000-01-01',
    at: NaN,
  };
  expect(soundRow(delivery)).toEqual({
    ...delivery,
    zone: 'UTC',
    wall: '1000-01-01T00:00',
    day: '1000-01-01',
    at: Date.UTC(1000, 0, 1),
  });
});

it('looks into lists and records: the sides of a conflict, the channels that are back', () => {
  const row = { sides: [{ at: -1e308, value: 1e308 }], back: { ch_1: 1e308 }, log: [{ at: 1, text: 'x' }] };
  expect(soundRow(row)).toEqual({
    sides: [{ at: Date.UTC(1000, 0, 1), value: 1e308 }],
    back: { ch_1: Date.UTC(9990, 0, 1) },
    log: row.log,
  });
});

it('gives only what the clock can reckon with', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('', 'Europe/London', '2026-11-27T10:00', '2026-02-30T10:00'),
  );
  fc.assert(
    fc.property(fc.double(), text, text, (at, zone, wall) => {
      const row = soundRow({ at, zone, wall });
      expect(localDate(row.at, row.zone)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(instantToWall(row.at, row.zone)).toMatch(/^\d{4}-/);
      expect(Number.isFinite(wallToInstant(row.wall, row.zone).at)).toBe(true);
    }),
    { seed: 20261127, numRuns: 2_000 },
  );
});
