import type { LocalDate, Weekday } from '../model/types';
import { WEEKDAYS } from '../model/types';
import { addDays, daysBetween, weekdayOf } from '../time';

/** Steps taken at most, whatever the rule says: a line of text must not keep a machine busy. */
const MAX_STEPS = 60_000;

export interface RepeatRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  /** Last day on which it may repeat. */
  readonly until: LocalDate | null;
  readonly byDay: readonly { readonly day: Weekday; readonly nth: number | null }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: Weekday;
}

const DAYS: { readonly [code: string]: Weekday } = {
  MO: 'mon',
  TU: 'tue',
  WE: 'wed',
  TH: 'thu',
  FR: 'fri',
  SA: 'sat',
  SU: 'sun',
};

/** Reads an RRULE; null when it uses a part that is not understood (by the hour, by week number …). */
export function readRepeat(value: string): RepeatRule | null {
  const parts = new Map(
    value.split(';').map((part) => {
      const [name = '', ...rest] = part.split('=');
      return [name.trim().toUpperCase(), rest.join('=').trim().toUpperCase()] as const;
    }),
  );
  const freq = (['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const).find((one) => one === parts.get('FREQ'));
  const strange = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYWEEKNO', 'BYYEARDAY'].some((name) => parts.has(name));
  if (freq === undefined || strange) return null;
  const numbers = (name: string) =>
    (parts.get(name) ?? '').split(',').flatMap((text) => (/^[+-]?\d{1,3}$/.test(text) ? [Number(text)] : []));
  const byDay = (parts.get('BYDAY') ?? '').split(',').flatMap((text) => {
    const found = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
    const day = DAYS[found?.[2] ?? ''];
    return day === undefined ? [] : [{ day, nth: found?.[1] === undefined ? null : Number(found[1]) }];
  });
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  const count = parts.get('COUNT');
  return {
    freq,
    interval: Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1),
    count: count === undefined ? null : Math.max(0, Number(count) || 0),
    until: until === null ? null : `${until[1]}-${until[2]}-${until[3]}`,
    byDay,
    byMonthDay: numbers('BYMONTHDAY'),
    byMonth: numbers('BYMONTH'),
    bySetPos: numbers('BYSETPOS'),
    weekStart: DAYS[parts.get('WKST') ?? 'MO'] ?? 'mon',
  };
}

/**
 * The days on which a rule repeats, from its first day on, within [from, until).
 *
 * Strictly bounded: at most `limit` days and a fixed number of steps; `cut` says that there would be more in
 * the range. A day that does not exist (30 February) is passed over, as RFC 5545 asks.
 */
export function repeatDays(
  first: LocalDate,
  rule: RepeatRule,
  range: { readonly from: LocalDate; readonly until: LocalDate },
  limit: number,
): { readonly days: readonly LocalDate[]; readonly cut: boolean } {
  const days: LocalDate[] = [];
  let counted = 0;
  const start = rule.count === null ? firstPeriod(first, rule, range.from) : 0;
  for (let step = start; step < start + MAX_STEPS; step++) {
    const period = periodAt(first, rule, step);
    if (period.begins >= range.until || (rule.until !== null && period.begins > rule.until)) {
      return { days, cut: false };
    }
    for (const day of pick(period.days, rule)) {
      if (day < first) continue;
      if (day >= range.until || (rule.until !== null && day > rule.until)) return { days, cut: false };
      counted += 1;
      if (rule.count !== null && counted > rule.count) return { days, cut: false };
      if (day < range.from) continue;
      if (days.length >= limit) return { days, cut: true };
      days.push(day);
    }
  }
  return { days, cut: true };
}

/** A period to begin with that lies before the range, so that a rule from 1970 needs no walk to today. */
function firstPeriod(first: LocalDate, rule: RepeatRule, from: LocalDate): number {
  const lead = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.freq] * rule.interval;
  return Math.max(0, Math.floor(daysBetween(first, from) / lead) - 1);
}

interface Period {
  readonly begins: LocalDate;
  readonly days: readonly LocalDate[];
}

function periodAt(first: LocalDate, rule: RepeatRule, step: number): Period {
  const ahead = step * rule.interval;
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7));
  switch (rule.freq) {
    case 'DAILY': {
      const day = addDays(first, ahead);
      return { begins: day, days: fits(day, rule) ? [day] : [] };
    }
    case 'WEEKLY': {
      const back = (WEEKDAYS.indexOf(weekdayOf(first)) - WEEKDAYS.indexOf(rule.weekStart) + 7) % 7;
      const begins = addDays(first, ahead * 7 - back);
      const wanted = rule.byDay.length > 0 ? rule.byDay.map(({ day }) => day) : [weekdayOf(first)];
      const week = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(begins, day));
      return { begins, days: week.filter((day) => wanted.includes(weekdayOf(day)) && inMonths(day, rule)) };
    }
    case 'MONTHLY': {
      const months = year * 12 + month - 1 + ahead;
      const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
      const wanted = rule.byMonth.length === 0 || rule.byMonth.includes(inMonth);
      return {
        begins: dayText(inYear, inMonth, 1),
        days: wanted ? monthDays(inYear, inMonth, first, rule) : [],
      };
    }
    case 'YEARLY': {
      const inYear = year + ahead;
      const months = rule.byMonth.length > 0 ? [...rule.byMonth].sort((a, b) => a - b) : [month];
      return {
        begins: dayText(inYear, 1, 1),
        days: months
          .filter((one) => one >= 1 && one <= 12)
          .flatMap((one) => monthDays(inYear, one, first, rule)),
      };
    }
  }
}

function monthDays(year: number, month: number, first: LocalDate, rule: RepeatRule): LocalDate[] {
  const begins = dayText(year, month, 1);
  const length = daysBetween(begins, month === 12 ? dayText(year + 1, 1, 1) : dayText(year, month + 1, 1));
  const all = Array.from({ length }, (_, day) => addDays(begins, day));
  const inMonth = rule.byMonthDay.map((day) => (day < 0 ? length + day + 1 : day));
  if (rule.byDay.length === 0) {
    const wanted = rule.byMonthDay.length > 0 ? inMonth : [Number(first.slice(8, 10))];
    return all.filter((_, index) => wanted.includes(index + 1));
  }
  return all.filter((day, index) => {
    if (rule.byMonthDay.length > 0 && !inMonth.includes(index + 1)) return false;
    return rule.byDay.some(({ day: weekday, nth }) => {
      if (weekdayOf(day) !== weekday) return false;
      if (nth === null) return true;
      return nth > 0 ? Math.floor(index / 7) + 1 === nth : Math.floor((length - index - 1) / 7) + 1 === -nth;
    });
  });
}

function fits(day: LocalDate, rule: RepeatRule): boolean {
  if (!inMonths(day, rule)) return false;
  if (rule.byMonthDay.length > 0 && !rule.byMonthDay.includes(Number(day.slice(8, 10)))) return false;
  return rule.byDay.length === 0 || rule.byDay.some((wanted) => wanted.day === weekdayOf(day));
}

function inMonths(day: LocalDate, rule: RepeatRule): boolean {
  return rule.byMonth.length === 0 || rule.byMonth.includes(Number(day.slice(5, 7)));
}

function pick(days: readonly LocalDate[], rule: RepeatRule): readonly LocalDate[] {
  if (rule.bySetPos.length === 0) return days;
  const wanted = new Set(rule.bySetPos.map((place) => (place < 0 ? days.length + place : place - 1)));
  return days.filter((_, index) => wanted.has(index));
}

function dayText(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
