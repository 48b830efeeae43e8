import type { Result } from '../result';
import { ok, refuse } from '../result';
import type { Delimiter } from '../formats/csv-read';
import { guessDelimiter } from '../formats/csv-read';
import type { Encoding } from '../formats/decode';
import { decodeText } from '../formats/decode';
import { MAX_CALENDAR_BYTES, MAX_FILE_BYTES } from '../formats/limits';

export type FileKind = 'csv' | 'tsv' | 'xlsx' | 'ics' | 'plan' | 'bundle';

export interface Sniffed {
  readonly kind: FileKind;
  /** The decoded text; null for workbooks and bundles. */
  readonly text: string | null;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly notes: readonly string[];
}

/** Kinds that people hand over by mistake, by their first bytes, with what to say. */
const WRONG_KINDS: readonly { readonly starts: string; readonly say: string }[] = [
  { starts: '%PDF', say: 'This is a PDF. Export the plan as a spreadsheet (CSV or XLSX) and import that.' },
  {
    starts: '\x89PNG',
    say: 'This is a photo. Export the plan as a spreadsheet (CSV or XLSX) and import that.',
  },
  {
    starts: '\xff\xd8\xff',
    say: 'This is a photo. Export the plan as a spreadsheet (CSV or XLSX) and import that.',
  },
  {
    starts: 'GIF8',
    say: 'This is a photo. Export the plan as a spreadsheet (CSV or XLSX) and import that.',
  },
  {
    starts: '\xd0\xcf\x11\xe0',
    say: 'This workbook has a password or the old .xls format. Save a copy as .xlsx without a password and import that.',
  },
  { starts: '\x1f\x8b', say: 'This file is compressed. Unzip it and import what is inside.' },
];

/**
 * Tells what kind of file this is, by its content first and its name second, and decodes it when it is text.
 * Refusals ('empty', 'too-large', 'wrong-kind') say in one sentence what to do instead.
 */
export function sniffFile(name: string, bytes: Uint8Array): Result<Sniffed> {
  if (bytes.length === 0) return refuse('empty', 'This file is empty. Nothing was imported.');
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (ending === 'holdfast') return ok(binary('bundle'));
  if (bytes.length > MAX_FILE_BYTES) {
    return refuse(
      'too-large',
      'This file is larger than 50 MB. Split it and import the parts one after the other.',
    );
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  for (const wrong of WRONG_KINDS) if (start.startsWith(wrong.starts)) return refuse('wrong-kind', wrong.say);
  if (start.startsWith('PK')) return ok(binary('xlsx'));
  const { text, encoding, guessed } = decodeText(bytes);
  if (text.slice(0, 4_096).includes('\0')) {
    return refuse('wrong-kind', 'This file is not a plan, spreadsheet or calendar. Nothing was imported.');
  }
  const notes = guessed
    ? ['This file was not in the usual encoding (UTF-8). Please check accents and special characters.']
    : [];
  const head = text.slice(0, 2_000).trimStart().toLowerCase();
  if (head === '') return refuse('empty', 'This file is empty. Nothing was imported.');
  if (head.startsWith('begin:vcalendar')) {
    if (bytes.length > MAX_CALENDAR_BYTES) {
      return refuse(
        'too-large',
        'This calendar file is larger than 5 MB. Export a shorter range and import that.',
      );
    }
    return ok({ kind: 'ics', text, encoding, delimiter: null, notes });
  }
  if (ending === 'ics') {
    return refuse(
      'wrong-kind',
      'This file is named like a calendar but does not contain one. Nothing was imported.',
    );
  }
  if (head.startsWith('<!doctype') || head.startsWith('<html') || head.startsWith('<?xml')) {
    return refuse(
      'wrong-kind',
      'This is a web page. Export the plan as a spreadsheet (CSV or XLSX) and import that.',
    );
  }
  if (head.startsWith('{') || ending === 'json')
    return ok({ kind: 'plan', text, encoding, delimiter: null, notes });
  const delimiter = guessDelimiter(text);
  return ok({ kind: delimiter === '\t' ? 'tsv' : 'csv', text, encoding, delimiter, notes });
}

function binary(kind: 'xlsx' | 'bundle'): Sniffed {
  return { kind, text: null, encoding: null, delimiter: null, notes: [] };
}
