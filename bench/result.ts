import { median, quantile } from './stats';

/** One line of the table. */
export interface Line {
  /** As in docs/benchmarks.md: 'A1'. */
  readonly row: string;
  readonly what: string;
  readonly ours: string;
  readonly anchor: string;
  /** Ours over the anchor; null where there is nothing to hold it against. */
  readonly ratio: number | null;
  /** The highest ratio that is good; null for a line that only tells. */
  readonly limit: number | null;
  /** Why it misses, where that is known; printed with a miss only. */
  readonly cause?: string;
}

export function misses(line: Line): boolean {
  return line.ratio !== null && line.limit !== null && line.ratio > line.limit;
}

/** '0.8 ms', '41 ms', '3.2 s'. */
export function ms(value: number): string {
  if (value >= 10_000) return `${(value / 1_000).toFixed(1)} s`;
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

/** '12 ms (19)': median and 95th percentile. */
export function spread(values: readonly number[]): string {
  return `${ms(median(values))} (${ms(quantile(values, 0.95)).replace(' ms', '')})`;
}

/** A line from two lists of times, by their medians. */
export function compared(
  line: Pick<Line, 'row' | 'what' | 'limit' | 'cause'>,
  ours: readonly number[],
  anchor: readonly number[],
): Line {
  return { ...line, ours: spread(ours), anchor: spread(anchor), ratio: median(ours) / median(anchor) };
}
