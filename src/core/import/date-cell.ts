import type { LocalDate } from '../time/types';
import { addDays, daysBetween, isLocalDate, weekdayOf } from '../time';
import { serialToText } from '../formats/excel-serial';
import { normalizeWords } from './normalize-words';
import { FIRST_YEAR, isPlanYear, LAST_YEAR, MAX_WORD_UNITS } from '../formats/limits';
import { parseTime } from './time-cell';
import type { DateOrder } from './types';
import { WEEKDAYS } from '../time/types';

/** What stands in a date cell. `zoned` is a whole ISO text with offset, which needs no zone. */
export interface DateCell {
  readonly date: LocalDate;
  /** 'HH:mm' or with seconds; null when the cell holds a date only. */
  readonly time: string | null;
  readonly zoned: string | null;
  /** True when no year was written and the nearest sensible one was taken. */
  readonly yearGuessed: boolean;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan janvier janv januar jaenner janner enero ene gennaio gen januari',
    'february feb fevrier fevr fev februar febrero febbraio februari',
    'march mar mars marz maerz mrz marzo maart mrt',
    'april apr avril avr abril abr aprile',
    'may mai mayo maggio mag mei',
    'june jun juin juni junio giugno giu',
    'july jul juillet juil juli julio luglio lug',
    'august aug aout agosto ago augustus',
    'september sep sept septembre septiembre settembre set',
    'october oct octobre oktober okt octubre ottobre ott',
    'november nov novembre noviembre',
    'december dec decembre dezember dez diciembre dic dicembre',
  ].flatMap((words, month) => words.split(' ').map((word) => [word, month + 1] as const)),
);

const WEEKDAY_WORDS: readonly string[] = [
  'monday mon lundi lun montag mo lunes lunedi maandag ma',
  'tuesday tue tues mardi mar dienstag di martes martedi dinsdag',
  'wednesday wed weds mercredi mer mittwoch mi miercoles mie mercoledi woensdag wo',
  'thursday thu thur thurs jeudi jeu donnerstag do jueves jue giovedi gio donderdag',
  'friday fri vendredi ven freitag fr viernes vie venerdi vrijdag vr',
  'saturday sat samedi sam samstag sa sabado sab sabato zaterdag za',
  'sunday sun dimanche dim sonntag so domingo dom domenica zondag zo',
];
const WEEKDAY_BY_WORD: ReadonlyMap<string, number> = new Map(
  WEEKDAY_WORDS.flatMap((words, day) => words.split(' ').map((word) => [word, day] as const)),
);

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T,\s]\s*(.+))?$/i;
const NUMERIC =
  /^(\d{1,2})\s*([/.\-\s])\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{2}(?![\d:])))?\.?(?:[,\s]\s*(?:at |à |um |a las |om |alle )?(.+))?$/i;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s*(?:de |of |-)?\s*(\p{L}+)\.?(?:[\s,-]+(?:de )?(\d{4}|'?\d{2}(?!\d|[:h.]))(?=$|[\s,]))?(?:[\s,]+(?:at |à |um |a las |om |alle )?(.+))?$/iu;
const MONTH_DAY =
  /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:[\s,]+(\d{4})(?=$|[\s,]))?(?:[\s,]+(?:at )?(.+))?$/iu;
const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;

/** A numeric day and month, before anybody has said which is which. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly separator: string;
  /** 0 is Monday; null when the cell names no weekday. */
  readonly weekday: number | null;
  readonly year: number | null;
}

/** The numbers of a cell like '04/12/2026'; null when the cell is written otherwise. */
export function numericDate(cell: string): NumericDate | null {
  const { text, weekday } = withoutWeekday(cell);
  const found = text.length > MAX_WORD_UNITS ? null : NUMERIC.exec(text);
  if (found === null || parseTime(text) !== undefined) return null;
  return {
    first: Number(found[1]),
    second: Number(found[3]),
    separator: found[2] ?? '/',
    weekday,
    year: found[4] === undefined ? null : fullYear(found[4]),
  };
}

/**
 * Reads a date, with or without a time, as people write it in six languages.
 *
 * @param order how '04/12' is meant; dots ('4.12.') always put the day first
 * @param today used only for dates without a year: the nearest one not more than 60 days back
 * @returns undefined when it is no date
 */
export function parseDate(cell: string, order: DateOrder, today: LocalDate): DateCell | undefined {
  const { text } = withoutWeekday(cell);
  if (text === '' || text.length > MAX_WORD_UNITS) return undefined;
  if (ZONED.test(text)) return zonedDate(text);
  const iso = ISO.exec(text);
  if (iso !== null) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], today);
  const compact = /^(20\d{2})(\d{2})(\d{2})(?:[T\s]\s*(.+))?$/.exec(text);
  if (compact !== null) {
    return dated(Number(compact[1]), Number(compact[2]), Number(compact[3]), compact[4], today);
  }
  if (/^\d{5}([.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')));
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const dayFirst = numeric[2] === '.' || order === 'dmy';
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return dated(numeric[4] === undefined ? null : fullYear(numeric[4]), month, day, numeric[5], today);
  }
  const dayMonth = DAY_MONTH.exec(text);
  const month = dayMonth === null ? undefined : MONTHS.get(normalizeWords(dayMonth[2] ?? ''));
  if (dayMonth !== null && month !== undefined) {
    const year = dayMonth[3] === undefined ? null : fullYear(dayMonth[3].replace("'", ''));
    return dated(year, month, Number(dayMonth[1]), dayMonth[4], today);
  }
  const monthDay = MONTH_DAY.exec(text);
  const named = monthDay === null ? undefined : MONTHS.get(normalizeWords(monthDay[1] ?? ''));
  if (monthDay !== null && named !== undefined) {
    const year = monthDay[3] === undefined ? null : Number(monthDay[3]);
    return dated(year, named, Number(monthDay[2]), monthDay[4], today);
  }
  return undefined;
}

function zonedDate(text: string): DateCell | undefined {
  const zoned = text
    .replace(/^(\S{10})\s/, '$1T')
    .replace(/\s*(?:UTC|GMT)$/i, 'Z')
    .replace(/\s+/g, '');
  const date = zoned.slice(0, 10);
  return isLocalDate(date) && isPlanYear(date)
    ? { date, time: zoned.slice(11, 16), zoned, yearGuessed: false }
    : undefined;
}

function fromSerial(serial: number): DateCell | undefined {
  // 2000 to 2100: other five-digit numbers are far likelier to be something else.
  if (serial < 36_526 || serial > 73_050) return undefined;
  const text = serialToText(serial) ?? '';
  return {
    date: text.slice(0, 10),
    time: text.length > 10 ? text.slice(11) : null,
    zoned: null,
    yearGuessed: false,
  };
}

function dated(
  year: number | null,
  month: number,
  day: number,
  rest: string | undefined,
  today: LocalDate,
): DateCell | undefined {
  const time = rest === undefined || rest.trim() === '' ? null : parseTime(rest);
  if (time === undefined) return undefined;
  const on = (inYear: number) =>
    `${String(inYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== null) {
    const date = on(year);
    return isLocalDate(date) && year >= FIRST_YEAR && year <= LAST_YEAR
      ? { date, time, zoned: null, yearGuessed: false }
      : undefined;
  }
  const earliest = addDays(today, -60);
  const thisYear = Number(today.slice(0, 4));
  for (const guess of [thisYear - 1, thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4]) {
    const date = on(guess);
    if (isLocalDate(date) && daysBetween(earliest, date) >= 0)
      return { date, time, zoned: null, yearGuessed: true };
  }
  return undefined;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length <= 2 ? 2000 + year : year;
}

function withoutWeekday(cell: string): { text: string; weekday: number | null } {
  const text = cell.trim().replace(/\u202f|\u00a0/g, ' ');
  if (text.length > MAX_WORD_UNITS) return { text, weekday: null };
  const found = /^(\p{L}+)\.?,?\s+(?=\d|\p{L}+\.?\s+\d)/u.exec(text);
  const weekday = found === null ? undefined : WEEKDAY_BY_WORD.get(normalizeWords(found[1] ?? ''));
  if (found === null || weekday === undefined) return { text, weekday: null };
  // 'Mar 3' is March, not mardi, unless another month follows.
  const rest = text.slice(found[0].length);
  if (MONTHS.has(normalizeWords(found[1] ?? '')) && !/^\d{1,2}\W+(?:\p{L}|\d)/u.test(rest))
    return { text, weekday: null };
  if (MONTHS.has(normalizeWords(found[1] ?? '')) && /^\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/.test(rest))
    return { text, weekday: null };
  return { text: rest, weekday };
}

/**
 * How a column writes day and month, decided over all its cells: by a number above 12, by dots, by a weekday
 * that only fits one way. `decided` is false when every cell reads both ways; `suggested` then takes the reading
 * whose days lie closer together.
 */
export function decideDateOrder(cells: readonly string[]): {
  decided: boolean;
  order: DateOrder;
  /** Cells that could be read both ways, up to three. */
  samples: readonly string[];
} {
  const votes = { dmy: 0, mdy: 0 };
  const open: { cell: string; numeric: NumericDate }[] = [];
  for (const cell of cells) {
    const numeric = numericDate(cell);
    if (numeric === null) continue;
    const { first, second } = numeric;
    if (numeric.separator === '.' || first > 12) votes.dmy += 1;
    else if (second > 12) votes.mdy += 1;
    else if (first !== second) {
      const fits = weekdayFits(numeric);
      if (fits !== null) votes[fits] += 1;
      else if (open.length < 500) open.push({ cell, numeric });
    }
  }
  const samples = [...new Set(open.map(({ cell }) => cell))].slice(0, 3);
  if (open.length === 0 || votes.dmy > 0 !== votes.mdy > 0) {
    return { decided: true, order: votes.mdy > votes.dmy ? 'mdy' : 'dmy', samples };
  }
  if (votes.dmy > 0) return { decided: false, order: votes.mdy > votes.dmy ? 'mdy' : 'dmy', samples };
  const spread = (pick: (n: NumericDate) => number) => {
    const months = open.map(({ numeric }) => pick(numeric));
    return new Set(months).size;
  };
  const order = spread((n) => n.first) < spread((n) => n.second) ? 'mdy' : 'dmy';
  return { decided: false, order, samples };
}

function weekdayFits(numeric: NumericDate): 'dmy' | 'mdy' | null {
  if (numeric.weekday === null || numeric.year === null) return null;
  const fits = (month: number, day: number) => {
    const date = `${numeric.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isLocalDate(date) && WEEKDAYS.indexOf(weekdayOf(date)) === numeric.weekday;
  };
  const dmy = fits(numeric.second, numeric.first);
  const mdy = fits(numeric.first, numeric.second);
  return dmy === mdy ? null : dmy ? 'dmy' : 'mdy';
}
