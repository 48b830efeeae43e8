import type { LocalDate, Weekday } from '../time/types';
import { WEEKDAYS } from '../time/types';
import { addDays, daysBetween, weekdayOf } from '../time';

/** Days looked at for one rule, whatever it says: a line of text must not keep a machine busy. */
const MAX_DAYS_A_RULE = 200_000;
/** The same for all rules of a file. */
const MAX_DAYS_A_FILE = 500_000;
/** Longest step that is taken as written; beyond it nothing repeats within a lifetime. */
const MAX_INTERVAL = 10_000;
/** Longest list a rule can use: the days of a year, forwards and backwards (RFC 5545, 3.3.10). */
const MAX_LIST = 732;

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
    listed(parts.get(name)).flatMap((text) => (/^[+-]?\d{1,3}$/.test(text) ? [Number(text)] : []));
  const byDay = listed(parts.get('BYDAY')).flatMap((text) => {
    const found = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
    const day = DAYS[found?.[2] ?? ''];
    return day === undefined ? [] : [{ day, nth: found?.[1] === undefined ? null : Number(found[1]) }];
  });
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  const count = parts.get('COUNT');
  return {
    freq,
    interval: Math.min(MAX_INTERVAL, Math.max(1, Math.floor(Number(parts.get('INTERVAL') ?? 1)) || 1)),
    count: count === undefined ? null : Math.max(0, Number(count) || 0),
    until: until === null ? null : `${until[1]}-${until[2]}-${until[3]}`,
    byDay,
    byMonthDay: numbers('BYMONTHDAY'),
    byMonth: numbers('BYMONTH'),
    bySetPos: numbers('BYSETPOS'),
    weekStart: DAYS[parts.get('WKST') ?? 'MO'] ?? 'mon',
  };
}

/** A rule's list without doubles: each entry is looked for on every day. */
function listed(value = ''): string[] {
  return [...new Set(value.split(','))].slice(0, MAX_LIST);
}

/** How many days may still be looked at in one file; handed from rule to rule. */
export class RepeatBudget {
  private left = MAX_DAYS_A_FILE;

  /** Takes days off. @returns false when there are none left */
  take(days: number): boolean {
    this.left -= days;
    return this.left >= 0;
  }
}

/**
 * The days on which a rule repeats, from its first day on, within [from, until).
 *
 * Strictly bounded: at most `limit` days, so many days looked at, and no more than the budget has; `cut` says that
 * there would be more in the range. A day that does not exist (30 February) is passed over, as RFC 5545 asks.
 */
export function repeatDays(
  first: LocalDate,
  rule: RepeatRule,
  range: { readonly from: LocalDate; readonly until: LocalDate },
  limit: number,
  budget = new RepeatBudget(),
): { readonly days: readonly LocalDate[]; readonly cut: boolean } {
  const days: LocalDate[] = [];
  let counted = 0;
  const start = rule.count === null ? firstPeriod(first, rule, range.from) : 0;
  const cost = periodCost(rule);
  for (let step = start; (step - start) * cost < MAX_DAYS_A_RULE; step++) {
    if (isBeyond(first, rule, step, range.until)) return { days, cut: false };
    if (!budget.take(cost)) return { days, cut: true };
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

/** Days looked at for one period. */
function periodCost({ freq, byMonth }: RepeatRule): number {
  if (freq === 'DAILY') return 1;
  if (freq === 'WEEKLY') return 7;
  return freq === 'MONTHLY' ? 31 : 31 * Math.max(1, Math.min(12, byMonth.length));
}

/** Whether a period begins after the range for certain: seen by numbers, before a year of six digits is written. */
function isBeyond(first: LocalDate, rule: RepeatRule, step: number, until: LocalDate): boolean {
  const ahead = step * rule.interval;
  switch (rule.freq) {
    case 'DAILY':
      return ahead > daysBetween(first, until);
    case 'WEEKLY':
      return (ahead - 1) * 7 > daysBetween(first, until);
    case 'MONTHLY':
      return ahead > (yearOf(until) - yearOf(first) + 1) * 12;
    case 'YEARLY':
      return ahead > yearOf(until) - yearOf(first);
  }
}

function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
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
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const all = Array.from({ length }, (_, day) => addDays(begins, day));
  const inMonth = rule.byMonthDay.map((day) => (day < 0 ? length + day + 1 : day));
  if (rule.byDay.length === 0) {
    const wanted = rule.byMonthDay.length > 0 ? inMonth : [Number(first.slice(8, 10))];
    return all.filter((_, index) => wanted.includes(index + 1));
  }
  const startsOn = WEEKDAYS.indexOf(weekdayOf(begins));
  return all.filter((_, index) => {
    if (rule.byMonthDay.length > 0 && !inMonth.includes(index + 1)) return false;
    const today = WEEKDAYS[(startsOn + index) % 7];
    return rule.byDay.some(({ day: weekday, nth }) => {
      if (today !== weekday) return false;
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
