import { describe, expect, test } from 'vitest';
import { chipLines, laneHeight } from './chip-lines';

describe('how high a lane is and how its chips are drawn', () => {
  test('the busiest day sets the height; other days use the room', () => {
    expect(laneHeight(4)).toBe(102);
    expect([1, 2, 3, 4].map((count) => chipLines(count, laneHeight(4)))).toEqual([3, 3, 1, 1]);
    expect([1, 2].map((count) => chipLines(count, laneHeight(2)))).toEqual([3, 1]);
  });

  test('no number of chips ever needs more than the lane has', () => {
    for (let busiest = 1; busiest <= 30; busiest += 1) {
      for (let count = 1; count <= busiest; count += 1) {
        const height = { 1: 22, 2: 38, 3: 46 }[chipLines(count, laneHeight(busiest))];
        expect(5 + count * (height + 2) - 2).toBeLessThanOrEqual(laneHeight(busiest));
      }
    }
  });
});
