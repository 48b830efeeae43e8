import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysToCsv } from '../../../src/core/days';
import { checklistCsv, writeHoldfastCsv, type Change } from '../../../src/core/export';
import { readDelimited } from '../../../src/core/formats/csv-read';
import { skippedRowsCsv } from '../../../src/core/import';
import { exportAll } from '../../../src/core/handover';
import { SCHEDULERS } from '../../../src/core/schedulers';
import { channel, item } from './items';

/** Starts of cells that one spreadsheet or another runs as a formula (CWE-1236), each with words behind it. */
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(1)', '＝1+1', '＋1', '－1', '＠SUM(1)', ' =1', '\t=1', "'=1"];
const NOW = Date.UTC(2026, 0, 1);
const on = channel('x', 'x', '@bramble');

/** Every writer of a spreadsheet for people, with a formula in each place that somebody's words can reach. */
const FOR_PEOPLE: { readonly [writer: string]: (formula: string) => string } = {
  days: (formula) =>
    daysToCsv([
      {
        id: formula,
        name: formula,
        kind: 'day',
        from: '2026-05-14',
        to: '2026-05-14',
        regions: [formula],
        categories: [formula],
        sensitivity: 'normal',
        confidence: 'high',
        hashtag: formula,
      },
    ]),
  'the spreadsheet': (formula) =>
    writeHoldfastCsv(
      [
        item('a', channel('c', 'x', formula, { key: formula }), '2026-05-14T10:00', formula, {
          title: formula,
          notes: formula,
          labels: [formula],
          link: formula,
          key: formula,
        }),
      ],
      [],
      'Europe/London',
    ),
  'the checklist': (formula) => checklistCsv([change(formula)], new Map([[on.id, on]]), 'Europe/London'),
  'rows left out': (formula) =>
    skippedRowsCsv([{ row: 2, reason: formula, cells: [formula, formula] }], [formula, 'Text']),
};

function change(words: string): Change {
  const { delivery } = item('a', on, '2026-05-14T10:00', words);
  const { id: deliveryId, channelId, at, wall, zone } = delivery;
  const told = { kind: 'create', before: null, textChanged: false } as const;
  return { ...told, deliveryId, channelId, title: words, text: words, at, wall, zone };
}

const cells = (csv: string) => readDelimited(csv.replace('\uFEFF', ''), ',').rows.flat();
const words = (formula: string) => formula.trim().replace(/^'/, '');

describe('what is written as CSV', () => {
  it.each(Object.entries(FOR_PEOPLE))('%s: no cell can run as a formula', (_writer, write) => {
    for (const formula of FORMULAS) {
      const found = cells(write(formula)).filter((cell) => cell.includes(words(formula)));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((cell) => /^[\s\t]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    }
  });

  it('a scheduler gets the words as they are: it would publish an apostrophe', () => {
    const published = SCHEDULERS.filter(({ kind, id }) => kind === 'csv' && id !== 'holdfast-csv');
    expect(published.length).toBeGreaterThan(5);
    for (const { id: scheduler } of published) {
      const own = channel('x', 'x', '@bramble', { schedulerProfile: { [scheduler]: '1' } });
      const items = [item('a', own, '2026-05-14T10:00', '＝1+1')];
      const result = exportAll({ scheduler, items, zone: 'Europe/London', now: NOW });
      const files = result.ok ? result.value.files : [];
      expect([scheduler, cells(files[0]?.text ?? '').filter((cell) => cell.includes('＝1+1'))]).toEqual([
        scheduler,
        ['＝1+1'],
      ]);
    }
  });

  it('is written in one place: nothing else joins quoted cells', () => {
    const writers = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter((path) =>
        /replaceAll\('"', '""'\)|replace\(\/"\/g, '""'\)/.test(readFileSync(join('src', path), 'utf8')),
      );
    expect(writers).toEqual([join('core', 'formats', 'csv-write.ts')]);
  });
});
