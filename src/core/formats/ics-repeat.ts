import * as library from 'rrule';
import type { Options, RRule as Expansion } from 'rrule';
import { addDays, daysBetween, weekdayOf } from '../time';
import { isoDate, readDate } from '../time/dates';
import { WEEKDAYS, type LocalDate } from '../time/types';
import { DAY_MS } from '../time/units';
import type { RepeatRule } from './ics-rule';

interface Library {
  readonly RRule?: typeof Expansion;
  readonly default?: unknown;
}

/** Bundlers take the library's own modules by name; Node takes it whole, as one default value. */
function ruleClass({ RRule: named, default: whole }: Library): typeof Expansion {
  if (named !== undefined) return named;
  const { RRule: inside } = whole as Required<Pick<Library, 'RRule'>>;
  return inside;
}

const RRule = ruleClass(library);

/** Days looked at for one rule, whatever it says: a line of text must not keep a machine busy. */
const MAX_DAYS_A_RULE = 200_000;
/** The same for all rules of a file. */
const MAX_DAYS_A_FILE = 500_000;
/** What a period of each kind has at least and at most, in days, and what looking at one day of it costs. */
const PERIODS = {
  DAILY: { least: 1, most: 1, cost: 3 },
  WEEKLY: { least: 7, most: 7, cost: 1 },
  MONTHLY: { least: 28, most: 31, cost: 1 },
  YEARLY: { least: 365, most: 366, cost: 1 },
} as const;

/** How many days may still be looked at in one file; handed from rule to rule. */
export class RepeatBudget {
  private left = MAX_DAYS_A_FILE;

  /** Takes days off. @returns false when there are none left */
  take(days: number): boolean {
    this.left -= days;
    return this.left >= 0;
  }
}

/** Thrown out of the library when looking further is not worth it; never leaves this file. */
class Enough extends Error {
  constructor(readonly cut: boolean) {
    super('enough days looked at');
  }
}

/**
 * The days on which a rule repeats, from its first day on, within [from, until), by the library `rrule`.
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
  const last = addDays(range.until, -1);
  const until = rule.until !== null && readDate(rule.until) !== null && rule.until < last ? rule.until : last;
  if (rule.count === 0 || until < first) return { days: [], cut: false };
  const start = startOf(first, rule, range.from);
  const expansion = new RRule(optionsOf(first, rule, start, until), true);
  watch(expansion, rule, daysBetween(start, until), budget);
  const days: LocalDate[] = [];
  let counted = 0;
  let cut = false;
  try {
    expansion.all((date) => {
      const day = isoDate(date.getTime() / DAY_MS);
      if (day < first) return true;
      counted += 1;
      if (rule.count !== null && counted > rule.count) return false;
      if (day < range.from) return true;
      cut = days.length >= limit;
      if (!cut) days.push(day);
      return !cut;
    });
  } catch (cause) {
    if (!(cause instanceof Enough)) throw cause;
    cut = cause.cut;
  }
  return { days, cut };
}

/**
 * The beginning of the period from which the library walks: that of the first day, or a later one of the same rhythm
 * when nothing needs counting, so that a rule from 1970 needs no walk to today.
 */
function startOf(
  first: LocalDate,
  { freq, interval, count, weekStart }: RepeatRule,
  from: LocalDate,
): LocalDate {
  const walked = Math.floor(daysBetween(first, from) / (PERIODS[freq].most * interval)) - 1;
  const ahead = count === null ? Math.max(0, walked) * interval : 0;
  if (freq === 'DAILY') return addDays(first, ahead);
  if (freq === 'WEEKLY') {
    const back = (WEEKDAYS.indexOf(weekdayOf(first)) - WEEKDAYS.indexOf(weekStart) + 7) % 7;
    return addDays(first, ahead * 7 - back);
  }
  const months = freq === 'MONTHLY' ? Number(first.slice(5, 7)) - 1 + ahead : 0;
  const year = Number(first.slice(0, 4)) + (freq === 'YEARLY' ? ahead : Math.floor(months / 12));
  return `${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** What the rule leaves open comes from its first day, and is said, since the walk may begin elsewhere. */
function optionsOf(first: LocalDate, rule: RepeatRule, start: LocalDate, until: LocalDate): Partial<Options> {
  const { freq, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos } = rule;
  const names = [byDay, byMonthDay, byYearDay, byWeekNo].some((list) => list.length > 0);
  const month = freq === 'YEARLY' && !names && byMonth.length === 0 ? [Number(first.slice(5, 7))] : byMonth;
  const isByDate = !names && (freq === 'YEARLY' || freq === 'MONTHLY');
  const isByWeekday =
    (!names && freq === 'WEEKLY') ||
    (byWeekNo.length > 0 && byDay.length + byMonthDay.length + byYearDay.length === 0);
  const weekdays = isByWeekday ? [{ day: weekdayOf(first), nth: null }] : byDay;
  return {
    freq: RRule[freq],
    interval: rule.interval,
    dtstart: midnight(start),
    until: midnight(until),
    wkst: WEEKDAYS.indexOf(rule.weekStart),
    byweekday: weekdays.map(({ day, nth }) => {
      const weekday = LIBRARY_DAYS[day];
      return nth === null ? weekday : weekday.nth(nth);
    }),
    bymonth: [...month],
    bymonthday: isByDate ? [Number(first.slice(8, 10))] : [...byMonthDay],
    byyearday: [...byYearDay],
    byweekno: [...byWeekNo],
    bysetpos: [...bySetPos],
  };
}

const LIBRARY_DAYS = {
  mon: RRule.MO,
  tue: RRule.TU,
  wed: RRule.WE,
  thu: RRule.TH,
  fri: RRule.FR,
  sat: RRule.SA,
  sun: RRule.SU,
} as const;

function midnight(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * Bounds the library, which would walk to the year 9999 for a rule that never fits: it reads `bymonth` once for each
 * day it looks at, so that reading is counted. Past the days that lead to the end of the range there is nothing to
 * find; past the budget the rest is cut off.
 */
function watch(
  expansion: Expansion,
  { freq, interval }: RepeatRule,
  span: number,
  budget: RepeatBudget,
): void {
  const { least, most, cost } = PERIODS[freq];
  const toTheEnd = (Math.floor(span / (least * interval)) + 2) * most;
  const { bymonth } = expansion.options;
  let looks = 0;
  Object.defineProperty(expansion.options, 'bymonth', {
    get: () => {
      looks += 1;
      if (looks > toTheEnd) throw new Enough(false);
      if (looks * cost > MAX_DAYS_A_RULE || !budget.take(cost)) throw new Enough(true);
      return bymonth;
    },
  });
}
