import { expect, it } from 'vitest';
import { asDeliveryId } from '../../../core/model/ids';
import { packed, unpacked, type ReadinessView } from './protocol';

it('goes from thread to thread and back, the empty one too', () => {
  const view = (gaps: readonly (readonly [string, number])[]): ReadinessView => ({
    gaps: new Map(gaps.map(([id, code]) => [asDeliveryId(id), code])),
    work: [],
    workCount: 0,
    lead: { leads: [], planned: 0 },
    looked: 2,
    tookMs: 1,
  });
  const some = view([
    ['2026-11_k3f9x2ab.p7qd', 242],
    ['2026-11_k3f9x2ab.p8qd', 1],
  ]);
  expect([unpacked(packed(some)), unpacked(packed(view([])))]).toEqual([some, view([])]);
});
