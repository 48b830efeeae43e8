import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/core/import';
import { fields, lines, preview } from './support';
import { xlsxFile } from './xlsx-file';
import { zipFile } from './zip-file';

const at = (channel: string, wall: string, text: string, status = '-', zone = 'Europe/London') =>
  `${channel} ${wall} ${zone} ${status} ${JSON.stringify(text)}`;

describe('spreadsheets as people keep them', () => {
  it('finds the table between titles, blank rows, a repeated header and a legend', () => {
    const found = preview('legend-and-blank-rows.csv');
    expect(lines(found)).toEqual([
      `6 ${at('facebook', '2026-11-27T09:00', 'Doors open at eight', 'approved')}`,
      `7 ${at('instagram', '2026-11-27T12:30', 'Half price rolls\nuntil six', 'scheduled')}`,
      `9 ${at('facebook', '2026-11-28T09:00', 'Morning after', 'draft')}`,
      '10 bank "Sourdough care tips"',
      `14 ${at('x', '2026-12-01T10:00', 'Advent begins', 'approved')}`,
    ]);
    expect(found.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'above the table'],
      [2, 'above the table'],
      [11, '"Zorp" is not one of your channels or a platform Holdfast knows'],
      [12, '"31 Nov 2026" is not a readable date'],
      [13, 'the header again'],
      [16, 'a note below the table'],
      [17, 'a note below the table'],
      [18, 'a note below the table'],
    ]);
    expect({ unknown: found.unknownColumns, ask: found.questions, zone: found.zone }).toEqual({
      unknown: ['Owner'],
      ask: [],
      zone: 'Europe/London',
    });
  });

  it('reads French headers with semicolons and a byte order mark', () => {
    const found = preview('french-semicolons.csv');
    expect(lines(found)).toEqual([
      `2 ${at('facebook', '2026-12-04T09:30', 'Prêts pour la fête ? « Oui » ; venez', 'approved')}`,
      `3 ${at('instagram', '2026-12-05T18:00', "Un goût d'enfance", 'draft')}`,
      `3 ${at('threads', '2026-12-05T18:00', "Un goût d'enfance", 'draft')}`,
      '4 bank "Une recette à garder"',
    ]);
    expect(found.source.items[0]?.post).toEqual({
      title: 'Fête',
      text: 'Prêts pour la fête ? « Oui » ; venez',
      link: 'https://exemple.fr/a',
      campaign: 'Noël',
      notes: 'ne pas publier',
      extra: {},
    });
    expect(found.source.items[2]?.post.labels).toEqual(['Infolettre']);
    expect(found.questions).toEqual([]);
  });

  it('reads UTF-16 with tabs in German, and without a byte order mark', () => {
    expect(lines(preview('utf16-tabs.txt'))).toEqual([
      `2 ${at('linkedin', '2026-11-27T09:00', 'Wir öffnen früher: „Guten Morgen“')}`,
      `3 ${at('instagram', '2026-12-01T14:15', 'Äpfel & Zimt 🍎')}`,
    ]);
    expect(lines(preview('utf16-no-bom.csv'))).toEqual([
      `2 ${at('facebook', '2026-11-27T09:00', 'Plain words here')}`,
    ]);
  });

  it('reads old Windows letters and says that it guessed', () => {
    const found = preview('windows-1252.csv');
    expect(lines(found)).toEqual([
      `2 ${at('facebook', '2026-11-27T21:30', '¡Mañana abrimos! Sólo 5 €', 'approved')}`,
    ]);
    expect(found.warnings[0]).toMatch(/UTF-8/);
  });

  it('guesses the columns of a file without any header', () => {
    const found = preview('no-header.csv');
    expect(fields(found)).toEqual(['date', 'time', 'platform', 'text', 'link']);
    expect(lines(found)).toEqual([
      `1 ${at('facebook', '2026-11-27T09:00', 'Second batch is out: seeded sourdough')}`,
      `2 ${at('x', '2026-11-28T12:00', 'Queue is short, come by')}`,
      `3 ${at('linkedin', '2026-11-29T17:30', 'We are hiring a baker')}`,
    ]);
  });

  it('keeps line breaks, quotes, outer blanks and every script inside a cell', () => {
    expect(preview('quoted-breaks.csv').source.items.map((item) => item.post.text)).toEqual([
      'Line one\n\nLine "three", with a comma\n🥐🍞 焼きたて',
      '  keeps outer blanks  ',
    ]);
  });

  it('takes nine o’clock for dates without times and says so, or asks when told to', () => {
    const found = preview('dates-without-times.csv');
    expect(lines(found).map((line) => line.split(' ')[2])).toEqual(['2026-11-27T09:00', '2026-11-28T09:00']);
    expect(found.warnings).toEqual(['2 rows with a date but no time: used 09:00 (row 2, 3)']);
    expect(preview('dates-without-times.csv', { defaultTime: 'ask' }).questions).toEqual([
      { ask: 'time', say: 'What time should rows without a time use?', rows: 2 },
    ]);
    expect(lines(preview('dates-without-times.csv', { defaultTime: '17:30' }))[0]).toContain(
      '2026-11-27T17:30',
    );
  });

  it('asks for the order of day and month only when every date reads both ways', () => {
    expect(preview('ambiguous-dates.csv').questions).toEqual([
      {
        ask: 'dateOrder',
        say: 'Does 01/12/2026 start with the day or the month?',
        samples: ['01/12/2026', '02/12/2026'],
        suggested: 'dmy',
      },
    ]);
    const answered = preview('ambiguous-dates.csv', { dateOrder: 'mdy' });
    expect([answered.questions, lines(answered)[0]?.split(' ')[2]]).toEqual([[], '2026-01-12T09:00']);
    const american = preview('american-dates.csv');
    expect([american.dateOrder, american.questions]).toEqual(['mdy', []]);
    expect(lines(american).map((line) => line.split(' ')[2])).toEqual([
      '2026-11-27T21:00',
      '2026-11-28T00:00',
      '2026-12-01T18:00',
    ]);
  });

  it('carries a date down to the rows of the same day', () => {
    const found = preview('once-a-day-dates.csv');
    expect(lines(found).map((line) => line.split(' ')[2])).toEqual([
      '2026-11-27T09:00',
      '2026-11-27T13:00',
      '2026-11-27T18:00',
      '2026-11-28T10:00',
    ]);
    expect(found.warnings).toHaveLength(1);
  });

  it('reads one column per platform as own versions', () => {
    const found = preview('one-column-per-platform.csv');
    expect(fields(found)).toEqual(['date', 'time', 'variant:facebook', 'variant:instagram', 'variant:x']);
    expect(lines(found)).toEqual([
      `2 ${at('facebook', '2026-11-27T09:00', 'A long text for our Facebook page')}`,
      `2 ${at('instagram', '2026-11-27T09:00', 'A long text for our Facebook page')}`,
      `2 ${at('x', '2026-11-27T09:00', 'Short text for X')}`,
      `3 ${at('facebook', '2026-11-28T09:00', 'Only for the Facebook page today')}`,
    ]);
  });

  it('reads the exports of Buffer and Metricool', () => {
    const buffer = preview('buffer-export.csv');
    expect(fields(buffer)).toEqual(['text', 'media', 'labels', 'datetime']);
    expect(buffer.questions).toEqual([
      { ask: 'channel', say: 'Which channel do rows without one go to?', rows: 2 },
    ]);
    expect(lines(preview('buffer-export.csv', { channel: 'facebook' }))).toEqual([
      `2 ${at('facebook', '2026-11-27T09:00', 'Doors open')}`,
      `3 ${at('facebook', '2026-11-28T10:30', 'Second batch')}`,
    ]);
    const metricool = preview('metricool-export.csv');
    expect(lines(metricool)).toEqual([
      `2 ${at('facebook', '2026-11-27T09:00', 'Doors open')}`,
      `2 ${at('x', '2026-11-27T09:00', 'Doors open')}`,
    ]);
    expect(metricool.source.items[0]?.post.media?.map(({ url, alt }) => [url, alt])).toEqual([
      ['https://example.org/a.jpg', 'A loaf'],
      ['https://example.org/b.jpg', ''],
    ]);
    expect(metricool.unknownColumns).toEqual(['Draft', 'Brand name']);
  });

  it('reads the Holdfast spreadsheet: rows of one key are one post with own versions', () => {
    const found = preview('holdfast.csv');
    expect(lines(found)).toEqual([
      `2 ${at('facebook', '2026-11-27T11:00', '=hello', 'scheduled')}`,
      `2 ${at('x', '2026-11-27T12:00', 'Short version', 'scheduled', 'America/New_York')}`,
      '4 bank "Feed your starter"',
    ]);
    expect(found.source.items[0]).toMatchObject({
      key: 'p1',
      auto: false,
      post: {
        title: 'Doors open',
        lastUseful: Date.UTC(2026, 10, 27, 18),
        importance: 'high',
        timing: 'dated',
        labels: ['offer', 'shop'],
        media: [{ sha256: '', name: 'loaf.jpg', mime: 'image/jpeg', alt: 'A loaf' }],
        notes: 'team only',
      },
    });
  });

  it('reads a workbook: real dates and times, merged days, a hidden sheet in front', () => {
    const bytes = xlsxFile(
      [
        ['Plan for Christmas'],
        ['Date', 'Time', 'Channel', 'Text'],
        [{ date: 46353 }, { date: 0.375 }, 'Facebook', 'Tom & Ann <3\nnew line'],
        [null, 0.5, 'X', { inline: 'Inline words' }],
        [],
        [{ date: 46354.75 }, null, 'LinkedIn', 'Evening'],
      ],
      { merges: ['A3:A4', 'A1:D1'], hiddenFirst: true },
    );
    const found = preview('plan.xlsx', {}, undefined, bytes);
    expect(lines(found)).toEqual([
      `3 ${at('facebook', '2026-11-27T09:00', 'Tom & Ann <3\nnew line')}`,
      `4 ${at('x', '2026-11-27T12:00', 'Inline words')}`,
      `6 ${at('linkedin', '2026-11-28T18:00', 'Evening')}`,
    ]);
  });

  it('reads a calendar from Outlook: Windows zones, whole days, bounded repeats, cancelled events', () => {
    const found = preview('outlook.ics');
    expect(lines(found).slice(0, 4)).toEqual([
      `1 ${at('facebook', '2026-11-27T09:00', 'Come early, stay long; bring friends.\nSee you there and this line is folded at seventy six octets as some programs do')}`,
      `2 ${at('x', '2026-11-28T09:00', 'Whole day')}`,
      `3 ${at('instagram', '2026-11-02T09:00', 'Weekly loaf', '-', 'America/New_York')}`,
      `3 ${at('instagram', '2026-11-16T09:00', 'Weekly loaf', '-', 'America/New_York')}`,
    ]);
    expect(found.source.items.filter((item) => item.onlyUpdate).map((item) => item.key)).toEqual([
      'four@outlook',
    ]);
    // Two years of Mondays, one of them taken out; the million repeats asked for are not walked.
    expect(found.counts.deliveries).toBe(3 + 104);
    expect(found.skipped).toEqual([{ row: 5, reason: 'no readable start date', cells: ['No start', ''] }]);
  });
});

describe('files that cannot come in say why', () => {
  const refusal = (name: string, bytes: Uint8Array) => {
    const read = readImport(name, bytes);
    return read.ok ? 'read' : read.error.code;
  };

  const files: readonly (readonly [string, string, Uint8Array])[] = [
    ['nothing.csv', 'empty', new Uint8Array(0)],
    ['blank.csv', 'empty', strToU8('\n\n  \n')],
    ['report.pdf', 'wrong-kind', strToU8('%PDF-1.7')],
    ['old.xls', 'wrong-kind', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['page.csv', 'wrong-kind', strToU8('<!DOCTYPE html><html>')],
    ['letter.docx', 'wrong-kind', zipFile({ 'word/document.xml': strToU8('<w/>') })],
    ['cut.xlsx', 'damaged', xlsxFile([['Date', 'Text']]).subarray(0, 300)],
    ['cut.json', 'not-json', strToU8('{"format":"holdfast-plan/1","posts":[')],
    ['other.json', 'not-a-plan', strToU8('{"posts":[]}')],
    ['newer.json', 'not-a-plan', strToU8('{"format":"holdfast-plan/2"}')],
    ['empty.ics', 'empty', strToU8('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')],
    ['long.csv', 'too-many-rows', strToU8('Date,Text\n' + '2026-11-27,x\n'.repeat(100_001))],
    ['fat.csv', 'too-large', strToU8(`Date,Text\n2026-11-27,${'x'.repeat(1024 * 1024 + 1)}\n`)],
  ];
  it.each(files.map(([name, code], at) => ({ name, code, at })))('$name: $code', ({ name, code, at }) =>
    expect(refusal(name, files[at]?.[2] ?? new Uint8Array(0))).toBe(code),
  );

  it('a workbook that unpacks far beyond its size is refused before it does', () => {
    const bomb = zipFile({ 'xl/workbook.xml': strToU8(' '.repeat(12 * 1024 * 1024)) }, { level: 9 });
    expect(refusal('bomb.xlsx', bomb)).toBe('too-large');
  });

  it('a workbook that lies about an entry’s size is refused, not unpacked', () => {
    const bytes = xlsxFile([
      ['Date', 'Text'],
      ['2026-11-27', 'x'.repeat(500)],
    ]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20, true);
    }
    expect(refusal('liar.xlsx', bytes)).toBe('damaged');
  });

  it('random bytes are read, or refused in words', () => {
    const wordless: string[] = [];
    const read = (name: string, bytes: Uint8Array): void => {
      const file = readImport(name, bytes);
      if (!file.ok && !/^[A-Z].*\.$/s.test(file.error.message)) wordless.push(file.error.message);
    };
    let seed = 7;
    const next = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) & 0xff;
    for (let run = 0; run < 300; run++) {
      const bytes = Uint8Array.from({ length: 1 + (next() % 200) }, next);
      for (const name of ['a.csv', 'a.xlsx', 'a.ics', 'a.json']) {
        read(name, bytes);
        read(name, Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]));
      }
    }
    expect(wordless).toEqual([]);
  });
});
