/** How many lines a chip is drawn with: time and title on one, or a time line with one or two of title. */
export type ChipLines = 1 | 2 | 3;

/** Heights in px at 100 % text; drawn as rem. Chip pitch 24, two lines 38, three 46, 2 between chips. */
const HEIGHT: Record<ChipLines, number> = { 1: 22, 2: 38, 3: 46 };
const GAP = 2;
const PADDING = 6;

/** A lane is as high as its busiest day needs with one line a chip, and never lower than one chip of two lines. */
export function laneHeight(busiest: number): number {
  if (busiest === 0) return 46;
  if (busiest === 1) return 54;
  return PADDING + busiest * (HEIGHT[1] + GAP);
}

/** Lines for each chip of a cell with `count` chips: what the lane has room for; a chip never makes it grow. */
export function chipLines(count: number, height: number): ChipLines {
  for (const lines of [3, 2] as const) {
    if (PADDING + count * (HEIGHT[lines] + GAP) <= height + GAP) return lines;
  }
  return 1;
}

export const FOLDED_HEIGHT = 32;
