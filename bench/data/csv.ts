import { prose, seeded, type Random } from './random';
import { DAY_MS } from '../../src/core/time/units';

const PLATFORMS = ['Facebook', 'Instagram', 'LinkedIn', 'X', 'Threads', 'Bluesky'] as const;
const FIRST_DAY = Date.UTC(2026, 11, 1);

/**
 * A plan as a spreadsheet program saves it: quoted cells with commas, quotes and line breaks, a column that nobody
 * knows, CRLF. Every row is a post of its own that can come in. Seeded.
 */
export function csvPlan(rows: number): string {
  const random = seeded(7);
  const lines = ['Date,Time,Platform,Title,Text,Link,Campaign,Labels,Status,Cost centre'];
  for (let row = 0; row < rows; row += 1) lines.push(csvRow(random, row));
  return `${lines.join('\r\n')}\r\n`;
}

function csvRow(random: Random, row: number): string {
  const date = new Date(FIRST_DAY + Math.floor(row / 45) * DAY_MS).toISOString().slice(0, 10);
  const minute = 7 * 60 + random.below(14 * 12) * 5;
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const cells = [
    date,
    time,
    random.pick(PLATFORMS),
    `${prose(random, 24)} ${row}`,
    `${prose(random, 70)}, "${prose(random, 20)}".\n${prose(random, 60)}`,
    `https://example.com/p/${row}`,
    `Campaign ${random.below(20)}`,
    `${random.pick(['autumn', 'winter'])}; ${random.pick(['bread', 'cake'])}`,
    random.pick(['Draft', 'Approved', 'Scheduled']),
    `CC-${random.below(90) + 10}`,
  ];
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
