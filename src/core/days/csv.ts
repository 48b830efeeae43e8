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

/**
 * Days as CSV (RFC 4180, CRLF, header row), several regions or categories of a day joined with `;`. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function daysToCsv(days: readonly DayOccurrence[]): string {
  const rows = days.map((day) =>
    [
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
    ].map(cell),
  );
  return [[...COLUMNS], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
