import { serialToText } from './excel-serial';
import { MAX_CELLS, MAX_COLUMNS } from './limits';
import type { Attributes } from './xml';
import { Enough, readXml } from './xml';
import type { Packed } from './zip';

/** What cells refer to, and how many rows are taken. */
export interface SheetParts {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
  readonly maxRows: number;
}

export interface SheetRows {
  readonly rows: string[][];
  /** Cells on the far right were left out. */
  readonly isWide: boolean;
  /** What there is too much of; then the rows are not all. */
  readonly over: 'rows' | 'cells' | null;
}

/** Reads the cells of one sheet as text. @throws XmlFault */
export function readSheet(xml: Packed, parts: SheetParts, tick: (done: number) => void): SheetRows {
  const reader = new SheetReader(parts);
  readXml(xml, reader, tick);
  if (reader.over === null) for (const merge of reader.merges) reader.fillDown(merge);
  return reader;
}

class SheetReader implements SheetRows {
  readonly rows: string[][] = [];
  readonly merges: string[] = [];
  isWide = false;
  over: SheetRows['over'] = null;
  private row = 0;
  private column = 0;
  private type = '';
  private style = 0;
  private words = '';
  private taking = false;
  /** Cells and gaps between them, as they take memory. */
  private cells = 0;

  constructor(private readonly parts: SheetParts) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.row = rowNumber(attributes.get('r')) ?? this.row + 1;
      this.column = -1;
    } else if (name === 'c') {
      const reference = attributes.get('r');
      this.column = reference === undefined ? this.column + 1 : place(reference).column;
      this.type = attributes.get('t') ?? 'n';
      this.style = Number(attributes.get('s') ?? 0);
      this.words = '';
    } else if (name === 'v' || name === 't') {
      this.taking = true;
    } else if (name === 'mergeCell') {
      this.merges.push(attributes.get('ref') ?? '');
    }
  }

  text(text: string): void {
    if (this.taking) this.words += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'c' && this.words !== '') this.take();
  }

  private take(): void {
    if (this.column >= MAX_COLUMNS) {
      this.isWide = true;
      return;
    }
    if (this.row > this.parts.maxRows) this.stop('rows');
    while (this.rows.length < this.row) this.rows.push([]);
    const row = this.rows[this.row - 1] ?? [];
    this.count(Math.max(1, this.column + 1 - row.length));
    while (row.length < this.column) row.push('');
    row[this.column] = cellText(this.words, this.type, this.style, this.parts);
  }

  /** A date merged over several rows belongs to each of them. Cells merged side by side stay as they are. */
  fillDown(merge: string): void {
    const [from, to] = merge.split(':', 2);
    if (this.over !== null || from === undefined || to === undefined) return;
    const start = place(from);
    const end = place(to);
    if (start.column !== end.column) return;
    const value = this.rows[start.row]?.[start.column];
    if (value === undefined || value === '') return;
    for (let at = start.row + 1; at <= Math.min(end.row, this.rows.length - 1); at++) {
      const row = this.rows[at];
      // Merges may lie over one another by the thousand: every step counts, whether or not it fills a cell.
      this.cells += Math.max(1, start.column + 1 - (row?.length ?? 0));
      if (this.cells > MAX_CELLS) {
        this.over = 'cells';
        return;
      }
      // A blank row inside a merged block stays blank: nothing else stands in it.
      if (row === undefined || row.length === 0) continue;
      while (row.length < start.column) row.push('');
      row[start.column] = value;
    }
  }

  private count(cells: number): void {
    this.cells += cells;
    if (this.cells > MAX_CELLS) this.stop('cells');
  }

  private stop(over: 'rows' | 'cells'): never {
    this.over = over;
    throw new Enough();
  }
}

function rowNumber(text: string | undefined): number | undefined {
  const row = Number(text);
  return Number.isInteger(row) && row > 0 ? row : undefined;
}

/** Excel writes control characters as _x000D_. */
export function mendEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
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
  const found = /^([A-Z]{1,4})(\d{1,9})$/.exec(reference);
  let column = 0;
  for (const letter of found?.[1] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(found?.[2] ?? 1) - 1 };
}
