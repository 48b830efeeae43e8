import type { LocalDate, WallTime, Weekday } from '../time/types';
import { weekdayOf } from '../time';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** 'Mon' … 'Sun'. */
export function weekdayShort(day: Weekday): string {
  return WEEKDAY_NAMES[day].slice(0, 3);
}

/** 'January' … 'December' of a date or wall time; nothing for a month that does not exist. */
export function monthName(date: LocalDate | WallTime): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** 'Jan' … 'Dec', likewise. */
export function monthShort(date: LocalDate | WallTime): string {
  return monthName(date).slice(0, 3);
}

/** '2026-09-07' -> '7 September 2026'. */
export function dayInWords(date: LocalDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(date)} ${date.slice(0, 4)}`;
}

/** 'Fri 27 Nov 15:00', in English wherever it is read: for files, reasons and the command line. */
export function wallInWords(wall: WallTime): string {
  const day = weekdayShort(weekdayOf(wall.slice(0, 10)));
  return `${day} ${Number(wall.slice(8, 10))} ${monthShort(wall)} ${wall.slice(11, 16)}`;
}
