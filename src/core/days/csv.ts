import { writeCsv } from '../formats/csv-write';
import type { DayOccurrence } from './types';

const COLUMNS = [
  'id',
  'name',
  'kind',
  'from',
  'to',
  'regions',
  'categories',
  'sensitivity',
  'confidence',
  'hashtag',
] as const;

/** Days as CSV for a spreadsheet, with a header row; several regions or categories of a day joined with `;`. */
export function daysToCsv(
  days: readonly DayOccurrence[],
  options: { readonly bom: boolean } = { bom: false },
): string {
  const rows = days.map((day) => [
    day.id,
    day.name,
    day.kind,
    day.from,
    day.to,
    day.regions.join(';'),
    day.categories.join(';'),
    day.sensitivity,
    day.confidence,
    day.hashtag ?? '',
  ]);
  return writeCsv([COLUMNS, ...rows], { ...options, opensIn: 'spreadsheet' });
}
