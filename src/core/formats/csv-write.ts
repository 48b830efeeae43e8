const BOM = '\uFEFF';

/**
 * RFC 4180 text: every field quoted, quotes doubled, CRLF between rows and after the last, no blank row.
 * Cells are written exactly as they are; protecting a spreadsheet is the caller's choice.
 */
export function writeCsv(rows: readonly (readonly string[])[], options: { readonly bom: boolean }): string {
  const lines = rows.map((row) => `${row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')}\r\n`);
  return `${options.bom ? BOM : ''}${lines.join('')}`;
}
