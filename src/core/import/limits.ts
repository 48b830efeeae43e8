import { refused } from '../result';

/** Caps of an import. Source: reliability rules, import and export. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 100_000;
/** In UTF-16 units: at most 1 MB of Western text. */
export const MAX_CELL_UNITS = 1024 * 1024;
export const MAX_CALENDAR_BYTES = 5 * 1024 * 1024;
export const MAX_REPEATS = 5_000;

/** For rows that have a date and no time, unless the person says otherwise. */
export const DEFAULT_TIME = '09:00';

export function tooManyRows(limit: number) {
  return refused(
    'too-many-rows',
    `This file has more than ${limit.toLocaleString('en-GB')} rows. Split it and import the parts one after the other.`,
  );
}
