import { useEffect, useState, type RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';

/** Heights in rem: the head of a day, and one chip with its gap. */
const HEAD_REM = 1.875;
const PITCH_REM = 1.5;
export const FEWEST = 2;
/** The line of weekdays on top, and the lowest week (as in the style sheet). */
const WEEKDAYS_REM = 1.75;
const LOWEST_REM = 5.75;

/** A full week stands higher than a calm one: its share of the height. */
export function weekWeight(
  week: readonly LocalDate[],
  days: ReadonlyMap<LocalDate, readonly DeliveryRow[]>,
): number {
  return 4 + Math.min(8, Math.max(0, ...week.map((day) => days.get(day)?.length ?? 0)));
}

/** How many lines the days of each week have for chips (the line that says 'n more' is one of them). */
export function useWeekHeights(
  root: RefObject<HTMLElement | null>,
  weights: readonly number[],
): readonly number[] {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setHeight(element.clientHeight / rem - WEEKDAYS_REM);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return weekShares(height, weights).map((share) =>
    Math.max(FEWEST, Math.floor((share - HEAD_REM) / PITCH_REM)),
  );
}

/**
 * What each week gets of a height, as the style sheet lays it out: none less than the lowest week, and what these take
 * is missing from the share of the others.
 * @param height of all weeks, rem
 */
export function weekShares(height: number, weights: readonly number[]): number[] {
  const lowest = new Set<number>();
  for (;;) {
    const total = weights.reduce((sum, weight, at) => (lowest.has(at) ? sum : sum + weight), 0);
    const free = height - lowest.size * LOWEST_REM;
    const shares = weights.map((weight, at) => (lowest.has(at) ? LOWEST_REM : (free * weight) / total));
    const below = shares.flatMap((share, at) => (!lowest.has(at) && share < LOWEST_REM ? [at] : []));
    if (below.length === 0) return shares;
    for (const at of below) lowest.add(at);
  }
}
