import { describe, expect, test } from 'vitest';
import { planImport, readImport, sniffFile, type KnownWorkspace } from '../../../core/import';
import { ownSettings, previewSummary } from './summary';

const KNOWN: KnownWorkspace = { zone: 'America/New_York', channels: [], campaigns: [], mappings: {} };

function look(name: string, text: string, known = KNOWN) {
  const bytes = new TextEncoder().encode(text);
  const sniffed = sniffFile(name, bytes);
  const file = readImport(name, bytes);
  if (!sniffed.ok || !file.ok) throw new Error('unreadable');
  const today = '2026-11-27';
  const preview = planImport(file.value, known, {}, today);
  const outcome = { added: 0, updated: 0, unchanged: 0, skipped: [] };
  const looked = { file: file.value, sniffed: sniffed.value, preview, outcome, known, chosen: {}, today };
  return { preview, summary: previewSummary(looked) };
}

const CSV = [
  'Date,Time,Channel,Text',
  '2026-11-20,09:00,X,Past',
  '2026-11-29,10:00,X,Ahead',
  '2026-11-30,10:00,X,Later',
  'one day,10:00,X,Never',
].join('\n');

describe('a preview for the window', () => {
  test('afterwards the next day of the import is shown, or its first when all lie behind', () => {
    expect(look('plan.csv', CSV).summary.showDay).toBe('2026-11-29');
    expect(look('plan.csv', CSV.split('\n').slice(0, 2).join('\n')).summary.showDay).toBe('2026-11-20');
  });

  test('rows are drawn as they will stand in the calendar', () => {
    const { summary } = look('plan.csv', CSV);
    expect(summary.items[0]).toEqual({
      row: 2,
      title: 'Past',
      text: 'Past',
      channel: 'X',
      platform: 'x',
      isNewChannel: true,
      wall: '2026-11-20T09:00',
      needsChannel: false,
      zone: 'America/New_York',
      status: 'scheduled',
    });
    expect([summary.rows, summary.fileKind, summary.encoding, summary.skipped.length]).toEqual([
      4,
      'csv',
      'utf-8',
      1,
    ]);
  });

  test('a row that names no channel waits for one; a row without a date goes to the bank', () => {
    const { summary } = look('plan.csv', 'Date,Time,Text\n2026-11-29,10:00,Where\n,,Some day\n');
    expect(summary.items.map(({ wall, needsChannel }) => [wall, needsChannel])).toEqual([
      [null, true],
      [null, false],
    ]);
  });

  test('a file of rows that were left out finds its columns again when it comes back', () => {
    const left = `Date,Time,Channel,Text,Original row,Reason skipped\n2026-11-29,10:00,X,Mended,5,"""one day"" is not a date"\n`;
    const { preview } = look('rows-left-out.csv', left);
    expect(preview.mapping?.columns.map(({ field }) => field)).toEqual([
      'date',
      'time',
      'channel',
      'text',
      'ignore',
      'ignore',
    ]);
    expect(preview.counts.deliveries).toBe(1);
  });
});

describe('settings that a plan file brings', () => {
  const plan = JSON.stringify({
    format: 'holdfast-plan/1',
    workspace: { name: 'Bakery', zone: 'Europe/London', regions: ['UK'] },
    channels: [{ key: 'x', platform: 'x', name: '@bakery' }],
    posts: [],
  });

  test('are offered to a workspace without channels in another zone, and to no other', () => {
    const { preview } = look('plan.json', plan);
    expect(ownSettings(preview, KNOWN)).toEqual({ zone: 'Europe/London', regions: ['UK'] });
    expect(ownSettings(preview, { ...KNOWN, zone: 'Europe/London' })).toBeNull();
    expect(ownSettings(look('plan.csv', CSV).preview, KNOWN)).toBeNull();
  });
});
