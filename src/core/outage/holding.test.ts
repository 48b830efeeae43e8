import { expect, test } from 'vitest';
import { asOutageId } from '../model/ids';
import { isHolding } from './holding';

const [meta, joined, other] = ['out_meta', 'out_joined', 'out_other'].map(asOutageId);
const family = new Set<string>(['out_meta', 'out_joined']);

test('an outage holds what it hits once something was held for it, or a plan was applied', () => {
  const cases = [
    { appliedAt: null, heldBy: [] },
    { appliedAt: null, heldBy: [null, other ?? null] },
    { appliedAt: null, heldBy: [meta ?? null] },
    { appliedAt: null, heldBy: [joined ?? null] },
    { appliedAt: 1, heldBy: [] },
  ];
  expect(
    cases.map(({ appliedAt, heldBy }) =>
      isHolding(
        { appliedAt },
        heldBy.map((by) => ({ heldBy: by })),
        family,
      ),
    ),
  ).toEqual([false, false, true, true, true]);
});
