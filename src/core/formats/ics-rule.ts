import { WEEKDAYS, type LocalDate, type Weekday } from '../time/types';

/** Longest step that is taken as written; beyond it nothing repeats within a lifetime. */
const MAX_INTERVAL = 10_000;
/** Longest list a rule can use: the days of a year, forwards and backwards (RFC 5545, 3.3.10). */
const MAX_LIST = 732;

/** A repeat rule of RFC 5545, section 3.3.10, as far as whole days go. An absent list is empty. */
export interface RepeatRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  /** Last day on which it may repeat. */
  readonly until: LocalDate | null;
  readonly byDay: readonly { readonly day: Weekday; readonly nth: number | null }[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: Weekday;
}

/** Reads an RRULE; null when it says something that is not understood (by the hour, a thirteenth month …). */
export function readRepeat(value: string): RepeatRule | null {
  const parts = new Map(
    value.split(';').map((part) => {
      const [name = '', ...rest] = part.split('=');
      return [name.trim().toUpperCase(), rest.join('=').trim().toUpperCase()] as const;
    }),
  );
  const freq = (['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const).find((one) => one === parts.get('FREQ'));
  if (freq === undefined || ['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => parts.has(name))) return null;
  const byDay = read(parts.get('BYDAY'), readDay);
  const byMonthDay = read(parts.get('BYMONTHDAY'), within(31));
  const byYearDay = read(parts.get('BYYEARDAY'), within(366));
  const byWeekNo = read(parts.get('BYWEEKNO'), within(53));
  const byMonth = read(parts.get('BYMONTH'), (text) => within(12)(text)?.filter((month) => month > 0));
  const bySetPos = read(parts.get('BYSETPOS'), within(366));
  if (!byDay || !byMonthDay || !byYearDay || !byWeekNo || !byMonth || !bySetPos) return null;
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  const count = parts.get('COUNT');
  return {
    freq,
    interval: Math.min(MAX_INTERVAL, Math.max(1, Math.floor(Number(parts.get('INTERVAL') ?? 1)) || 1)),
    count: count === undefined ? null : Math.max(0, Number(count) || 0),
    until: until === null ? null : `${until[1]}-${until[2]}-${until[3]}`,
    byDay,
    byMonthDay,
    byYearDay,
    byWeekNo,
    byMonth,
    bySetPos,
    weekStart: weekdayOfCode(parts.get('WKST') ?? '') ?? 'mon',
  };
}

/** The entries of a list that can be read, without doubles; null when the list is there and none can. */
function read<T>(value: string | undefined, one: (text: string) => readonly T[] | undefined): T[] | null {
  if (value === undefined) return [];
  const found = [...new Set(value.split(','))].slice(0, MAX_LIST).flatMap((text) => one(text) ?? []);
  return found.length === 0 ? null : found;
}

/** Whole numbers from -most to most, without 0. */
function within(most: number): (text: string) => readonly number[] | undefined {
  return (text) => {
    const value = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
    return value !== 0 && Math.abs(value) <= most ? [value] : undefined;
  };
}

function readDay(text: string): RepeatRule['byDay'] | undefined {
  const found = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text);
  const day = weekdayOfCode(found?.[2] ?? '');
  if (day === undefined) return undefined;
  if (found?.[1] === undefined) return [{ day, nth: null }];
  return within(53)(found[1])?.map((nth) => ({ day, nth }));
}

/** 'MO' … 'SU'. */
function weekdayOfCode(code: string): Weekday | undefined {
  return WEEKDAYS.find((day) => day.slice(0, 2).toUpperCase() === code);
}
