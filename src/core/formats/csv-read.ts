import type { Tick } from './limits';
import { NO_TICK } from './limits';

export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const QUOTE = 34;
const LF = 10;
const CR = 13;
const TICK_ROWS = 1_000;

export interface DelimitedLimits {
  /** Stop after this many rows. */
  readonly rows?: number;
  /** Leave out what stands beyond this column. */
  readonly columns?: number;
  /** Stop after this many cells; blanks at the end of a row are then not kept, and not counted. */
  readonly cells?: number;
  readonly tick?: Tick;
}

export interface Delimited {
  readonly rows: string[][];
  /** Row (1 is the first) in which a quote was opened and never closed; null when all is well. */
  readonly openQuote: number | null;
  /** What was not kept because of the limits: everything after so many cells, or columns on the right. */
  readonly over: 'cells' | 'columns' | null;
}

/**
 * Splits delimited text into rows of cells as a spreadsheet would: quotes hold delimiters and line breaks,
 * `""` inside quotes is one quote, a quote in the middle of an unquoted cell is just a quote. An empty line
 * is a row with one empty cell, so that row numbers stay the spreadsheet's. One pass over the text.
 */
export function readDelimited(text: string, delimiter: Delimiter, limits: DelimitedLimits = {}): Delimited {
  const { rows: maxRows = Infinity, tick = NO_TICK } = limits;
  const gathered = new Rows(limits);
  const cut = delimiter.charCodeAt(0);
  let at = 0;
  while (at < text.length && gathered.rows.length < maxRows) {
    let cell = '';
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = readQuoted(text, at + 1);
      if (quoted === null) {
        gathered.take(text.slice(at + 1));
        gathered.endRow();
        return { ...gathered.result(), openQuote: gathered.rows.length };
      }
      cell = quoted.value;
      at = quoted.after;
    }
    const from = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== cut && code !== LF && code !== CR) code = text.charCodeAt(++at);
    gathered.take(at === from ? cell : cell + text.slice(from, at));
    if (at < text.length && code === cut) {
      at += 1;
      if (at < text.length) continue;
      gathered.take('');
    } else {
      at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
    }
    gathered.endRow();
    if (gathered.over === 'cells') break;
    if (gathered.rows.length % TICK_ROWS === 0) tick(at, text.length);
  }
  return gathered.result();
}

/** Rows as they grow. Blanks wait until something stands behind them: a file of commas is a file of nothing. */
class Rows {
  readonly rows: string[][] = [];
  over: Delimited['over'] = null;
  private readonly columns: number;
  private readonly cells: number;
  private readonly keepsBlanks: boolean;
  private row: string[] = [];
  private blanks = 0;
  private count = 0;

  constructor({ columns = Infinity, cells = Infinity }: DelimitedLimits) {
    this.columns = columns;
    this.cells = cells;
    this.keepsBlanks = cells === Infinity;
  }

  take(cell: string): void {
    if (cell === '') this.blanks += 1;
    else if (this.over === 'cells') return;
    else if (this.row.length + this.blanks >= this.columns) this.over ??= 'columns';
    else {
      this.count += this.blanks + 1;
      if (this.count > this.cells) this.over = 'cells';
      else {
        this.pushBlanks();
        this.row.push(cell);
      }
    }
  }

  endRow(): void {
    if (this.keepsBlanks) this.pushBlanks();
    if (this.row.length === 0) this.row.push('');
    this.rows.push(this.row);
    this.row = [];
    this.blanks = 0;
  }

  result(): Delimited {
    return { rows: this.rows, openQuote: null, over: this.over };
  }

  private pushBlanks(): void {
    for (; this.blanks > 0; this.blanks -= 1) this.row.push('');
  }
}

function readQuoted(text: string, from: number): { value: string; after: number } | null {
  let value = '';
  let start = from;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return null;
    value += text.slice(start, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE) return { value, after: quote + 1 };
    value += '"';
    start = quote + 2;
  }
}

/**
 * The delimiter under which the first rows fall into the most even table. A text file with one column has
 * none: then a comma, which splits nothing that was not meant to be split in a one-column file with quotes.
 */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 100_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { rows } = readDelimited(sample, delimiter, { rows: 60 });
    const widths = rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      // Rows that agree weigh most; among equals the wider table, so that a comma in a text does not win.
      const score = (count / widths.length) * 100 + Math.min(width, 20);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
