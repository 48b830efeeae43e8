export type Delimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const QUOTE = 34;
const LF = 10;
const CR = 13;

export interface Delimited {
  readonly rows: string[][];
  /** Row (1 is the first) in which a quote was opened and never closed; null when all is well. */
  readonly openQuote: number | null;
}

/**
 * Splits delimited text into rows of cells as a spreadsheet would: quotes hold delimiters and line breaks,
 * `""` inside quotes is one quote, a quote in the middle of an unquoted cell is just a quote. An empty line
 * is a row with one empty cell, so that row numbers stay the spreadsheet's. One pass over the text.
 *
 * @param limit stop after this many rows
 */
export function readDelimited(text: string, delimiter: Delimiter, limit = Infinity): Delimited {
  const rows: string[][] = [];
  const cut = delimiter.charCodeAt(0);
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < limit) {
    let cell = '';
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = readQuoted(text, at + 1);
      if (quoted === null)
        return { rows: [...rows, [...row, text.slice(at + 1)]], openQuote: rows.length + 1 };
      cell = quoted.value;
      at = quoted.after;
    }
    const from = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== cut && code !== LF && code !== CR) code = text.charCodeAt(++at);
    row.push(at === from ? cell : cell + text.slice(from, at));
    if (at < text.length && code === cut) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    } else {
      at += code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
    }
    rows.push(row);
    row = [];
  }
  return { rows, openQuote: null };
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
    const { rows } = readDelimited(sample, delimiter, 60);
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
