import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAYS_CATALOGUE } from './catalogue';
import { dayNumber, isoDate, readDate } from '../time/dates';
import { daysToCsv } from './csv';
import { createDayIndex, daysBetween } from './day-index';
import { expandRule } from './expand';
import { daysOf, unknownDays } from './occurrences';

function ofDay(id: string, year: number): readonly string[] {
  return daysOf(year)
    .filter((day) => day.id === id)
    .map(({ from, to }) => (from === to ? from : `${from}..${to}`));
}

describe('facts of the catalogue', () => {
  test.each([
    ['black-friday', 2026, '2026-11-27'],
    ['black-friday', 2024, '2024-11-29'],
    ['thanksgiving-us', 2026, '2026-11-26'],
    ['thanksgiving-us', 2027, '2027-11-25'],
    ['cyber-monday', 2026, '2026-11-30'],
    ['small-business-saturday-us', 2026, '2026-11-28'],
    ['remembrance-sunday', 2026, '2026-11-08'],
    ['remembrance-sunday', 2027, '2027-11-14'],
    ['kwanzaa', 2026, '2026-12-26..2027-01-01'],
    ['anti-bullying-week', 2026, '2026-11-16..2026-11-20'],
    ['mothering-sunday-uk', 2026, '2026-03-15'],
    ['mothering-sunday-uk', 2027, '2027-03-07'],
    ['good-friday', 2026, '2026-04-03'],
    ['easter-monday', 2026, '2026-04-06'],
    ['pancake-day', 2026, '2026-02-17'],
    ['valentines-day', 2026, '2026-02-14'],
    ['martin-luther-king-day', 2026, '2026-01-19'],
    ['international-womens-day', 2026, '2026-03-08'],
    ['international-mother-earth-day', 2026, '2026-04-22'],
    ['mothers-day', 2026, '2026-05-10'],
    ['fathers-day', 2026, '2026-06-21'],
    ['memorial-day', 2026, '2026-05-25'],
    ['labor-day', 2026, '2026-09-07'],
    ['christmas-day', 2026, '2026-12-25'],
    ['lunar-new-year', 2027, '2027-02-06'],
    ['childrens-mental-health-week', 2026, '2026-02-09..2026-02-15'],
    ['safer-internet-day', 2026, '2026-02-10'],
  ])('%s %i', (id, year, expected) => {
    expect(ofDay(id, year)).toEqual([expected]);
  });

  test('every row parses and never throws from 2024 to 2036, and only date lists are ever unknown', () => {
    expect(DAYS_CATALOGUE).toHaveLength(1051);
    for (let year = 2024; year <= 2036; year += 1) {
      for (const day of DAYS_CATALOGUE) {
        const result = expandRule(day.rule, year, day.kind);
        if (!result.ok) {
          expect([day.parsed.type, result.error.code]).toEqual(['dates', 'not-known-yet']);
          continue;
        }
        for (const { from, to } of result.value)
          expect(from.startsWith(String(year)) && to >= from).toBe(true);
      }
    }
  });

  test('a rule without a list gives one occurrence a year, 29 February and a fifth weekday apart', () => {
    for (const day of DAYS_CATALOGUE.filter(({ parsed }) => parsed.type !== 'dates')) {
      for (let year = 2024; year <= 2036; year += 1) {
        const found = expandRule(day.rule, year);
        if (!found.ok || found.value.length !== 1)
          expect(day.rule.startsWith('02-29') || day.rule.includes(':5:')).toBe(true);
      }
    }
  });

  test('ids are unique', () => {
    expect(new Set(DAYS_CATALOGUE.map(({ id }) => id)).size).toBe(1051);
  });
});

describe('the days of a year', () => {
  test('stand in order of their first day, then id', () => {
    const keys = daysOf(2026).map(({ from, id }) => `${from} ${id}`);
    expect(keys).toEqual([...keys].sort());
    expect(keys.length).toBeGreaterThan(1000);
  });

  test('give the whole entry', () => {
    expect(daysOf(2026).find(({ id }) => id === 'world-braille-day')).toEqual({
      id: 'world-braille-day',
      name: 'World Braille Day',
      kind: 'day',
      from: '2026-01-04',
      to: '2026-01-04',
      regions: ['UN', 'GLOBAL'],
      categories: ['diversity', 'education'],
      sensitivity: 'normal',
      confidence: 'high',
      hashtag: '#WorldBrailleDay',
    });
  });

  test('keep worldwide days beside the chosen region, or not', () => {
    const uk = daysOf(2026, { regions: ['gb'] });
    expect(uk.every(({ regions }) => regions.some((one) => ['UK', 'GLOBAL', 'UN'].includes(one)))).toBe(true);
    expect(uk.some(({ id }) => id === 'mothering-sunday-uk')).toBe(true);
    expect(uk.some(({ id }) => id === 'thanksgiving-us')).toBe(false);
    const onlyUk = daysOf(2026, { regions: ['UK'], includeGlobal: false });
    expect(onlyUk.every(({ regions }) => regions.includes('UK'))).toBe(true);
    expect(onlyUk.length).toBeLessThan(uk.length);
  });

  test('hold own days whatever the region', () => {
    const own = [
      { id: 'birthday', name: 'Shop birthday', rule: '05-14' },
      { id: 'fair', name: 'Spring fair', rule: '2026-04-18' },
      { id: 'broken', name: 'Broken', rule: 'whenever' },
    ];
    const found = daysOf(2026, { regions: ['XX'], includeGlobal: false, own });
    const common = { kind: 'day', regions: [], categories: [], sensitivity: 'normal', confidence: 'high' };
    expect(found).toEqual([
      { id: 'fair', name: 'Spring fair', from: '2026-04-18', to: '2026-04-18', ...common },
      { id: 'birthday', name: 'Shop birthday', from: '2026-05-14', to: '2026-05-14', ...common },
    ]);
    expect(
      unknownDays(2026, { regions: ['XX'], includeGlobal: false, own }).map(({ id, code }) => [id, code]),
    ).toEqual([['broken', 'bad-rule']]);
  });

  test('say which festivals have no known date yet', () => {
    expect(daysOf(2033).some(({ id }) => id === 'lunar-new-year')).toBe(false);
    expect(unknownDays(2033).find(({ id }) => id === 'lunar-new-year')).toEqual({
      id: 'lunar-new-year',
      name: 'Lunar New Year (Chinese New Year)',
      code: 'not-known-yet',
      say: 'Lunar New Year (Chinese New Year): the date in 2033 is not known yet.',
    });
    expect(unknownDays(2027).map(({ id }) => id)).not.toContain('lunar-new-year');
  });
});

describe('days of a range', () => {
  test('find what runs over New Year', () => {
    const ids = daysBetween('2027-01-01', '2027-01-01').map(({ id }) => id);
    expect(ids).toContain('kwanzaa');
    expect(ids).toContain('new-years-day');
    expect(ids).toContain('dry-january');
  });

  test('agree with a plain search, for any range', () => {
    const index = createDayIndex([2026, 2027]);
    const all = [...daysOf(2025), ...daysOf(2026), ...daysOf(2027)];
    const date = fc.integer({ min: dayNumber(2026, 1, 1), max: dayNumber(2027, 12, 31) }).map(isoDate);
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (from, length) => {
        const to = isoDate((readDate(from) ?? 0) + length);
        expect(index.between(from, to)).toEqual(all.filter((day) => day.from <= to && day.to >= from));
      }),
      { seed: 7, numRuns: 60 },
    );
    expect(index.on('2026-11-27')).toEqual(index.between('2026-11-27', '2026-11-27'));
  });

  test('an empty range holds nothing', () => {
    expect(daysBetween('2026-05-02', '2026-05-01')).toEqual([]);
  });
});

test('CSV quotes, joins and neutralises', () => {
  const common = { kind: 'day', sensitivity: 'normal', confidence: 'high' } as const;
  const from = '2026-05-14';
  expect(
    daysToCsv([
      { id: 'a', name: '=1+1, "x"', from, to: from, regions: ['UK', 'US'], categories: ['fun'], ...common },
      { id: 'b', name: 'Plain', from, to: from, regions: [], categories: [], hashtag: '#Plain', ...common },
    ]),
  ).toBe(
    '"id","name","kind","from","to","regions","categories","sensitivity","confidence","hashtag"\r\n' +
      '"a","\'=1+1, ""x""","day","2026-05-14","2026-05-14","UK;US","fun","normal","high",""\r\n' +
      '"b","Plain","day","2026-05-14","2026-05-14","","","normal","high","#Plain"\r\n',
  );
});
