import { ok, refuse, type Result } from '../result';
import { dayNumber, daysInMonth, isDate, isoDate, weekdayIndex, yearOf, type DayNumber } from '../time/dates';
import { easter, orthodoxEaster } from './feasts';
import { parseRule, type DayRule, type MonthDay, type NthWeekday } from './rule';
import { sunEvent } from './sun';

/** First and last day, both 'YYYY-MM-DD' and both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** What kind of stretch a catalogue entry is; a `DATES` rule of a week lasts seven days from each date. */
export type DayKind = 'day' | 'week' | 'month' | 'season';

interface Span {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * When a rule falls in a year: every stretch that starts in it, in order; empty when it has none (29 February,
 * a missing fifth Monday). A stretch that runs over New Year belongs to the year of its start.
 * Refuses with `bad-rule`, or with `not-known-yet` for a list of dates that does not reach to that year.
 */
export function expandRule(rule: string, year: number, kind: DayKind = 'day'): Result<readonly DaySpan[]> {
  const parsed = parseRule(rule);
  return parsed.ok ? expandParsed(parsed.value, year, kind) : parsed;
}

/** As expandRule, for a rule that was parsed before. */
export function expandParsed(rule: DayRule, year: number, kind: DayKind): Result<readonly DaySpan[]> {
  if (rule.type === 'dates' && !covers(rule.dates, year)) {
    return refuse('not-known-yet', `The date in ${year} is not known yet.`);
  }
  const years = mayLeaveYear(rule) ? [year - 1, year, year + 1] : [year];
  const spans = years
    .flatMap((one) => spansOf(rule, one, kind))
    .filter((span) => yearOf(span.from) === year)
    .sort((a, b) => a.from - b.from);
  return ok(spans.map(({ from, to }) => ({ from: isoDate(from), to: isoDate(to) })));
}

function spansOf(rule: DayRule, year: number, kind: DayKind): readonly Span[] {
  switch (rule.type) {
    case 'date':
      return single(onDate(year, rule.on));
    case 'nth':
      return single(onNth(year, rule.on));
    case 'easter':
      return single((rule.orthodox ? orthodoxEaster(year) : easter(year)) + rule.shift);
    case 'span':
      return span(year, rule.from, rule.to);
    case 'week':
      return single(onNth(year, rule.anchor), rule.length);
    case 'month':
      return single(dayNumber(year, rule.month, 1), daysInMonth(year, rule.month));
    case 'dates': {
      const length = kind === 'week' ? 7 : 1;
      return rule.dates.filter((date) => yearOf(date) === year).flatMap((date) => single(date, length));
    }
    case 'isoweek':
      return isoWeek(year, rule.week);
    case 'near': {
      const date = onDate(year, rule.on);
      if (date === null) return [];
      const ahead = (rule.weekday - weekdayIndex(date) + 7) % 7;
      return single(rule.side === 'after' ? date + ahead : date - ((7 - ahead) % 7));
    }
    case 'sun':
      return single(sunEvent(rule.event, year));
  }
}

function single(from: DayNumber | null, length = 1): readonly Span[] {
  return from === null ? [] : [{ from, to: from + length - 1 }];
}

function onDate(year: number, { month, day }: MonthDay): DayNumber | null {
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

function onNth(year: number, { month, nth, weekday, shift }: NthWeekday): DayNumber | null {
  const length = daysInMonth(year, month);
  if (nth === -1) {
    const last = dayNumber(year, month, length);
    return last - ((weekdayIndex(last) - weekday + 7) % 7) + shift;
  }
  const first = dayNumber(year, month, 1);
  const offset = ((weekday - weekdayIndex(first) + 7) % 7) + (nth - 1) * 7;
  return offset < length ? first + offset + shift : null;
}

/** An end before the start is next year's; an end on 29 February is the 28th in ordinary years. */
function span(year: number, from: MonthDay, to: MonthDay): readonly Span[] {
  const start = onDate(year, from);
  if (start === null) return [];
  const crosses = to.month < from.month || (to.month === from.month && to.day < from.day);
  const endYear = crosses ? year + 1 : year;
  return [
    { from: start, to: dayNumber(endYear, to.month, Math.min(to.day, daysInMonth(endYear, to.month))) },
  ];
}

/** Monday to Sunday of an ISO week; week 1 holds 4 January. */
function isoWeek(year: number, week: number): readonly Span[] {
  const fourth = dayNumber(year, 1, 4);
  const first = fourth - weekdayIndex(fourth);
  const monday = first + (week - 1) * 7;
  // Week 53 exists only when its Thursday still lies in the year.
  return yearOf(monday + 3) === year ? single(monday, 7) : [];
}

function covers(dates: readonly DayNumber[], year: number): boolean {
  const first = dates[0];
  const last = dates[dates.length - 1];
  return first !== undefined && last !== undefined && yearOf(first) <= year && year <= yearOf(last);
}

function mayLeaveYear(rule: DayRule): boolean {
  switch (rule.type) {
    case 'nth':
      return rule.on.shift !== 0;
    case 'week':
      return rule.anchor.shift !== 0;
    case 'easter':
      return Math.abs(rule.shift) > 80;
    case 'isoweek':
    case 'near':
      return true;
    default:
      return false;
  }
}
