import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryWorkspace, writeBundle } from '../../../src/ledger';
import { importCommand, planImport, readImport } from '../../../src/core/import';
import { xlsxFile } from '../../unit/import/xlsx-file';
import { NOBODY, TODAY } from './place';

/** A sound file, or one that was hostile once, to make mutants of. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROWS = [
  ['Key', 'Date', 'Time', 'Channel', 'Title', 'Text', 'Labels', 'Media', 'Link', 'Status', 'Use by'],
  [
    'a',
    '2026-11-27',
    '09:00',
    'Instagram',
    'Doors',
    'Doors open; all day',
    'news, x',
    'a.jpg|b.png',
    '',
    'draft',
    '',
  ],
  [
    'a',
    '27/11/2026',
    '9.30 PM',
    'Facebook, X',
    'Doors',
    'Doors "open"',
    '#news',
    '',
    'https://a.co/?q=1#x',
    'ok',
    '1.12.2026',
  ],
  [
    'b',
    'Fri 4 Dec',
    'noon',
    'Brand (TikTok)',
    '',
    'Line one\nline two',
    '',
    '',
    '',
    'published',
    '2026-12-05',
  ],
  ['', '', '', 'LinkedIn: News', 'For the bank', 'Any time', 'a;b|c', 'https://a.co/p.png', '', '', ''],
];

const ICS = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:Instagram',
  'X-WR-TIMEZONE:Europe/Paris',
  'BEGIN:VEVENT',
  'UID:one@a',
  'SUMMARY:[X] Doors open',
  'DESCRIPTION:Words\\, with\\n breaks',
  'CATEGORIES:news,Instagram',
  'DTSTART;TZID="W. Europe Standard Time":20261127T090000',
  'RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2MO;BYMONTH=1,3,5;BYSETPOS=1;COUNT=12;WKST=SU',
  'RDATE;VALUE=DATE:20270101,20270202',
  'EXDATE:20270129T090000',
  'ATTACH:https://a.co/a.jpg',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:two@a',
  'SUMMARY:Facebook: all day',
  'DTSTART;VALUE=DATE:20261128',
  'RRULE:FREQ=YEARLY;UNTIL=20351128',
  'STATUS:TENTATIVE',
  'BEGIN:VALARM',
  'TRIGGER:-PT5M',
  'END:VALARM',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const PLAN = JSON.stringify({
  format: 'holdfast-plan/1',
  workspace: {
    name: 'W',
    zone: 'Europe/London',
    regions: ['UK'],
    register: { tools: [{ key: 't', name: 'T', kind: 'other' }] },
  },
  channels: [
    {
      key: 'ig',
      platform: 'instagram',
      name: 'IG',
      gapMinutes: 60,
      quietHours: { from: '22:00', to: '07:00' },
      fallbacks: ['x'],
      postingTimes: { mon: ['09:00'] },
    },
    {
      key: 'x',
      platform: 'x',
      name: 'X',
      dailyCap: 3,
      rules: { limits: { text: 280 } },
      mine: { a: [1, 2] },
    },
  ],
  campaigns: [{ key: 'c', name: 'C', ordered: true, hashtags: { instagram: ['#a'] } }],
  days: [{ key: 'd', name: 'D', rule: '11-27' }],
  posts: [
    {
      key: 'p',
      title: 'T',
      text: 'Words',
      campaign: 'c',
      order: 2,
      lastUseful: '2026-12-01T18:00:00+00:00',
      labels: ['a', 'b'],
      media: [{ name: 'a.jpg', mime: 'image/jpeg', alt: 'A', width: 10, zzz: 1 }],
      variants: { x: { text: 'Short', beside: { title: 'B', rest: ['r'] }, own: true } },
      deliveries: [
        { key: 'p.1', channel: 'ig', at: '2026-11-27T10:00', status: 'scheduled' },
        { key: 'p.2', channel: 'x', at: '2026-11-27T11:00', zone: 'America/New_York', insteadOf: 'p.1' },
      ],
      unknown: { deep: [[[{ a: 1 }]]] },
    },
  ],
  beyond: { kept: true },
});

function cell(text: string): string {
  return /[",;\t|\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function table(delimiter: string): string {
  return ROWS.map((row) => row.map(cell).join(delimiter)).join('\r\n');
}

/** A workspace as it stands before a mutant is imported: a few posts, two of them under keys that the mutants use. */
export function baseBundle(): Uint8Array {
  const workspace = MemoryWorkspace.empty({ workspaceId: 'fuzzed', name: 'W', device: 'base' });
  let drawn = 0;
  const env = {
    now: Date.UTC(2026, 10, 20, 8),
    draw: () => `b${String(drawn++).padStart(8, '0')}`,
    by: 'Ann',
    postMonth: () => '2026-11',
  };
  const file = readImport('base.json', new TextEncoder().encode(PLAN));
  if (!file.ok) throw new Error(file.error.message);
  const { source, remember } = planImport(file.value, NOBODY, {}, TODAY);
  const ran = workspace.run(importCommand, { source, remember }, env);
  if (!ran.ok) throw new Error(ran.error.message);
  return writeBundle(workspace.toBundle());
}

/** Every fixture of an import, and a file of each family that has all of its parts. */
export function originals(fixtures: string): Original[] {
  const kept = [fixtures, join(fixtures, 'hostile')].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );
  const text = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) });
  return [
    ...kept.sort((a, b) => (a.name < b.name ? -1 : 1)),
    text('made.csv', table(',')),
    text('made-semicolons.csv', table(';')),
    text('made.tsv', table('\t')),
    text('made.ics', ICS),
    text('made.json', PLAN),
    { name: 'made.xlsx', bytes: xlsxFile(ROWS, { merges: ['A2:A3', 'B2:B4'], hiddenFirst: true }) },
    {
      name: 'made-1904.xlsx',
      bytes: xlsxFile(
        [
          ['Date', 'Text'],
          [{ date: 46_000.5 }, { inline: 'a & b' }],
        ],
        { date1904: true },
      ),
    },
    { name: 'made.holdfast', bytes: baseBundle() },
  ];
}
