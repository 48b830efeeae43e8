import { describe, expect, it } from 'vitest';
import { planImport, readImport } from '../../../src/core/import';
import { HOSTILE_FILES } from './hostile-files';
import { NOBODY, TODAY } from './support';

/** What became of a file: the code of its refusal, or how many deliveries and bank posts come in and rows are left out. */
function fate(name: string, bytes: Uint8Array): string {
  const file = readImport(name, bytes);
  if (!file.ok) return file.error.code;
  const { counts } = planImport(file.value, NOBODY, {}, TODAY);
  return `${counts.deliveries + counts.undated} in, ${counts.skipped} out`;
}

const FATES: { readonly [name: string]: string } = {
  'deep-field-plan.json': 'bad-plan',
  'ics-150kb-commas.ics': '1 in, 0 out',
  'plan-nested-5000-extra.json': 'bad-plan',
  'redos-300-bytes.ics': '0 in, 1 out',
  'xlsx-lt-a-400kb.xlsx': 'damaged',
  'xlsx-open-comments.xlsx': 'too-large',
  'xlsx-quotes.xlsx': 'too-large',
  'bymonth-200000.ics': '2 in, 0 out',
  'rdate-300000.ics': '5000 in, 0 out',
  'exdate-300000.ics': '31 in, 0 out',
  'interval-999999999.ics': '1 in, 0 out',
  'counts-from-year-1000.ics': '0 in, 2000 out',
  'lt-a-9mb.xlsx': 'too-large',
  'open-comments-9mb.xlsx': 'too-large',
  'quotes-9mb.xlsx': 'too-large',
  'nested-tags.xlsx': 'damaged',
  'brackets-in-a-format.xlsx': 'empty',
  'gaps-90000-by-1000.xlsx': 'too-large',
  'merges.xlsx': 'too-large',
  'blanks-64000.csv': '0 in, 1 out',
  'blanks-900000.csv': '0 in, 1 out',
  'blanks-in-every-column.csv': '1 in, 0 out',
  'hashes-in-an-address.csv': '1 in, 0 out',
  'commas-45mb.csv': '1 in, 0 out',
  'letters-and-commas-45mb.csv': '1 in, 1 out',
  'channels-100000.csv': '500 in, 98500 out',
  'one-key-90000-times.csv': '1100 in, 88900 out',
  'lists-5000000-deep.json': 'bad-plan',
  'lists-side-by-side.json': 'too-large',
  'proto-words.csv': '0 in, 1 out',
  'zone-named-constructor.ics': '1 in, 0 out',
};

describe('a file that was built to stop a reader is read or refused like any other', () => {
  it.each(HOSTILE_FILES)('$name', ({ name, bytes }) => {
    expect(fate(name, bytes())).toBe(FATES[name]);
  });
});
