import { expect, it } from 'vitest';
import type { DayOccurrence } from '../../../core/days';
import { clashesOf, inMonth, inYear, stepTo, yearModel } from './days-model';
import { regionsOf, weekdayHeads } from './words';

function day(id: string, from: string, change: Partial<DayOccurrence> = {}): DayOccurrence {
  return {
    id,
    name: id,
    kind: 'day',
    from,
    to: from,
    regions: ['GLOBAL'],
    categories: [],
    sensitivity: 'normal',
    confidence: 'high',
    ...change,
  };
}

const OWN = new Set(['ours']);
const DAYS = [
  day('a', '2026-11-27', { categories: ['commerce'] }),
  day('b', '2026-11-27', { sensitivity: 'solemn' }),
  day('ours', '2026-11-05'),
  day('m', '2026-11-01', { kind: 'month', to: '2026-11-30' }),
  day('w', '2026-10-28', { kind: 'week', to: '2026-11-03' }),
];

it('lays a year out in months with heat, pins, solemn days and stretches', () => {
  const months = yearModel(2026, DAYS, OWN, 1);
  const november = months[10];
  expect(months.map((month) => month.cells.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(november?.blanks).toBe(6);
  expect(yearModel(2026, DAYS, OWN, 7)[10]?.blanks).toBe(0);
  expect(november?.pins).toBe(1);
  expect(november?.stretches.map((one) => one.id)).toEqual(['m', 'w']);
  expect(november?.cells[26]).toEqual({
    date: '2026-11-27',
    days: [DAYS[0], DAYS[1]],
    pinned: false,
    solemn: true,
    heat: 1,
  });
});

it('warns of a date that carries a solemn day and something of ours', () => {
  const november = yearModel(2026, DAYS, OWN, 1)[10];
  if (!november) throw new Error('no November');
  expect(clashesOf(november, OWN, new Map())).toEqual([{ date: '2026-11-27', ours: 'a', solemn: 'b' }]);
  const solemnOnly = yearModel(2026, [day('b', '2026-11-20', { sensitivity: 'solemn' })], OWN, 1)[10];
  if (!solemnOnly) throw new Error('no November');
  expect(clashesOf(solemnOnly, OWN, new Map())).toEqual([]);
  expect(clashesOf(solemnOnly, OWN, new Map([['2026-11-20', 3]]))).toEqual([
    { date: '2026-11-20', ours: '3 posts', solemn: 'b' },
  ]);
});

it('steps by month and year without leaving the calendar', () => {
  expect(inMonth('2026-01-31', 1)).toBe('2026-02-28');
  expect(inMonth('2026-01-15', -1)).toBe('2025-12-15');
  expect(inMonth('2026-11-30', 14)).toBe('2028-01-30');
  expect(inYear('2028-02-29', 2027)).toBe('2027-02-28');
  expect(inYear('2026-11-27', 2027)).toBe('2027-11-27');
  const keys = ['ArrowLeft', 'ArrowDown', 'PageUp', 'Enter'];
  expect(keys.map((key) => stepTo('2026-03-31', key))).toEqual([
    '2026-03-30',
    '2026-04-07',
    '2026-02-28',
    undefined,
  ]);
});

it('says regions and weeks as the locale does', () => {
  expect(regionsOf(day('x', '2026-01-01', { regions: ['IE', 'UK', 'US'] }), ['UK'])).toBe('UK and 2 more');
  expect(regionsOf(day('x', '2026-01-01', { regions: ['GLOBAL'] }), ['UK'])).toBe('Worldwide');
  expect(weekdayHeads('en-GB', 7, 'short')).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
});
