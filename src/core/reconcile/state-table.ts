import { guessDelimiter, readDelimited } from '../import/csv-read';
import type { Json } from '../json';
import type { Result } from '../result';
import { done, refused } from '../result';

/** A row as it stands in the file: text cells by column name, in small letters. */
export interface RawRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

const COLUMNS = new Set(['channel', 'text', 'at', 'status', 'sentat', 'url', 'remoteid']);

/**
 * The rows of a state file: a JSON list of objects, or a table with the same column names (comma, semicolon or tab,
 * as a spreadsheet saves or pastes it). Columns that nobody asked for are left alone.
 *
 * Refusals: 'not-a-state' (damaged, another kind of file, no `status` column), 'empty'.
 */
export function stateTable(text: string): Result<RawRow[]> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return refused('empty', 'This file is empty. Nothing was compared.');
  return /^\s*[[{]/.test(plain) ? fromJson(plain) : fromTable(plain);
}

function fromJson(text: string): Result<RawRow[]> {
  let value: Json;
  try {
    value = JSON.parse(text) satisfies Json;
  } catch {
    return refused('not-a-state', 'This file is cut short or damaged. Nothing was compared.');
  }
  if (!isList(value)) {
    return refused(
      'not-a-state',
      'This file does not hold a list of what the scheduler says: a list in [ ], one entry for each post. Nothing was compared.',
    );
  }
  return done(value.map((entry, at) => ({ row: at + 1, cells: cellsOf(entry) })));
}

function cellsOf(entry: Json): Map<string, string> {
  const cells = new Map<string, string>();
  if (typeof entry !== 'object' || entry === null || isList(entry)) return cells;
  for (const [name, value] of Object.entries(entry)) {
    const key = name.trim().toLowerCase();
    if (!COLUMNS.has(key)) continue;
    if (typeof value === 'string') cells.set(key, value);
    else if (typeof value === 'number') cells.set(key, String(value));
  }
  return cells;
}

function fromTable(text: string): Result<RawRow[]> {
  const { rows, openQuote } = readDelimited(text, guessDelimiter(text));
  if (openQuote !== null) {
    return refused(
      'not-a-state',
      `A quote that opens in row ${openQuote} is never closed. Nothing was compared.`,
    );
  }
  const [header = [], ...body] = rows;
  const names = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_-]/g, ''),
  );
  if (!names.includes('status')) {
    return refused(
      'not-a-state',
      'The first row must name the columns: channel, text, at, status, sentAt, url, remoteId. Nothing was compared.',
    );
  }
  const raw = body.map((cells, at) => ({
    row: at + 2,
    cells: new Map(names.flatMap((name, n) => (COLUMNS.has(name) ? [[name, cells[n] ?? '']] : []))),
  }));
  return done(raw.filter(({ cells }) => [...cells.values()].some((cell) => cell.trim() !== '')));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
