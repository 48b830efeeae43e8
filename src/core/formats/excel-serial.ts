import { DAY_MS } from '../time/units';
/** Day 0 of Excel's calendar, which believes in 29 February 1900: right from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * Excel's day number as text: 'YYYY-MM-DD' for a whole day, 'HH:mm' for a part of a day, else both with a T.
 * Rounded to the second, and to the minute when within a second of one, because fractions of days are inexact.
 * Undefined for numbers that are no date between 1900 and 2200.
 */
export function serialToText(serial: number, from1904 = false): string | undefined {
  if (!(serial >= 0 && serial < 109_575)) return undefined;
  const exact = Math.round(serial * 86_400);
  const nearMinute = Math.round(exact / 60) * 60;
  const seconds = Math.abs(exact - nearMinute) <= 1 ? nearMinute : exact;
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1_000).toISOString();
  const clock = iso.slice(17, 19) === '00' ? iso.slice(11, 16) : iso.slice(11, 19);
  if (serial < 1) return clock;
  return seconds % (DAY_MS / 1_000) === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${clock}`;
}
