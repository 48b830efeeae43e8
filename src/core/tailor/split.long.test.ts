import { expect, it } from 'vitest';
import { threadsHold } from './testing/threads';

it('10,000 random texts join again from their parts, each part fits, nothing is torn', () => {
  const { split, refused } = threadsHold(10_000);
  expect({ all: split + refused, most: split > 7_000 }).toEqual({ all: 10_000, most: true });
}, 600_000);
