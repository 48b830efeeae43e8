import type { Result } from '../result';
import { done, refused } from '../result';
import { decodeOwn } from './decode';
import { tooManyRows } from './limits';
import { serialToText } from './excel-serial';
import { attribute, xmlPieces } from './xml';
import type { Zip } from './zip';
import { openZip } from './zip';

export interface Workbook {
  /** Visible sheets in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Rows of one sheet; blank rows are there as empty lists, so that row numbers stay the spreadsheet's. */
  read(sheet: string, maxRows: number): Result<string[][]>;
}

/** Built-in number formats that show a date or time (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
const MAX_COLUMNS = 1_000;

/** Opens an .xlsx workbook. Cells become text; dates and times become ISO text, so nothing is left to guess. */
export function openWorkbook(bytes: Uint8Array): Result<Workbook> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  try {
    return openParts(zip.value);
  } catch {
    return damaged();
  }
}

function damaged() {
  return refused('damaged', 'This workbook is cut short or damaged. Nothing was imported.');
}

function openParts(zip: Zip): Result<Workbook> {
  const workbook = part(zip, 'xl/workbook.xml');
  if (workbook === undefined) {
    return refused('wrong-kind', 'This file is not an Excel workbook (.xlsx). Nothing was imported.');
  }
  const targets = new Map<string, string>();
  for (const piece of xmlPieces(part(zip, 'xl/_rels/workbook.xml.rels') ?? '')) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    const target = attribute(piece.attributes, 'Target') ?? '';
    targets.set(
      attribute(piece.attributes, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  const sheets = new Map<string, string>();
  let from1904 = false;
  for (const piece of xmlPieces(workbook)) {
    if (piece.kind !== 'open') continue;
    if (piece.name === 'workbookPr') {
      from1904 = ['1', 'true'].includes(attribute(piece.attributes, 'date1904') ?? '');
    }
    if (piece.name !== 'sheet' || (attribute(piece.attributes, 'state') ?? 'visible') !== 'visible') continue;
    const target = targets.get(attribute(piece.attributes, 'id') ?? '');
    if (target !== undefined) sheets.set(attribute(piece.attributes, 'name') ?? target, target);
  }
  if (sheets.size === 0) return damaged();
  const strings = sharedStrings(part(zip, 'xl/sharedStrings.xml') ?? '');
  const dates = dateStyles(part(zip, 'xl/styles.xml') ?? '');
  return done({
    sheets: [...sheets.keys()],
    read(name, maxRows) {
      const target = sheets.get(name);
      const xml = target === undefined ? undefined : part(zip, target);
      if (xml === undefined) return damaged();
      const rows = readSheet(xml, { strings, dates, from1904, maxRows });
      return rows === null ? tooManyRows(maxRows) : done(rows);
    },
  });
}

function part(zip: Zip, name: string): string | undefined {
  const bytes = zip.read(name);
  return bytes === undefined ? undefined : decodeOwn(bytes, 'utf-8');
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let words: string[] | null = null;
  let inText = false;
  let inReading = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (inText && !inReading) words?.push(piece.text);
    } else if (piece.kind === 'open') {
      if (piece.name === 'si') words = [];
      // <rPh> holds how Japanese is read aloud, beside the words themselves.
      if (piece.name === 'rPh') inReading = !piece.empty;
      if (piece.name === 't') inText = !piece.empty;
      if (piece.name === 'si' && piece.empty) strings.push('');
    } else {
      if (piece.name === 't') inText = false;
      if (piece.name === 'rPh') inReading = false;
      if (piece.name === 'si') strings.push((words ?? []).join(''));
    }
  }
  return strings.map(mendEscapes);
}

/** Excel writes control characters as _x000D_. */
function mendEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Indexes of cell styles that show a date or time. */
function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Set(DATE_FORMATS);
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') inCells = piece.kind === 'open';
    if (piece.kind !== 'open') continue;
    if (piece.name === 'numFmt') {
      const code = attribute(piece.attributes, 'formatCode') ?? '';
      // Words in quotes, colours and locales in brackets are no part of the pattern.
      const pattern = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
      if (/[dmyhs]/i.test(pattern)) formats.add(Number(attribute(piece.attributes, 'numFmtId')));
    }
    if (piece.name === 'xf' && inCells) {
      if (formats.has(Number(attribute(piece.attributes, 'numFmtId') ?? 0))) styles.add(index);
      index += 1;
    }
  }
  return styles;
}

interface SheetParts {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
  readonly maxRows: number;
}

/** Null when there is a filled cell below the last row that we take. */
function readSheet(xml: string, parts: SheetParts): string[][] | null {
  const rows: string[][] = [];
  const merges: string[] = [];
  let rowAt = 0;
  let columnAt = 0;
  let type = '';
  let style = 0;
  let words = '';
  let taking = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (taking) words += piece.text;
    } else if (piece.kind === 'open') {
      if (piece.name === 'row') {
        rowAt = Number(attribute(piece.attributes, 'r') ?? rowAt + 1);
        columnAt = -1;
      } else if (piece.name === 'c') {
        const reference = attribute(piece.attributes, 'r');
        columnAt = reference === undefined ? columnAt + 1 : place(reference).column;
        type = attribute(piece.attributes, 't') ?? 'n';
        style = Number(attribute(piece.attributes, 's') ?? 0);
        words = '';
      } else if (piece.name === 'v' || piece.name === 't') {
        taking = !piece.empty;
      } else if (piece.name === 'mergeCell') {
        merges.push(attribute(piece.attributes, 'ref') ?? '');
      }
    } else if (piece.name === 'v' || piece.name === 't') {
      taking = false;
    } else if (piece.name === 'c' && words !== '' && columnAt < MAX_COLUMNS) {
      if (rowAt > parts.maxRows) return null;
      while (rows.length < rowAt) rows.push([]);
      const row = rows[rowAt - 1] ?? [];
      while (row.length < columnAt) row.push('');
      row[columnAt] = cellText(words, type, style, parts);
    }
  }
  for (const merge of merges) fillDown(rows, merge);
  return rows;
}

function cellText(words: string, type: string, style: number, parts: SheetParts): string {
  if (type === 's') return parts.strings[Number(words)] ?? '';
  if (type === 'str' || type === 'inlineStr') return mendEscapes(words);
  if (type === 'd') return words.replace(/(\.\d+)?Z?$/, '').replace(/:00$/, '');
  if (type === 'b') return words === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  return parts.dates.has(style) ? (serialToText(Number(words), parts.from1904) ?? words) : words;
}

function place(reference: string): { column: number; row: number } {
  const found = /^([A-Z]+)(\d+)$/.exec(reference);
  let column = 0;
  for (const letter of found?.[1] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(found?.[2] ?? 1) - 1 };
}

/** A date merged over several rows belongs to each of them. Cells merged side by side stay as they are. */
function fillDown(rows: string[][], merge: string): void {
  const [from, to] = merge.split(':');
  if (from === undefined || to === undefined) return;
  const start = place(from);
  const end = place(to);
  if (start.column !== end.column) return;
  const value = rows[start.row]?.[start.column];
  if (value === undefined || value === '') return;
  for (let at = start.row + 1; at <= Math.min(end.row, rows.length - 1); at++) {
    const row = rows[at];
    // A blank row inside a merged block stays blank: nothing else stands in it.
    if (row === undefined || row.length === 0) continue;
    while (row.length < start.column) row.push('');
    row[start.column] = value;
  }
}
