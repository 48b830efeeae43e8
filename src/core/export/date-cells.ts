import type { WallTime } from '../time/types';
import { monthShort } from '../words/calendar';

/** The order of day, month and year, where the person chooses it while uploading. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

const WORDS = { mdy: 'month/day/year', dmy: 'day/month/year', ymd: 'year-month-day' } as const;

/** 'month/day/year', for the sentence that says what to choose. */
export function orderWords(order: DateOrder): string {
  return WORDS[order];
}

/** The day alone: '11/27/2026', '27/11/2026' or '2026-11-27'. */
export function dateCell(wall: WallTime, order: DateOrder): string {
  const [year = '', month = '', day = ''] = wall.slice(0, 10).split('-');
  if (order === 'ymd') return `${year}-${month}-${day}`;
  return order === 'mdy' ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
}

/** 'Dec 05, 2026 2:30 PM', in English whatever the machine speaks. */
export function longDateCell(wall: WallTime): string {
  const hour = Number(wall.slice(11, 13));
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${wall.slice(14, 16)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${monthShort(wall)} ${wall.slice(8, 10)}, ${wall.slice(0, 4)} ${clock}`;
}

/** 'YYYY-MM-DD HH:mm'. */
export function minuteCell(wall: WallTime): string {
  return wall.slice(0, 16).replace('T', ' ');
}

/** 'YYYY-MM-DD HH:mm:ss'. */
export function secondCell(wall: WallTime): string {
  return `${minuteCell(wall)}:${wall.slice(17, 19) || '00'}`;
}
