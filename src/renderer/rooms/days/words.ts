import type { DayOccurrence } from '../../../core/days';
import type { LocalDate } from '../../../core/model/types';

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

/** A date in words; the date is a calendar day, so no zone plays into it. */
export function dateWords(date: LocalDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

/** 1 Monday … 7 Sunday: where the locale begins its week. Monday where the system does not know. */
export function firstWeekday(locale: string): number {
  const info = weekInfoOf(new Intl.Locale(locale));
  const known = typeof info === 'object' && info !== null && 'firstDay' in info;
  return known && typeof info.firstDay === 'number' ? info.firstDay : 1;
}

/** A method in newer engines, a property in older ones. */
function weekInfoOf(locale: Intl.Locale & { getWeekInfo?: () => unknown; weekInfo?: unknown }): unknown {
  return locale.getWeekInfo ? locale.getWeekInfo() : locale.weekInfo;
}

/** The seven heads of a week, from the locale's first day. */
export function weekdayHeads(locale: string, first: number, width: 'narrow' | 'short'): string[] {
  return Array.from({ length: 7 }, (_, at) => {
    // 5 January 2026 is a Monday.
    const date = `2026-01-${String(5 + ((first - 1 + at) % 7)).padStart(2, '0')}`;
    return dateWords(date, locale, { weekday: width });
  });
}
