import { spreadsheetSafe } from './spreadsheet-cell';

const BOM = '\uFEFF';

export interface CsvWriting {
  /** Whether the file begins with the byte order mark that tells spreadsheets of UTF-8. */
  readonly bom: boolean;
  /**
   * Who opens the file. In a spreadsheet a cell that could run as a formula gets an apostrophe in front; a scheduler
   * would publish the apostrophe, so its cells are written exactly as they are.
   */
  readonly opensIn: 'spreadsheet' | 'scheduler';
}

/** RFC 4180 text: every field quoted, quotes doubled, CRLF between rows and after the last, no blank row. */
export function writeCsv(rows: readonly (readonly string[])[], { bom, opensIn }: CsvWriting): string {
  const written = opensIn === 'spreadsheet' ? spreadsheetSafe : (cell: string) => cell;
  const lines = rows.map(
    (row) => `${row.map((cell) => `"${written(cell).replaceAll('"', '""')}"`).join(',')}\r\n`,
  );
  return `${bom ? BOM : ''}${lines.join('')}`;
}
