import { ok, refuse, type Result } from '../result';
import { daysInMonth, readDate, type DayNumber } from '../time/dates';
import { WEEKDAYS } from '../time/types';
import { SUN_EVENTS, type SunEvent } from './sun';

/** A month and day of any year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** The nth weekday of a month (-1 = the last), then some days before or after it. */
export interface NthWeekday {
  readonly month: number;
  readonly nth: number;
  /** 0 = Monday ... 6 = Sunday. */
  readonly weekday: number;
  readonly shift: number;
}

/** A recurrence rule of a day, parsed. */
export type DayRule =
  | { readonly type: 'date'; readonly on: MonthDay }
  | { readonly type: 'nth'; readonly on: NthWeekday }
  | { readonly type: 'easter'; readonly orthodox: boolean; readonly shift: number }
  | { readonly type: 'span'; readonly from: MonthDay; readonly to: MonthDay }
  | { readonly type: 'week'; readonly anchor: NthWeekday; readonly length: number }
  | { readonly type: 'month'; readonly month: number }
  | { readonly type: 'dates'; readonly dates: readonly DayNumber[] }
  | { readonly type: 'isoweek'; readonly week: number }
  | {
      readonly type: 'near';
      readonly side: 'before' | 'after';
      readonly on: MonthDay;
      readonly weekday: number;
    }
  | { readonly type: 'sun'; readonly event: SunEvent };

const MAX_SHIFT = 366;
const MAX_LENGTH = 366;

/**
 * Reads a rule: `MM-DD`, `MM:nth:DOW` with optional `+k`/`-k`, `EASTER+k`, `ORTHODOX_EASTER-k`,
 * `WEEK(MM-DD..MM-DD)`, `WEEK(MM:nth:DOW+k,length)`, `MONTH(MM)`, `DATES(iso;iso)`, `ISOWEEK(n)`,
 * `BEFORE(MM-DD,DOW)`, `AFTER(MM-DD,DOW)` (both include the date), `EQUINOX_MARCH` and the other three.
 * Refuses with `bad-rule`.
 */
export function parseRule(text: string): Result<DayRule> {
  const rule = read(text.trim());
  return rule === null ? refuse('bad-rule', `“${text.trim()}” is not a valid date rule.`) : ok(rule);
}

function read(text: string): DayRule | null {
  const date = readMonthDay(text);
  if (date !== null) return { type: 'date', on: date };
  const nth = readNth(text);
  if (nth !== null) return { type: 'nth', on: nth };
  const sun = SUN_EVENTS.find((event) => event === text);
  if (sun !== undefined) return { type: 'sun', event: sun };
  const feast = /^(ORTHODOX_)?EASTER([+-]\d{1,3})?$/.exec(text);
  if (feast !== null)
    return within({ type: 'easter', orthodox: feast[1] !== undefined, shift: shiftOf(feast[2]) });
  const call = /^([A-Z]+)\(([^()]*)\)$/.exec(text);
  return call === null ? null : readCall(call[1] ?? '', call[2] ?? '');
}

function readCall(name: string, inside: string): DayRule | null {
  switch (name) {
    case 'WEEK':
      return readSpan(inside) ?? readWeek(inside);
    case 'MONTH': {
      const month = whole(inside, 1, 12);
      return month === null || inside.length !== 2 ? null : { type: 'month', month };
    }
    case 'DATES':
      return readDates(inside);
    case 'ISOWEEK': {
      const week = whole(inside, 1, 53);
      return week === null ? null : { type: 'isoweek', week };
    }
    case 'BEFORE':
    case 'AFTER': {
      const [date = '', dow = ''] = inside.split(',');
      const on = readMonthDay(date);
      const weekday = readDow(dow);
      if (on === null || weekday === null || inside.split(',').length !== 2) return null;
      return { type: 'near', side: name === 'BEFORE' ? 'before' : 'after', on, weekday };
    }
    default:
      return null;
  }
}

function readSpan(inside: string): DayRule | null {
  const parts = inside.split('..');
  const from = readMonthDay(parts[0] ?? '');
  const to = readMonthDay(parts[1] ?? '');
  return parts.length === 2 && from !== null && to !== null ? { type: 'span', from, to } : null;
}

function readWeek(inside: string): DayRule | null {
  const parts = inside.split(',');
  const anchor = readNth(parts[0] ?? '');
  const length = whole(parts[1] ?? '', 1, MAX_LENGTH);
  return parts.length === 2 && anchor !== null && length !== null ? { type: 'week', anchor, length } : null;
}

function readDates(inside: string): DayRule | null {
  const dates: DayNumber[] = [];
  for (const part of inside.split(';')) {
    const date = readDate(part.trim());
    if (date === null) return null;
    dates.push(date);
  }
  return { type: 'dates', dates: dates.sort((a, b) => a - b) };
}

function readMonthDay(text: string): MonthDay | null {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const month = whole(match[1] ?? '', 1, 12);
  // A leap year, so that 02-29 is a date; it gives nothing in other years.
  const day = month === null ? null : whole(match[2] ?? '', 1, daysInMonth(2024, month));
  return month === null || day === null ? null : { month, day };
}

function readNth(text: string): NthWeekday | null {
  const match = /^(\d{2}):(-1|[1-5]):([A-Z]{3})([+-]\d{1,3})?$/.exec(text);
  if (match === null) return null;
  const month = whole(match[1] ?? '', 1, 12);
  const weekday = readDow(match[3] ?? '');
  const shift = shiftOf(match[4]);
  if (month === null || weekday === null || Math.abs(shift) > MAX_SHIFT) return null;
  return { month, nth: Number(match[2]), weekday, shift };
}

function readDow(text: string): number | null {
  const index = WEEKDAYS.findIndex((weekday) => weekday.toUpperCase() === text);
  return index === -1 ? null : index;
}

function within(rule: Extract<DayRule, { type: 'easter' }>): DayRule | null {
  return Math.abs(rule.shift) > MAX_SHIFT ? null : rule;
}

function shiftOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text);
}

function whole(text: string, least: number, most: number): number | null {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}
