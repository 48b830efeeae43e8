import { expect, it } from 'vitest';
import { testRow } from '../../../../core/model/testing/delivery';
import { testOutage } from '../../../../core/model/testing/outage';
import { readyCode } from '../../../../core/readiness';
import { quarterMonths, quarterRange } from './dates';
import { quarterDays } from './quarter-days';

const on = (id: string, day: string, status: Parameters<typeof testRow>[0]['status'] = 'scheduled') =>
  testRow({ id, wall: `${day}T12:00`, zone: 'Europe/London', status });

it('counts what is firm, what is open, what is hit and what lacks something, day by day', () => {
  const rows = [
    on('a', '2026-11-27'),
    on('b', '2026-11-27', 'draft'),
    on('c', '2026-11-27', 'cancelled'),
    on('d', '2026-11-28', 'held'),
    on('e', '2026-11-29', 'published'),
  ];
  const code = readyCode({ text: 'ok', fit: 'ok', media: 'ok', alt: 'missing', approval: 'ok' });
  const gaps = new Map(rows.slice(0, 2).map((row) => [row.id, code] as const));
  const outage = testOutage({ down: ['facebook'] });
  expect([...quarterDays(rows, [outage], gaps)]).toEqual([
    ['2026-11-27', { firm: 1, open: 1, held: 0, hit: 2, gaps: 1 }],
    ['2026-11-28', { firm: 0, open: 0, held: 1, hit: 0, gaps: 0 }],
    ['2026-11-29', { firm: 1, open: 0, held: 0, hit: 0, gaps: 0 }],
  ]);
});

it('a quarter is its three months, whole and alone (R154)', () => {
  expect(quarterMonths('2026-11-30')).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
  const { first, days } = quarterRange('2027-02-14');
  expect([first, days.length, days.at(-1)]).toEqual(['2027-01-01', 90, '2027-03-31']);
});
