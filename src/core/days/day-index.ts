import { readDate } from '../time/dates';
import { byDay, daysOf } from './occurrences';
import type { DayOccurrence, DayOptions } from './types';

/** Days of some years, ready for quick questions from calendar heads. */
export interface DayIndex {
  /** Everything that touches the range, both ends included, by first day then id. */
  between(from: string, to: string): readonly DayOccurrence[];
  /** Everything on that day. */
  on(date: string): readonly DayOccurrence[];
}

/**
 * Expands the given years once. Stretches that begin the December before the first year are included. The caller
 * keeps the index while years, regions and own days stay the same.
 */
export function createDayIndex(years: readonly number[], options: DayOptions = {}): DayIndex {
  const wanted = new Set(years.flatMap((year) => [year - 1, year]));
  const all = [...wanted].flatMap((year) => daysOf(year, options)).sort(byDay);
  const longest = all.reduce((most, day) => Math.max(most, daysApart(day.from, day.to)), 0);

  function between(from: string, to: string): readonly DayOccurrence[] {
    const found: DayOccurrence[] = [];
    if (from > to) return found;
    for (let i = firstWithin(all, from, longest); i < all.length; i += 1) {
      const day = all[i];
      if (day === undefined || day.from > to) break;
      if (day.to >= from) found.push(day);
    }
    return found;
  }
  return { between, on: (date) => between(date, date) };
}

/**
 * Everything that touches the range, both ends included. Expands the years anew on each call: for one question;
 * a calendar keeps an index.
 */
export function daysBetween(from: string, to: string, options: DayOptions = {}): readonly DayOccurrence[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const years = Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => first + i);
  return createDayIndex(years, options).between(from, to);
}

/** Place of the first occurrence that is not too early to reach `from`, given the longest one. */
function firstWithin(all: readonly DayOccurrence[], from: string, longest: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = all[middle];
    if (day !== undefined && daysApart(day.from, from) > longest) low = middle + 1;
    else high = middle;
  }
  return low;
}

function daysApart(from: string, to: string): number {
  return (readDate(to) ?? 0) - (readDate(from) ?? 0);
}
