import { describe, expect, test } from 'vitest';
import { guessMapping, planImport, readImport, type ImportFile } from '../../../core/import';
import type { Imported, PreviewSummary } from '../../store/import-protocol';
import { COLUMN_OPTIONS, optionOf, sureWords, withColumn } from './column-options';
import {
  fileWords,
  outcomeWords,
  progressWords,
  readAs,
  runWords,
  verdictWords,
  waitsFor,
} from './import-words';

const CSV = 'Date,Channel,Copy,Mood\n2026-12-01,X,Hello,fine\n2026-12-02,X,Again,so so\n';

function table(): Extract<ImportFile, { kind: 'table' }> {
  const file = readImport('plan.csv', new TextEncoder().encode(CSV));
  if (!file.ok || file.value.kind !== 'table') throw new Error('not a table');
  return file.value;
}

function summary(change: Partial<PreviewSummary>): PreviewSummary {
  return {
    kind: 'table',
    fileKind: 'csv',
    encoding: 'utf-8',
    rows: 10_003,
    counts: { posts: 9_962, deliveries: 9_962, undated: 0, skipped: 41, newChannels: 5 },
    outcome: { added: 9_962, updated: 0, unchanged: 0 },
    zone: 'Europe/London',
    chosen: {},
    ownSettings: null,
    mapping: null,
    dateOrder: null,
    questions: [],
    warnings: [],
    unknownColumns: [],
    sheets: [],
    sheet: null,
    items: [],
    skipped: [],
    campaigns: 0,
    media: [],
    showDay: '2026-12-01',
    ...change,
  };
}

describe('what the columns mean', () => {
  test('every meaning a guess can have is an option', () => {
    const mapping = guessMapping(table().table);
    expect(mapping.columns.map(optionOf)).toEqual(['date', 'channel', 'text', 'ignore']);
    const values = COLUMN_OPTIONS.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining(['variant:instagram', 'switch:x', 'key', 'lastUseful']));
  });

  test('a choice changes one column, is sure, and is what the import then reads', () => {
    const file = table();
    const mapping = withColumn(guessMapping(file.table), 3, 'notes');
    expect(mapping.columns[3]).toEqual({
      name: 'Mood',
      field: 'notes',
      confidence: 'sure',
      samples: ['fine', 'so so'],
    });
    expect(mapping.columns.slice(0, 3)).toEqual(guessMapping(file.table).columns.slice(0, 3));
    const known = { zone: 'UTC', channels: [], campaigns: [], mappings: {} };
    const preview = planImport(file, known, { mapping }, '2026-11-20');
    expect(preview.source.items.map((item) => item.post.notes)).toEqual(['fine', 'so so']);
  });

  test('a column of one platform keeps its platform', () => {
    const mapping = withColumn(guessMapping(table().table), 2, 'variant:instagram');
    expect(mapping.columns[2]).toMatchObject({ field: 'variant', platform: 'instagram' });
    expect(mapping.columns.map(optionOf)[2]).toBe('variant:instagram');
  });

  test('how sure a guess is stands there in words', () => {
    const column = { name: 'Mood', field: 'ignore', samples: ['fine'] } as const;
    expect(sureWords({ ...column, confidence: 'none' })).toBe('not recognised');
    expect(sureWords({ ...column, confidence: 'sure' })).toBe('');
    expect(sureWords({ ...column, field: 'title', confidence: 'guess' })).toBe('a guess, please check');
    expect(sureWords({ ...column, samples: [], confidence: 'none' })).toBe('empty');
  });
});

describe('what would happen, in words', () => {
  test('a first import says how many posts', () => {
    expect(fileWords(summary({}), 'en-GB')).toBe('CSV, 10,003 rows');
    expect(verdictWords(summary({}), 'en-GB')).toBe('9,962 posts ready to import');
    expect(runWords(summary({}), 'en-GB')).toBe('Import 9,962 posts');
    expect(waitsFor(summary({}))).toBeNull();
  });

  test('a second import says what is new and what changes, or that nothing does', () => {
    const some = summary({ outcome: { added: 12, updated: 3, unchanged: 9_950 } });
    expect(runWords(some, 'en-GB')).toBe('Import 12 new, update 3');
    expect(runWords(summary({ outcome: { added: 0, updated: 1, unchanged: 4 } }), 'en-GB')).toBe(
      'Update 1 post',
    );
    const none = summary({ outcome: { added: 0, updated: 0, unchanged: 9_962 } });
    expect(verdictWords(none, 'en-GB')).toBe('Everything in this file is already in your plan');
    expect(waitsFor(none)).toBe('Nothing to import.');
  });

  test('an open question stands before the import', () => {
    const question = { ask: 'dateOrder', say: '?', samples: ['01/12/2026'], suggested: 'dmy' } as const;
    expect(waitsFor(summary({ questions: [question] }))).toBe('Answer the question first.');
  });

  test('a written date is shown as each order reads it', () => {
    expect(readAs('01/12/2026', 'dmy', '2026-11-20', 'en-GB')).toBe('1 Dec 2026');
    expect(readAs('01/12/2026', 'mdy', '2026-11-20', 'en-GB')).toBe('12 Jan 2026');
    expect(readAs('soon', 'dmy', '2026-11-20', 'en-GB')).toBe('');
  });

  test('the outcome counts everything, and nothing that is not there', () => {
    const saved = { commandId: 'c', label: 'import', made: [], placed: [], savedAt: 0 };
    const imported: Imported = { ...saved, added: 9_962, updated: 3, unchanged: 0, skipped: 1 };
    expect(outcomeWords(imported, 'en-GB')).toBe('9,962 new, 3 changed, 1 row skipped.');
    expect(outcomeWords({ ...imported, added: 0, updated: 0, skipped: 0 }, 'en-GB')).toBe('Nothing was new.');
  });

  test('progress counts rows, and for saving the share', () => {
    expect(progressWords('Reading rows', 4_250, 10_000, 'en-GB')).toBe('Reading rows, 4,250 of 10,000');
    expect(progressWords('Saving', 1_005, 19_920, 'en-GB')).toBe('Saving, 5%');
    expect(progressWords('Planning', 0, 0, 'en-GB')).toBe('Planning…');
  });
});
