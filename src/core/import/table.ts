import type { Result } from '../result';
import { ok, refuse } from '../result';
import { readDelimited } from '../formats/csv-read';
import { parseDate } from './date-cell';
import { normalizeWords } from './normalize-words';
import { shortHash } from './hash';
import { fieldOfHeader } from './header-words';
import type { Tick } from '../formats/limits';
import {
  MAX_CELL_UNITS,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_TABLE_UNITS,
  NO_TICK,
  tooManyCells,
  tooManyRows,
} from '../formats/limits';
import { platformOfWord } from './platform-words';
import type { Sniffed } from './sniff';
import { parseTime } from './time-cell';
import type { ImportTable, SkippedRow, TableRow } from './types';
import { openWorkbook } from '../formats/xlsx';
import { grouped } from '../words/counting';

/** How far down a header may stand: below a title, a logo's row, a line of instructions. */
const HEADER_SEARCH_ROWS = 30;
const TOO_WIDE = `Only the first ${grouped(MAX_COLUMNS)} columns were read: the rest was ignored`;
/** Any moment does: only whether a cell is a date matters here. */
const SOME_DAY = '2026-01-01';

/**
 * Reads a delimited text or a workbook into one shape: finds the header (or that there is none), leaves out
 * blank rows, and sets aside rows above and below the table with the reason.
 *
 * Refusals: 'too-many-rows', 'too-large' (a cell above 1 MB), 'empty', 'damaged', 'wrong-kind'.
 * @param sheet the sheet of a workbook to read; else the first that looks like a plan
 */
export function readTable(
  file: Sniffed,
  bytes: Uint8Array,
  { sheet, tick = NO_TICK }: { readonly sheet?: string; readonly tick?: Tick } = {},
): Result<ImportTable> {
  if (file.kind === 'xlsx') return readWorkbookTable(bytes, sheet, tick);
  const limits = { rows: MAX_ROWS + 1, columns: MAX_COLUMNS, cells: MAX_CELLS, tick };
  const { rows, openQuote, over } = readDelimited(file.text ?? '', file.delimiter ?? ',', limits);
  if (rows.length > MAX_ROWS) return tooManyRows(MAX_ROWS);
  if (over === 'cells') return tooManyCells();
  const notes =
    openQuote === null
      ? file.notes
      : [
          ...file.notes,
          `A quotation mark opens in row ${openQuote} and never closes, so the rest is read as one cell.`,
        ];
  return tableOf(rows, { sheets: [], sheet: null, notes: over === 'columns' ? [...notes, TOO_WIDE] : notes });
}

function readWorkbookTable(bytes: Uint8Array, wanted: string | undefined, tick: Tick): Result<ImportTable> {
  const workbook = openWorkbook(bytes, tick);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const candidates = wanted === undefined ? sheets.slice(0, 20) : sheets.filter((name) => name === wanted);
  let fallback: Result<ImportTable> = refuse(
    'empty',
    'This workbook has no filled sheet. Nothing was imported.',
  );
  for (const name of candidates) {
    const read = workbook.value.read(name, MAX_ROWS);
    if (!read.ok) return read;
    const { rows, isWide } = read.value;
    const table = tableOf(rows, { sheets, sheet: name, notes: isWide ? [TOO_WIDE] : [] });
    if (!table.ok) {
      if (table.error.code !== 'empty') return table;
      continue;
    }
    if (table.value.header !== null || wanted !== undefined) return table;
    if (!fallback.ok && table.value.rows.length > 1) fallback = table;
  }
  return fallback;
}

interface About {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly notes: readonly string[];
}

/** Builds the table from rows as they stand in the file. Exported for tests and for pasted cells. */
export function tableOf(raw: readonly (readonly string[])[], about: About): Result<ImportTable> {
  let units = 0;
  const big = raw.findIndex((row) =>
    row.some((cell) => {
      units += cell.length;
      return cell.length > MAX_CELL_UNITS;
    }),
  );
  if (big >= 0) {
    return refuse(
      'too-large',
      `Row ${big + 1} holds a cell of more than 1 MB. Shorten it and import the file again.`,
    );
  }
  if (units > MAX_TABLE_UNITS) {
    return refuse(
      'too-large',
      'This table holds more than 50 MB of words. Split it and import the parts one after the other.',
    );
  }
  const filled: TableRow[] = [];
  raw.forEach((cells, index) => {
    const clean = cells.some((cell) => cell.includes('\r'))
      ? cells.map((cell) => cell.replace(/\r\n?/g, '\n'))
      : cells;
    if (clean.some((cell) => cell.trim() !== '')) filled.push({ row: index + 1, cells: trimEnd(clean) });
  });
  if (filled.length === 0) return refuse('empty', 'This file has no filled row. Nothing was imported.');
  const at = findHeader(filled);
  const header = at === null ? null : (filled[at]?.cells.map((cell) => cell.trim()) ?? null);
  const above = at === null ? [] : filled.slice(0, at).map((row) => skip(row, 'above the table'));
  const { rows, skipped } = bodyRows(filled.slice(at === null ? 0 : at + 1), header);
  return ok({
    header,
    columns: Math.max(header?.length ?? 0, ...widths(rows)),
    rows,
    skipped: [...above, ...skipped],
    ...about,
    fingerprint: shortHash(
      header === null ? `columns:${Math.max(0, ...widths(rows))}` : header.map(normalizeWords).join('|'),
    ),
  });
}

function widths(rows: readonly TableRow[]): number[] {
  // Widths as a short list: spreading a hundred thousand numbers into Math.max would overflow the stack.
  return [...new Set(rows.map((row) => row.cells.length))];
}

function skip(row: TableRow, reason: string): SkippedRow {
  return { row: row.row, reason, cells: row.cells };
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

/** Index among the filled rows; null when the file starts with data at once. */
function findHeader(rows: readonly TableRow[]): number | null {
  let best: { at: number; score: number } | null = null;
  for (const [at, row] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const score = headerScore(row.cells, rows[at + 1]?.cells);
    if (score > (best?.score ?? 0)) best = { at, score };
  }
  return best === null ? null : best.at;
}

function headerScore(cells: readonly string[], below: readonly string[] | undefined): number {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (words.some((word) => word.length > 120 || looksLikeData(word))) return 0;
  const fields = words.map(fieldOfHeader);
  const whole = new Set(fields.filter((field) => field?.whole === true).map((field) => field?.field));
  const partial = fields.filter((field) => field !== null).length;
  const platforms = words.filter((word) => platformOfWord(word) !== undefined).length;
  // One known word alone could be a title ("Content") above the table, unless the table has one column.
  if (whole.size >= 2) return whole.size * 2 + partial;
  if (whole.size === 1 && (partial + platforms >= 2 || words.length === (below?.length ?? 0)))
    return 1 + partial;
  return partial >= 2 && words.length >= 3 ? partial : 0;
}

function looksLikeData(word: string): boolean {
  if (/^https?:|^www\.|^[\d.,]+$/.test(word)) return true;
  return /\d/.test(word) && (parseTime(word) !== undefined || parseDate(word, 'dmy', SOME_DAY) !== undefined);
}

function bodyRows(
  body: readonly TableRow[],
  header: readonly string[] | null,
): { rows: TableRow[]; skipped: SkippedRow[] } {
  const again = header?.map(normalizeWords);
  const rows: TableRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const row of body) {
    if (again !== undefined && readsLike(row.cells, again)) skipped.push(skip(row, 'the header again'));
    else rows.push(row);
  }
  return { rows, skipped };
}

/** Whether the cells are these words, folded; nearly every row is told apart by its first cell. */
function readsLike(cells: readonly string[], words: readonly string[]): boolean {
  return cells.length === words.length && cells.every((cell, at) => normalizeWords(cell) === words[at]);
}
