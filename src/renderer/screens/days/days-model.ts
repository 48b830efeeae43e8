import type { DayOccurrence } from '../../../core/days';
import { WEEKDAYS, type LocalDate } from '../../../core/time/types';
import { addDays, weekdayOf } from '../../../core/time';

/** One date of the year, with all that falls on it. */
export interface DayCell {
  readonly date: LocalDate;
  readonly days: readonly DayOccurrence[];
  /** A key date of the team's own falls on it. */
  readonly pinned: boolean;
  readonly solemn: boolean;
  /** How full it is: 0 none, 1 from one, 2 from three, 3 from five days. */
  readonly heat: 0 | 1 | 2 | 3;
}

export interface MonthModel {
  /** 'YYYY-MM'. */
  readonly month: string;
  /** Places before the 1st in a grid of weeks. */
  readonly blanks: number;
  readonly cells: readonly DayCell[];
  readonly pins: number;
  /** Weeks, months and seasons that touch the month. */
  readonly stretches: readonly DayOccurrence[];
}

/**
 * The twelve months of a year.
 * @param firstWeekday 1 Monday … 7 Sunday, as the locale begins its week
 */
export function yearModel(
  year: number,
  occurrences: readonly DayOccurrence[],
  ownIds: ReadonlySet<string>,
  firstWeekday: number,
): MonthModel[] {
  const byDate = new Map<LocalDate, DayOccurrence[]>();
  for (const day of occurrences) {
    if (day.kind !== 'day') continue;
    const there = byDate.get(day.from);
    if (there) there.push(day);
    else byDate.set(day.from, [day]);
  }
  return Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`;
    const cells = datesOf(month).map((date) => cellOf(date, byDate.get(date) ?? [], ownIds));
    const last = cells.at(-1)?.date ?? month;
    return {
      month,
      blanks: (WEEKDAYS.indexOf(weekdayOf(`${month}-01`)) - (firstWeekday - 1) + 7) % 7,
      cells,
      pins: cells.filter((cell) => cell.pinned).length,
      stretches: occurrences.filter(
        (day) => day.kind !== 'day' && day.from <= last && day.to >= `${month}-01`,
      ),
    };
  });
}

function datesOf(month: string): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) dates.push(date);
  return dates;
}

function cellOf(date: LocalDate, days: readonly DayOccurrence[], ownIds: ReadonlySet<string>): DayCell {
  const ours = (day: DayOccurrence) => ownIds.has(day.id);
  return {
    date,
    days: [...days].sort((a, b) => Number(ours(b)) - Number(ours(a))),
    pinned: days.some(ours),
    solemn: days.some((day) => day.sensitivity === 'solemn'),
    heat: days.length >= 5 ? 3 : days.length >= 3 ? 2 : days.length >= 1 ? 1 : 0,
  };
}

/** A date on which an offer and a solemn day would meet. */
export interface Clash {
  readonly date: LocalDate;
  /** What we would celebrate or sell: an own day, a shopping day, or posts that stand there. */
  readonly ours: string;
  readonly solemn: string;
}

/**
 * Dates of a month that carry both a solemn day and something of ours.
 * @param postsOn how many posts stand on a date
 */
export function clashesOf(
  month: MonthModel,
  ownIds: ReadonlySet<string>,
  postsOn: ReadonlyMap<LocalDate, number>,
): Clash[] {
  return month.cells.flatMap((cell) => {
    const solemn = cell.days.find((day) => day.sensitivity === 'solemn');
    if (!solemn) return [];
    const posts = postsOn.get(cell.date) ?? 0;
    const day =
      cell.days.find((one) => ownIds.has(one.id)) ??
      cell.days.find((one) => one.categories.includes('commerce') && one.sensitivity !== 'solemn');
    if (!day && posts === 0) return [];
    const ours = day ? day.name : posts === 1 ? '1 post' : `${posts} posts`;
    return [{ date: cell.date, ours, solemn: solemn.name }];
  });
}

/** The same date in another year; 29 February becomes the 28th where there is none. */
export function inYear(date: LocalDate, year: number): LocalDate {
  const moved = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  return moved.endsWith('02-29') && !isLeap(year) ? `${moved.slice(0, 8)}28` : moved;
}

/** The same day of the month, so many months on; past the month's end its last day. */
export function inMonth(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const dates = datesOf(month);
  return dates[Number(date.slice(8)) - 1] ?? dates.at(-1) ?? date;
}

/** Where a key leads from a date; undefined for keys that are none of ours. */
export function stepTo(date: LocalDate, key: string): LocalDate | undefined {
  const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  if (days !== undefined) return addDays(date, days);
  const months = { PageUp: -1, PageDown: 1 }[key];
  return months === undefined ? undefined : inMonth(date, months);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
