import { writeCsv } from '../formats/csv-write';
import type { SkippedRow } from './types';

/**
 * Rows that did not come in as a file to mend and import again: the columns of the file, then the row each stood in
 * and why it was left out. Without a header the rows stand alone.
 */
export function skippedRowsCsv(rows: readonly SkippedRow[], header: readonly string[]): string {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const line = (cells: readonly string[], row: string, why: string) => [
    ...cells,
    ...Array<string>(width - cells.length).fill(''),
    row,
    why,
  ];
  const lines = [
    ...(header.length > 0 ? [line(header, 'Was in row', 'Why it did not come in')] : []),
    ...rows.map((row) => line(row.cells, String(row.row), row.reason)),
  ];
  return writeCsv(lines, { bom: true, opensIn: 'spreadsheet' });
}
