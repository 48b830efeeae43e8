import { isZone } from '../time';
import { parseDate } from './date-cell';
import { normalizeWords } from './normalize-words';
import { fieldOfHeader } from './header-words';
import { platformOfWord } from './platform-words';
import { parseTime } from './time-cell';
import type { ColumnField, ColumnMapping, Confidence, ImportTable, Mapping } from './types';
import { isSwitchWord, kindOfWord, statusOfWord } from './words';

const SAMPLE_ROWS = 200;
/** A cell shown as an example, in UTF-16 units. */
const SAMPLE_UNITS = 200;
const SOME_DAY = '2026-01-01';
/** Fields that several columns may fill; of the others the surest column wins. */
const MANY: readonly ColumnField[] = ['media', 'alt', 'labels', 'variant', 'switch', 'notes', 'ignore'];
const RANK: { readonly [Level in Confidence]: number } = { sure: 3, likely: 2, guess: 1, none: 0 };
const IMAGE = /\.(jpe?g|png|gif|webp|heic|tiff?|bmp|mp4|mov|m4v|avi|webm|pdf)(\?|$)/i;

/** What the cells of one column look like; shares are of the filled cells. */
interface Look {
  readonly filled: number;
  readonly samples: readonly string[];
  readonly dates: number;
  readonly moments: number;
  readonly times: number;
  readonly zones: number;
  readonly links: number;
  readonly media: number;
  readonly platforms: number;
  readonly statuses: number;
  readonly switches: number;
  readonly kinds: number;
  readonly length: number;
  readonly distinct: number;
}

/**
 * Which column holds what: by its header in six languages and in schedulers' exports, checked against what
 * stands below; without a header, by the cells alone. A guess to be confirmed, with how sure it is.
 */
export function guessMapping(table: ImportTable): Mapping {
  const looks = samplesOf(table).map(lookAt);
  const columns = looks.map((look, column): ColumnMapping => {
    const name = table.header?.[column]?.trim() ?? '';
    const shown = name === '' ? `Column ${columnLetter(column)}` : name;
    return { name: shown, samples: look.samples, ...guessColumn(name, look) };
  });
  return { columns: fillNeeds(settleRivals(columns), looks, table.header === null) };
}

type Guess = Pick<ColumnMapping, 'field' | 'confidence' | 'platform'>;

function guessColumn(name: string, look: Look): Guess {
  const ofPlatform = guessPlatformColumn(name, look);
  if (ofPlatform !== null) return ofPlatform;
  const named = name === '' ? null : fieldOfHeader(name);
  if (named === null) return name === '' ? byCells(look) : weakByCells(look);
  const field = correctByCells(named.field, look);
  if (field === null) return weakByCells(look);
  return { field, confidence: named.whole && field === named.field ? 'sure' : 'likely' };
}

/** 'Facebook', 'X text', 'Caption Instagram': a column of one platform. */
function guessPlatformColumn(name: string, look: Look): Guess | null {
  const words = normalizeWords(name).split(' ');
  const whole = platformOfWord(name);
  const rest = (platform: string | undefined, others: readonly string[]) =>
    platform !== undefined && others.length > 0 && fieldOfHeader(others.join(' '))?.field === 'text'
      ? platform
      : null;
  const partial =
    whole === undefined
      ? (rest(platformOfWord(words[0] ?? ''), words.slice(1)) ??
        rest(platformOfWord(words.slice(0, 2).join(' ')), words.slice(2)) ??
        rest(platformOfWord(words.at(-1) ?? ''), words.slice(0, -1)))
      : null;
  if (partial !== null) return { field: 'variant', platform: partial, confidence: 'likely' };
  if (whole === undefined) return null;
  if (look.filled === 0) return { field: 'switch', platform: whole, confidence: 'guess' };
  if (look.switches > 0.9) return { field: 'switch', platform: whole, confidence: 'likely' };
  return look.length > 12 ? { field: 'variant', platform: whole, confidence: 'likely' } : null;
}

/** The field a header names, mended where the cells say otherwise; null when the cells rule it out. */
function correctByCells(field: ColumnField, look: Look): ColumnField | null {
  if (look.filled === 0) return field;
  switch (field) {
    case 'date':
    case 'datetime':
      if (look.moments >= 0.5) return 'datetime';
      if (look.dates >= 0.3) return 'date';
      return look.times >= 0.5 ? 'time' : null;
    case 'time':
      if (look.times >= 0.3) return 'time';
      if (look.moments >= 0.5) return 'datetime';
      return look.dates >= 0.5 ? 'date' : field;
    case 'labels':
      // 'Tag' is a label in English and a day in German.
      return look.dates >= 0.6 ? 'date' : 'labels';
    case 'kind':
      return look.kinds >= 0.5 ? 'kind' : look.platforms >= 0.6 ? 'platform' : null;
    case 'text':
      return look.platforms >= 0.9 ? 'platform' : look.links >= 0.9 ? 'link' : field;
    case 'timing':
      return look.times >= 0.5 ? 'time' : field;
    case 'key':
      return look.distinct < 0.3 ? null : field;
    case 'link':
      return look.media >= 0.7 ? 'media' : field;
    default:
      return field;
  }
}

/** A column whose header says nothing: only what cannot be mistaken. */
function weakByCells(look: Look): Guess {
  if (look.filled === 0) return { field: 'ignore', confidence: 'none' };
  if (look.moments >= 0.8) return { field: 'datetime', confidence: 'guess' };
  if (look.dates >= 0.8) return { field: 'date', confidence: 'guess' };
  if (look.zones >= 0.8) return { field: 'zone', confidence: 'guess' };
  if (look.platforms >= 0.8) return { field: 'platform', confidence: 'guess' };
  return { field: 'ignore', confidence: 'none' };
}

function byCells(look: Look): Guess {
  const weak = weakByCells(look);
  if (weak.field !== 'ignore' || look.filled === 0) return weak;
  if (look.times >= 0.8) return { field: 'time', confidence: 'guess' };
  if (look.media >= 0.6) return { field: 'media', confidence: 'guess' };
  if (look.links >= 0.6) return { field: 'link', confidence: 'guess' };
  if (look.statuses >= 0.8) return { field: 'status', confidence: 'guess' };
  return { field: 'ignore', confidence: 'none' };
}

/** Of two columns for one field the surer one keeps it; the other is left for the person. */
function settleRivals(columns: readonly ColumnMapping[]): ColumnMapping[] {
  return columns.map((column, index) => {
    if (MANY.includes(column.field)) return column;
    const beaten = columns.some(
      (other, at) =>
        at !== index &&
        other.field === column.field &&
        (RANK[other.confidence] > RANK[column.confidence] ||
          (other.confidence === column.confidence && at < index)),
    );
    return beaten ? { ...column, field: 'ignore', confidence: 'none' } : column;
  });
}

/** A plan needs words: when no column was named for them, the one with the longest cells holds them. */
function fillNeeds(columns: ColumnMapping[], looks: readonly Look[], headless: boolean): ColumnMapping[] {
  const has = (field: ColumnField) => columns.some((column) => column.field === field);
  if (has('text') || has('variant')) return columns;
  const free = columns
    .map((column, index) => ({
      column,
      index,
      length: looks[index]?.length ?? 0,
      filled: looks[index]?.filled ?? 0,
    }))
    .filter(({ column, filled }) => filled > 0 && ['ignore', 'title', 'notes'].includes(column.field))
    .sort((a, b) => b.length - a.length);
  const [text, ...others] = free;
  if (text === undefined || (headless && text.length < 4)) return columns;
  const taken = new Map<number, ColumnField>([[text.index, 'text']]);
  const title = others.find(
    ({ column, length, index }) => column.field === 'ignore' && length > 3 && index < text.index,
  );
  if (headless && title !== undefined && !has('title')) taken.set(title.index, 'title');
  return columns.map((column, index): ColumnMapping => {
    const field = taken.get(index);
    return field === undefined ? column : { ...column, field, confidence: 'guess' };
  });
}

/** The first filled cells of each column; one walk over the table for all of them. */
function samplesOf(table: ImportTable): string[][] {
  const samples = Array.from({ length: table.columns }, (): string[] => []);
  for (const { cells } of table.rows) {
    cells.forEach((text, column) => {
      const sample = samples[column];
      if (sample === undefined || sample.length >= SAMPLE_ROWS) return;
      const cell = text.trim();
      if (cell !== '') sample.push(cell);
    });
  }
  return samples;
}

function lookAt(cells: readonly string[]): Look {
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const date = (cell: string) =>
    cell.length > 60 ? undefined : (parseDate(cell, 'dmy', SOME_DAY) ?? parseDate(cell, 'mdy', SOME_DAY));
  return {
    filled: cells.length,
    samples: [...new Set(cells)].slice(0, 3).map((cell) => cell.slice(0, SAMPLE_UNITS)),
    dates: share((cell) => date(cell) !== undefined && parseTime(cell) === undefined),
    moments: share((cell) => (date(cell)?.time ?? null) !== null),
    times: share((cell) => parseTime(cell) !== undefined),
    zones: share((cell) => cell.length < 60 && cell.includes('/') && isZone(cell)),
    links: share((cell) => /^(https?:\/\/|www\.)\S+$/i.test(cell)),
    media: share((cell) => cell.length < 300 && IMAGE.test(cell) && !/\s{2,}|\n.*\s.*\s/.test(cell)),
    platforms: share(
      (cell) => cell.length < 60 && cell.split(/[,;+&\n]/).every((w) => platformOfWord(w) !== undefined),
    ),
    statuses: share((cell) => statusOfWord(cell) !== undefined),
    switches: share(isSwitchWord),
    kinds: share((cell) => kindOfWord(cell) !== undefined),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    distinct: new Set(cells).size / Math.max(1, cells.length),
  };
}

/** 'A', 'B', … 'AA': how a spreadsheet names a column. */
export function columnLetter(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetter((column - rest) / 26 - 1) + letter;
}
