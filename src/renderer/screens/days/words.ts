import type { DayOccurrence } from '../../../core/days';
import { dateWords } from '../../words/dates';

/** Codes of the catalogue that are no country, and those people know better by the code. */
const REGION_NAMES: Readonly<Record<string, string>> = {
  GLOBAL: 'Worldwide',
  UN: 'UN',
  UK: 'UK',
  US: 'US',
  EU: 'EU',
};

/** A region as people say it, in the words of the screen (English). */
export function regionName(code: string): string {
  const known = REGION_NAMES[code];
  if (known !== undefined) return known;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** 'UK and 4 more': first a region that was asked for. */
export function regionsOf(day: DayOccurrence, asked: readonly string[]): string {
  const first = day.regions.find((region) => asked.includes(region)) ?? day.regions[0];
  if (first === undefined) return 'Ours';
  const more = day.regions.length - 1;
  return more === 0 ? regionName(first) : `${regionName(first)} and ${more} more`;
}

/** The seven heads of a week, from the locale's first day. */
export function weekdayHeads(locale: string, first: number, width: 'narrow' | 'short'): string[] {
  const head = dateWords(locale, { weekday: width });
  return Array.from({ length: 7 }, (_, at) => {
    // 5 January 2026 is a Monday.
    return head(`2026-01-${String(5 + ((first - 1 + at) % 7)).padStart(2, '0')}`);
  });
}
