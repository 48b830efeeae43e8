import type { TableRow } from './types';

/**
 * Where the notes below the table begin: after a blank gap that only sparse rows follow (a legend, a total,
 * 'updated by Ann'), in a table whose rows are otherwise fuller. Row numbers tell where the gaps are.
 *
 * @returns index of the first row of the tail; `rows.length` when there is none
 */
export function footerStart(rows: readonly TableRow[]): number {
  const counts = rows.map(filledCells);
  const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  if (usual < 3) return rows.length;
  let start = rows.length;
  for (let at = rows.length - 1; at > 0; at--) {
    if ((counts[at] ?? 0) > 2) break;
    if ((rows[at]?.row ?? 0) - (rows[at - 1]?.row ?? 0) > 1) start = at;
  }
  return start;
}

export function filledCells(row: TableRow): number {
  return row.cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
}
