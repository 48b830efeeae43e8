import { refuse } from '../result';
import { grouped } from '../words/counting';

/** Caps of an import. Source: reliability rules, import and export. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 100_000;
/** In UTF-16 units: at most 1 MB of Western text. */
export const MAX_CELL_UNITS = 1024 * 1024;
export const MAX_CALENDAR_BYTES = 5 * 1024 * 1024;
export const MAX_REPEATS = 5_000;

/** More than the widest plan; cells beyond it are left out. */
export const MAX_COLUMNS = 1_000;
/** Cells of a table, the gaps between filled ones included: 100,000 rows of 40 columns. Keeps it below 512 MB. */
export const MAX_CELLS = 4_000_000;
/** All words of a table, in UTF-16 units. A workbook can show one long text in every row; each is then a post. */
export const MAX_TABLE_UNITS = 50 * 1024 * 1024;

/** Places at which one post goes out; comparing them with what is here takes each against each. */
export const MAX_DELIVERIES = 1_000;
/** Labels, pictures and films of one post. */
export const MAX_LISTED = 200;
/** Channels that one file may make; more are a column that was taken for another. */
export const MAX_NEW_CHANNELS = 500;
/** The longest text that can be a name, a date, a time or a word for a state, in UTF-16 units. */
export const MAX_WORD_UNITS = 120;

/** First and last year of a plan: a date outside is a slip, and further out clocks and formats end. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2199;

/** For rows that have a date and no time, unless the person says otherwise. */
export const DEFAULT_TIME = '09:00';

/** Called now and then while a file is read: how far it is, in any unit. */
export type Tick = (done: number, total: number) => void;

export const NO_TICK: Tick = () => undefined;

/** Whether a day, or a wall time, stands in a year that a plan can hold. */
export function isPlanYear(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return day.charAt(4) === '-' && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The beginning of a text, for sentences. */
export function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export function tooManyRows(limit: number) {
  return refuse(
    'too-many-rows',
    `This file has more than ${grouped(limit)} rows. Split it and import the parts one after the other.`,
  );
}

export function tooManyCells() {
  return refuse(
    'too-large',
    `This table has more than ${grouped(MAX_CELLS)} cells, empty ones in between included. ` +
      'Delete the columns that are not part of the plan, or split the file, and import that.',
  );
}
