import { expect, it } from 'vitest';
import { forgedPlansStayReadable } from './testing/forged-plans';

it('6,000 forged bundles: what is taken in reads the same after reopening, the rest changes nothing', () => {
  const { taken, refused } = forgedPlansStayReadable(6_000);
  expect(taken + refused).toBe(6_000);
}, 600_000);
