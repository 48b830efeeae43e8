import { WEEKDAYS, type LocalDate, type Weekday } from './types';
import { DAY_MS } from './units';

/** Days since 1970-01-01 in the Gregorian calendar; 0 is a Thursday. Calendar arithmetic in which no zone plays. */
export type DayNumber = number;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day number of a date (month 1-12) in the years 100 to 9999; what lies beyond a month's end runs on into the next. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** 'YYYY-MM-DD' of a day number. */
export function isoDate(number: DayNumber): LocalDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Day number of 'YYYY-MM-DD', or null when that is no date. */
export function readDate(iso: string): DayNumber | null {
  const found = DATE.exec(iso);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 100 && isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** True for a 'YYYY-MM-DD' that exists in the calendar. */
export function isLocalDate(text: string): boolean {
  return readDate(text) !== null;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month, 1-12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function yearOf(number: DayNumber): number {
  return new Date(number * DAY_MS).getUTCFullYear();
}

/** 0 = Monday ... 6 = Sunday, the order of `WEEKDAYS`. */
export function weekdayIndex(number: DayNumber): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** 'mon' … 'sun'. @throws RangeError when `date` is no 'YYYY-MM-DD' */
export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[weekdayIndex(dayOrThrow(date))] ?? 'mon';
}

/** The day `days` on (or back). @throws RangeError when `date` is no 'YYYY-MM-DD' */
export function addDays(date: LocalDate, days: number): LocalDate {
  return isoDate(dayOrThrow(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. @throws RangeError for what is no 'YYYY-MM-DD' */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOrThrow(to) - dayOrThrow(from);
}

function dayOrThrow(date: LocalDate): DayNumber {
  const found = DATE.exec(date);
  if (found === null) throw new RangeError(`not a date: ${date}`);
  return dayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
}
