import type { LocalDate } from '../../../../core/time/types';
import { addDays, daysBetween } from '../../../../core/time';

/** Which days a view draws, first to last, both shown. */
export interface DayRange {
  readonly first: LocalDate;
  readonly days: readonly LocalDate[];
}

export type Span = 7 | 28;

/** The first day of the week that `date` lies in. @param first 1 = Monday … 7 = Sunday */
export function weekStart(date: LocalDate, first: number): LocalDate {
  const weekday = isoWeekday(date);
  return addDays(date, -((weekday - first + 7) % 7));
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(date: LocalDate): number {
  // 2024-01-01 was a Monday.
  return (((daysBetween('2024-01-01', date) % 7) + 7) % 7) + 1;
}

export function isWeekend(date: LocalDate): boolean {
  return isoWeekday(date) >= 6;
}

/** `count` days from `first` on. */
export function daysFrom(first: LocalDate, count: number): readonly LocalDate[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** Whole weeks for lanes and list. */
export function weekRange(anchor: LocalDate, span: Span, first: number): DayRange {
  const start = weekStart(anchor, first);
  return { first: start, days: daysFrom(start, span) };
}

/** The weeks a month touches: four to six whole ones. */
export function monthRange(anchor: LocalDate, first: number): DayRange {
  const start = weekStart(`${anchor.slice(0, 7)}-01`, first);
  const nextMonth = `${addDays(`${anchor.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
  const weeks = Math.ceil(daysBetween(start, nextMonth) / 7);
  return { first: start, days: daysFrom(start, weeks * 7) };
}

/** The same day of the month `months` on, or the month's last day where there is none such. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const last = Number(addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1).slice(8));
  return `${month}-${String(Math.min(Number(date.slice(8)), last)).padStart(2, '0')}`;
}

/** ISO 8601 week number. */
export function isoWeek(date: LocalDate): number {
  const thursday = addDays(date, 4 - isoWeekday(date));
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** The first days of the three months of the quarter that `date` lies in. */
export function quarterMonths(date: LocalDate): readonly LocalDate[] {
  const month = Number(date.slice(5, 7));
  const start = `${date.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  return [start, addMonths(start, 1), addMonths(start, 2)];
}

/** All days of a quarter, without those of the months around it. */
export function quarterRange(date: LocalDate): DayRange {
  const [first = date, , last = date] = quarterMonths(date);
  return { first, days: daysFrom(first, daysBetween(first, addMonths(last, 1))) };
}
