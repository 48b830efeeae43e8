import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/core/import';
import { calendarWith, event, icsDays, sheetFile } from './hostile-files';
import { fixture, lines, NOBODY, preview } from './support';
import { ImportHarness } from './workspace';

describe('what is out of all reason is listed or refused, and never written', () => {
  it('a field nested too deep to be read again is refused with its place', () => {
    const file = readImport('deep.json', fixture('hostile/deep-field-plan.json'));
    expect(file).toEqual({
      ok: false,
      error: {
        code: 'bad-plan',
        message:
          'posts[0].zzz is nested too deep, or holds a number too large, to be kept. Nothing was imported. Fix it there and import the file again.',
      },
    });
  });

  it.each([
    ['as deep as the ledger reads', 24, 'written'],
    ['one deeper', 25, 'bad-plan'],
  ])('a field nested %s', (_, depth, fateOfIt) => {
    const plan = `{"format":"holdfast-plan/1","workspace":{"name":"W","zone":"UTC"},"posts":[{"key":"p","text":"t","zzz":${'['.repeat(depth)}${']'.repeat(depth)}}]}`;
    const file = readImport('p.json', new TextEncoder().encode(plan));
    expect(file.ok ? 'written' : file.error.code).toBe(fateOfIt);
    if (!file.ok) return;
    const desk = new ImportHarness();
    desk.import('p.json', plan);
    const other = new ImportHarness();
    other.import('p.json', desk.plan());
    expect(other.plan()).toBe(desk.plan());
  });

  it('one bad event of a calendar is listed, and the others come in', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:instagram',
      event('year', 'DTSTART:99991231T235900Z'),
      event('early', 'DTSTART:01000101T000000'),
      event('step', 'DTSTART:20261201T090000', 'RRULE:FREQ=WEEKLY;INTERVAL=999999999'),
      event('none', 'DTSTART:soon'),
      event('good', 'DTSTART:20261202T090000'),
      'END:VCALENDAR',
    ].join('\r\n');
    const found = preview('a.ics', {}, NOBODY, new TextEncoder().encode(text));
    expect(found.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 the date 9999-12-31 is not between 1990 and 2199',
      '2 the date 0100-01-01 is not between 1990 and 2199',
      '4 no readable start date',
    ]);
    expect(lines(found)).toEqual([
      '3 instagram 2026-12-01T09:00 Europe/London - "hi"',
      '5 instagram 2026-12-02T09:00 Europe/London - "hi"',
    ]);
  });

  it('days named one by one count among the repeats', () => {
    const text = calendarWith('DTSTART:20261201T090000', 'RRULE:FREQ=DAILY', `RDATE:${icsDays(6_000)}`);
    const found = preview('a.ics', {}, NOBODY, new TextEncoder().encode(text));
    expect([found.counts.deliveries, found.warnings]).toEqual([
      5_000,
      ['1 row repeat more often than 5000 times: the rest was skipped (row 1)'],
    ]);
  });

  it('dates beyond the years of a plan are listed, and a last useful time is left out', () => {
    const plan = JSON.stringify({
      format: 'holdfast-plan/1',
      channels: [{ key: 'ig', platform: 'instagram' }],
      posts: [
        {
          key: 'p',
          text: 't',
          lastUseful: '9999-12-31T23:59:00Z',
          deliveries: [
            { channel: 'ig', at: '9999-12-31T10:00' },
            { channel: 'ig', at: '2026-12-01T10:00' },
          ],
        },
      ],
    });
    const found = preview('p.json', {}, NOBODY, new TextEncoder().encode(plan));
    expect(found.skipped).toEqual([
      {
        row: 1,
        reason: 'the date 9999-12-31 is not between 1990 and 2199',
        cells: ['p', '9999-12-31T10:00'],
      },
    ]);
    expect([found.source.items[0]?.post.lastUseful, lines(found), found.warnings]).toEqual([
      undefined,
      ['1 ig 2026-12-01T10:00 Europe/London - "t"'],
      ['1 row with a use-by time outside the calendar: it was ignored (row 1)'],
    ]);
  });

  it.each([
    ['lastUseful', '{"key":"p","text":"t","lastUseful":1e308}', 'posts[0].lastUseful is not a date and time'],
    [
      'order',
      '{"key":"p","text":"t","order":1e308}',
      'posts[0].order is too large; it can be 1,000,000 at most.',
    ],
    [
      'an unknown number',
      '{"key":"p","text":"t","zzz":1e999}',
      'posts[0].zzz is nested too deep, or holds a number',
    ],
  ])('%s beyond all measure is refused with its place', (_, post, say) => {
    const file = readImport(
      'p.json',
      new TextEncoder().encode(`{"format":"holdfast-plan/1","posts":[${post}]}`),
    );
    expect(file.ok ? '' : file.error.message).toContain(say);
  });

  it('words that the language itself uses are words like any other', () => {
    const csv =
      'Date,Channel,Text,Media\n2026-12-01,Instagram,hi,a.constructor\n2026-12-02 constructor,Instagram,ho,\n';
    const table = preview('a.csv', {}, NOBODY, new TextEncoder().encode(csv));
    expect([table.source.items.map(({ post }) => post.media?.[0]?.mime), table.skipped[0]?.reason]).toEqual([
      [''],
      '"2026-12-02 constructor" is not a readable date',
    ]);
    const ics = calendarWith('DTSTART;TZID=constructor:20261201T090000');
    const calendar = preview('a.ics', {}, NOBODY, new TextEncoder().encode(ics));
    expect([lines(calendar), calendar.warnings]).toEqual([
      ['1 instagram 2026-12-01T09:00 Europe/London - "hi"'],
      ['The zone "constructor" is unknown: Europe/London was used (row 0)'],
    ]);
  });

  it('a workbook whose sheet lies nowhere is damaged', () => {
    const bytes = sheetFile('<worksheet/>');
    const name = new TextEncoder().encode('xl/worksheets/sheet1.xml');
    // The list at the end names the sheet a second time; the four bytes before its name say where it lies.
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from(name));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at - 4, 3, true);
    const file = readImport('p.xlsx', bytes);
    expect(file.ok ? 'read' : file.error.code).toBe('damaged');
  });

  it('the name of a field may be as long as the file, and the sentence about it is not', () => {
    const name = 'z'.repeat(50_000);
    const deep = `{"format":"holdfast-plan/1","posts":[{"key":"p","text":"t","${name}":${'['.repeat(25)}${']'.repeat(25)}}]}`;
    const twins = `{"format":"holdfast-plan/1","posts":[{"key":"${name}","text":"t"},{"key":"${name}","text":"t"}]}`;
    const said = [deep, twins].map((plan) => {
      const file = readImport('p.json', new TextEncoder().encode(plan));
      return file.ok ? '' : file.error.message;
    });
    const short = `${'z'.repeat(40)}…`;
    expect(said).toEqual([
      `posts[0].${short} is nested too deep, or holds a number too large, to be kept. Nothing was imported. Fix it there and import the file again.`,
      `posts[1].key "${short}" is used twice. Nothing was imported. Fix it there and import the file again.`,
    ]);
  });

  it('cells beyond the thousandth column are left out, and that is said', () => {
    const found = preview(
      'a.csv',
      {},
      NOBODY,
      new TextEncoder().encode(`Date,Channel,Text\n2026-12-01,Instagram,hi${',x'.repeat(1_200)}\n`),
    );
    expect([lines(found), found.warnings[0]]).toEqual([
      ['2 instagram 2026-12-01T09:00 Europe/London - "hi"'],
      'Only the first 1,000 columns were read: the rest was ignored',
    ]);
  });
});
