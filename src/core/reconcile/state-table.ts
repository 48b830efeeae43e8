import { guessDelimiter, readDelimited } from '../formats/csv-read';
import { MAX_CELLS, MAX_COLUMNS, NO_TICK, type Tick } from '../formats/limits';
import { isJsonList, type Json } from '../json';
import { parseJsonText } from '../json-text';
import type { Result } from '../result';
import { ok, refuse } from '../result';

/** A row as it stands in the file: text cells by column name, in small letters. */
export interface RawRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Our names, and what schedulers call the same things in their own exports; the first that is there counts. */
const COLUMNS: readonly (readonly [name: string, called: readonly string[]])[] = [
  ['channel', ['profile', 'account', 'page', 'network', 'socialprofile']],
  ['text', ['message', 'content', 'caption', 'posttext', 'post']],
  ['at', ['dueat', 'scheduledat', 'scheduledtime', 'scheduledfor', 'postingtime', 'datetime', 'dateandtime']],
  ['status', ['state', 'poststatus']],
  ['sentat', ['publishedat', 'postedat', 'senttime', 'publishedtime', 'publishdate']],
  ['url', ['permalink', 'posturl', 'postlink']],
  ['remoteid', ['postid', 'id', 'updateid']],
];
const NAMES: ReadonlyMap<string, readonly [name: string, rank: number]> = new Map(
  COLUMNS.flatMap(([name, called]) =>
    [name, ...called].map((one, rank) => [one, [name, rank] as const] as const),
  ),
);

/** More than any scheduler holds; a list beyond it is another file, and would stop the window's worker. */
const MAX_ROWS = 50_000;
const TICK_ROWS = 1_000;
const TOO_LARGE =
  'This list has far more in it than a scheduler writes. Export fewer days, or save it as CSV. Nothing was compared.';

/**
 * The rows of a state file: a JSON list of objects, or a table with the same column names (comma, semicolon or tab,
 * as a spreadsheet saves or pastes it). Columns that nobody asked for are left alone.
 *
 * @param tick told how far the reading is, in units of its own
 *
 * Refusals: 'not-a-state' (damaged, another kind of file, no `status` column), 'empty', 'too-many-rows'.
 */
export function stateTable(text: string, tick: Tick = NO_TICK): Result<RawRow[]> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return refuse('empty', 'This file is empty. Nothing was compared.');
  const rows = /^\s*[[{]/.test(plain) ? fromJson(plain, tick) : fromTable(plain, tick);
  if (!rows.ok || rows.value.length <= MAX_ROWS) return rows;
  return refuse(
    'too-many-rows',
    `This list has too many rows: Holdfast compares up to ${MAX_ROWS} at once. Export fewer days. Nothing was compared.`,
  );
}

function fromJson(text: string, tick: Tick): Result<RawRow[]> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    return parsed.fault === 'damaged'
      ? refuse('not-a-state', 'This file is incomplete or damaged. Nothing was compared.')
      : refuse('too-large', TOO_LARGE);
  }
  const { value } = parsed;
  if (!isJsonList(value)) {
    return refuse(
      'not-a-state',
      'This file does not hold a list of what the scheduler says: a list in [ ], one entry for each post. Nothing was compared.',
    );
  }
  return ok(
    value.map((entry, at) => {
      if (at % TICK_ROWS === 0) tick(at, value.length);
      return { row: at + 1, cells: cellsOf(entry) };
    }),
  );
}

function cellsOf(entry: Json): Map<string, string> {
  if (typeof entry !== 'object' || entry === null || isJsonList(entry)) return new Map();
  return named(
    Object.entries(entry).flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'string') return [[name, value]];
      return typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}

/** Cells under our names; of two that mean the same, the one that is called as we call it. */
function named(cells: readonly (readonly [name: string, value: string])[]): Map<string, string> {
  const found = new Map<string, { readonly value: string; readonly rank: number }>();
  for (const [called, value] of cells) {
    const [name, rank] = NAMES.get(folded(called)) ?? [];
    if (name === undefined || rank === undefined) continue;
    if (rank < (found.get(name)?.rank ?? Infinity)) found.set(name, { value, rank });
  }
  return new Map([...found].map(([name, { value }]) => [name, value]));
}

function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

function fromTable(text: string, tick: Tick): Result<RawRow[]> {
  const limits = { rows: MAX_ROWS + 2, columns: MAX_COLUMNS, cells: MAX_CELLS, tick };
  const { rows, openQuote, over } = readDelimited(text, guessDelimiter(text), limits);
  if (over === 'cells') return refuse('too-large', TOO_LARGE);
  if (openQuote !== null) {
    return refuse(
      'not-a-state',
      `A quote that opens in row ${openQuote} is never closed. Nothing was compared.`,
    );
  }
  const [header = [], ...body] = rows;
  if (!header.some((cell) => NAMES.get(folded(cell))?.[0] === 'status')) {
    return refuse(
      'not-a-state',
      'The first row must name the columns: channel, text, at, status, sentAt, url, remoteId. Nothing was compared.',
    );
  }
  const raw = body.map((cells, at) => {
    if (at % TICK_ROWS === 0) tick(at, body.length);
    return { row: at + 2, cells: named(header.map((name, n) => [name, cells[n] ?? ''])) };
  });
  return ok(raw.filter(({ cells }) => [...cells.values()].some((cell) => cell.trim() !== '')));
}
