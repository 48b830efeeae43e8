import { strToU8 } from 'fflate';
import { fixture } from './support';
import { zipFile } from './zip-file';

/** A file that was built, or happened, to stop a reader. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

function text(name: string, make: () => string): HostileFile {
  return { name, bytes: () => strToU8(make()) };
}

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'X-WR-CALNAME:instagram', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** One event on Instagram with lines of its own. */
export function event(uid: string, ...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', `UID:${uid}`, 'SUMMARY:instagram: hi', ...lines, 'END:VEVENT'].join('\r\n');
}

/** A calendar with one event. */
export function calendarWith(...lines: readonly string[]): string {
  return calendar(event('a', ...lines));
}

const START = 'DTSTART:20261201T090000';

/** A workbook whose only sheet, and whose styles, are this XML. */
export function sheetFile(xml: string, styles = '<styleSheet/>'): Uint8Array {
  return zipFile({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(xml),
    'xl/styles.xml': strToU8(styles),
  });
}

function sheet(name: string, make: () => string): HostileFile {
  return { name, bytes: () => sheetFile(make()) };
}

/** Days from 1 January 2027 on, over and over after nineteen years, as a calendar writes them. */
export function icsDays(count: number): string {
  return Array.from({ length: count }, (_, day) =>
    new Date(Date.UTC(2027, 0, 1 + (day % 7_000))).toISOString().slice(0, 10).replaceAll('-', ''),
  ).join(',');
}

function cellOfBlanks(blanks: number): string {
  return `Date,Channel,Text\n2026-12-01,"Insta${' '.repeat(blanks)}!",hi\n`;
}

/** 90,000 rows, each with one cell in the thousandth column. */
function gaps(): string {
  const rows = Array.from(
    { length: 90_000 },
    (_, at) => `<row r="${at + 1}"><c r="ALL${at + 1}"><v>1</v></c></row>`,
  );
  return `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** Found by attack, with what they did before; the small ones as they were found, the large ones made again. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...[
    'deep-field-plan.json',
    'ics-150kb-commas.ics',
    'plan-nested-5000-extra.json',
    'redos-300-bytes.ics',
    'xlsx-lt-a-400kb.xlsx',
    'xlsx-open-comments.xlsx',
    'xlsx-quotes.xlsx',
  ].map((name) => ({ name, bytes: () => fixture(`hostile/${name}`) })),
  text('bymonth-200000.ics', () => calendarWith(START, `RRULE:FREQ=YEARLY;BYMONTH=${'2,'.repeat(200_000)}2`)),
  text('rdate-300000.ics', () =>
    calendarWith(START, 'RRULE:FREQ=DAILY;COUNT=2', `RDATE:${icsDays(300_000)}`),
  ),
  text('exdate-300000.ics', () => calendarWith(START, 'RRULE:FREQ=DAILY', `EXDATE:${icsDays(300_000)}`)),
  text('interval-999999999.ics', () => calendarWith(START, 'RRULE:FREQ=YEARLY;INTERVAL=999999999')),
  text('counts-from-year-1000.ics', () =>
    calendar(
      ...Array.from({ length: 2_000 }, (_, n) =>
        event(`e${n}`, 'DTSTART:10000101T090000', 'RRULE:FREQ=DAILY;COUNT=999999999'),
      ),
    ),
  ),
  sheet('lt-a-9mb.xlsx', () => `<worksheet>${'<a'.repeat(4_500_000)}`),
  sheet('open-comments-9mb.xlsx', () => `<worksheet>${'<!--'.repeat(2_250_000)}`),
  sheet('quotes-9mb.xlsx', () => `<worksheet>${'<a b="'.repeat(1_500_000)}`),
  sheet('nested-tags.xlsx', () => `<worksheet>${'<a>'.repeat(300_000)}`),
  {
    name: 'brackets-in-a-format.xlsx',
    bytes: () => {
      const format = `<numFmt numFmtId="164" formatCode="${'['.repeat(900_000)}"/>`;
      return sheetFile('<worksheet/>', `<styleSheet><numFmts>${format}</numFmts></styleSheet>`);
    },
  },
  sheet('gaps-90000-by-1000.xlsx', gaps),
  sheet('merges.xlsx', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    );
    const merges = '<mergeCell ref="A1:A99999"/>'.repeat(20_000);
    return `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  }),
  text('blanks-64000.csv', () => cellOfBlanks(64_000)),
  text('blanks-900000.csv', () => cellOfBlanks(900_000)),
  text('blanks-in-every-column.csv', () => {
    const blanks = `a${' '.repeat(400_000)}b`;
    return `Date,Time,Channel,Text,Media,Labels,Status,Zone\n${`"${blanks}",`.repeat(8)}\n`;
  }),
  text(
    'hashes-in-an-address.csv',
    () => `Date,Channel,Text,Media\n2026-12-01,Instagram,hi,"https://a.co/${'#'.repeat(900_000)}\u2028"\n`,
  ),
  text(
    'commas-45mb.csv',
    () => `Date,Channel,Text\n2026-12-01,Instagram,hi\n${','.repeat(45 * 1024 * 1024)}`,
  ),
  text(
    'letters-and-commas-45mb.csv',
    () => `Date,Channel,Text\n2026-12-01,Instagram,hi\n${'a,'.repeat(23_000_000)}`,
  ),
  text(
    'channels-100000.csv',
    () =>
      `Date,Platform,Channel,Text\n${Array.from({ length: 99_000 }, (_, n) => `2026-12-01,Instagram,name ${n},hi ${n}`).join('\n')}\n`,
  ),
  text(
    'one-key-90000-times.csv',
    () =>
      `Key,Date,Time,Channel,Text\n${Array.from(
        { length: 90_000 },
        (_, n) =>
          `${n < 100 ? `k${n}` : 'one'},2026-12-${10 + (n % 20)},${10 + (n % 13)}:${10 + (n % 49)}:${10 + (n % 47)},Instagram,hi`,
      ).join('\n')}\n`,
  ),
  text('lists-5000000-deep.json', () => `{"format":"holdfast-plan/1","x":${'['.repeat(5_000_000)}`),
  text('lists-side-by-side.json', () => `{"format":"holdfast-plan/1","x":[${'[],'.repeat(15_000_000)}[]]}`),
  text(
    'proto-words.csv',
    () =>
      'Date,Time,Channel,Text,Media,Status\n2026-12-01,constructor,toString,hi,a.constructor,constructor\n',
  ),
  text('zone-named-constructor.ics', () => calendarWith('DTSTART;TZID=constructor:20261201T090000')),
];
