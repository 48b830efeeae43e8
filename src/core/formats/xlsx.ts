import type { Result } from '../result';
import { ok, refuse } from '../result';
import type { Tick } from './limits';
import { MAX_TABLE_UNITS, tooManyCells, tooManyRows } from './limits';
import type { SheetParts } from './xlsx-sheet';
import { mendEscapes, readSheet } from './xlsx-sheet';
import type { XmlHandler } from './xml';
import { Enough, readXml, XmlFault } from './xml';
import type { Packed, Zip } from './zip';
import { DAMAGED_WORKBOOK, openZip } from './zip';

export interface Workbook {
  /** Visible sheets in the order of their tabs. */
  readonly sheets: readonly string[];
  /**
   * Rows of one sheet; blank rows are there as empty lists, so that row numbers stay the spreadsheet's.
   * `isWide` says that cells on the far right were left out.
   */
  read(sheet: string, maxRows: number): Result<{ readonly rows: string[][]; readonly isWide: boolean }>;
}

/** Built-in number formats that show a date or time (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
/** Longest number format that Excel takes. */
const MAX_FORMAT = 255;
/** Strings and cell styles that are kept; no workbook that fits into an import has more. */
const MAX_STRINGS = 2_000_000;
const MAX_STYLES = 100_000;

/** Opens an .xlsx workbook. Cells become text; dates and times become ISO text, so nothing is left to guess. */
export function openWorkbook(bytes: Uint8Array, tick: Tick): Result<Workbook> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  try {
    return openParts(zip.value, (done) => tick(done, bytes.length));
  } catch (cause) {
    if (cause instanceof XmlFault) return damaged();
    throw cause;
  }
}

function damaged() {
  return refuse('damaged', DAMAGED_WORKBOOK);
}

type PartTick = (done: number) => void;

function openParts(zip: Zip, tick: PartTick): Result<Workbook> {
  const workbook = part(zip, 'xl/workbook.xml');
  if (workbook === undefined) {
    return refuse('wrong-kind', 'This file is not an Excel workbook (.xlsx). Nothing was imported.');
  }
  const targets = new Map<string, string>();
  read(part(zip, 'xl/_rels/workbook.xml.rels'), tick, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      targets.set(
        attributes.get('Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      );
    },
  });
  const sheets = new Map<string, string>();
  let from1904 = false;
  read(workbook, tick, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') return;
      const target = targets.get(attributes.get('id') ?? '');
      if (target !== undefined) sheets.set(attributes.get('name') ?? target, target);
    },
  });
  if (sheets.size === 0) return damaged();
  const strings = sharedStrings(part(zip, 'xl/sharedStrings.xml'), tick);
  const dates = dateStyles(part(zip, 'xl/styles.xml'), tick);
  if (strings === null) return tooManyCells();
  return ok({
    sheets: [...sheets.keys()],
    read(name, maxRows) {
      const target = sheets.get(name);
      const xml = target === undefined ? undefined : zip.part(target);
      if (xml === undefined || xml === 'damaged') return damaged();
      return sheetRows(xml, { strings, dates, from1904, maxRows }, tick);
    },
  });
}

function sheetRows(xml: Packed, parts: SheetParts, tick: PartTick): ReturnType<Workbook['read']> {
  try {
    const { rows, isWide, over } = readSheet(xml, parts, tick);
    if (over === 'rows') return tooManyRows(parts.maxRows);
    return over === 'cells' ? tooManyCells() : ok({ rows, isWide });
  } catch (cause) {
    if (cause instanceof XmlFault) return damaged();
    throw cause;
  }
}

/** @throws XmlFault when it does not lie where the workbook says */
function part(zip: Zip, name: string): Packed | undefined {
  const found = zip.part(name);
  if (found === 'damaged') throw new XmlFault(name);
  return found;
}

function read(xml: Packed | undefined, tick: PartTick, handler: XmlHandler): void {
  if (xml !== undefined) readXml(xml, handler, tick);
}

/** Null when they are more than a table may hold. */
function sharedStrings(xml: Packed | undefined, tick: PartTick): string[] | null {
  const strings: string[] = [];
  let words = '';
  let units = 0;
  let inText = false;
  let inReading = false;
  read(xml, tick, {
    open(name) {
      if (name === 'si') words = '';
      // <rPh> holds how Japanese is read aloud, beside the words themselves.
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = true;
    },
    text(text) {
      if (inText && !inReading) words += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      strings.push(mendEscapes(words));
      units += words.length;
      if (strings.length > MAX_STRINGS || units > MAX_TABLE_UNITS) throw new Enough();
    },
  });
  return strings.length > MAX_STRINGS || units > MAX_TABLE_UNITS ? null : strings;
}

/** Indexes of cell styles that show a date or time. */
function dateStyles(xml: Packed | undefined, tick: PartTick): ReadonlySet<number> {
  const formats = new Set(DATE_FORMATS);
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  read(xml, tick, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const code = (attributes.get('formatCode') ?? '').slice(0, MAX_FORMAT);
        // Words in quotes, colours and locales in brackets are no part of the pattern.
        const pattern = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
        if (/[dmyhs]/i.test(pattern)) formats.add(Number(attributes.get('numFmtId')));
      }
      if (name !== 'xf' || !inCells) return;
      if (formats.has(Number(attributes.get('numFmtId') ?? 0))) styles.add(index);
      index += 1;
      if (index > MAX_STYLES) throw new Enough();
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
