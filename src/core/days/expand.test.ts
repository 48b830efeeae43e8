import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandRule } from './expand';
import { parseOwnRule } from './own';
import { parseRule } from './rule';

function spans(rule: string, year: number): readonly string[] | string {
  const result = expandRule(rule, year);
  if (!result.ok) return result.error.code;
  return result.value.map(({ from, to }) => (from === to ? from : `${from}..${to}`));
}

describe('rules', () => {
  test.each([
    ['05-14', 2026, ['2026-05-14']],
    ['02-29', 2026, []],
    ['02-29', 2028, ['2028-02-29']],
    ['11:4:THU', 2026, ['2026-11-26']],
    ['11:4:THU+1', 2026, ['2026-11-27']],
    ['10:-1:SUN', 2026, ['2026-10-25']],
    ['02:5:SUN', 2026, []],
    ['03:5:SUN', 2026, ['2026-03-29']],
    ['01:1:MON-7', 2026, ['2026-12-28']],
    ['12:-1:SUN+7', 2027, ['2027-01-03']],
    ['EASTER', 2026, ['2026-04-05']],
    ['EASTER-47', 2026, ['2026-02-17']],
    ['EASTER+1', 2026, ['2026-04-06']],
    ['ORTHODOX_EASTER-2', 2026, ['2026-04-10']],
    ['WEEK(12-26..01-01)', 2026, ['2026-12-26..2027-01-01']],
    ['WEEK(05-11..05-17)', 2026, ['2026-05-11..2026-05-17']],
    ['WEEK(02-01..02-29)', 2026, ['2026-02-01..2026-02-28']],
    ['WEEK(11:1:THU+4,7)', 2026, ['2026-11-09..2026-11-15']],
    ['WEEK(10:-1:MON-7,7)', 2026, ['2026-10-19..2026-10-25']],
    ['WEEK(09:2:MON,14)', 2026, ['2026-09-14..2026-09-27']],
    ['MONTH(02)', 2028, ['2028-02-01..2028-02-29']],
    ['DATES(2026-02-17;2027-02-06)', 2027, ['2027-02-06']],
    ['DATES(2027-01-05;2027-12-25)', 2027, ['2027-01-05', '2027-12-25']],
    ['ISOWEEK(1)', 2025, ['2025-12-29..2026-01-04']],
    ['ISOWEEK(53)', 2026, ['2026-12-28..2027-01-03']],
    ['ISOWEEK(53)', 2027, []],
    ['BEFORE(05-25,MON)', 2026, ['2026-05-25']],
    ['BEFORE(05-24,MON)', 2026, ['2026-05-18']],
    ['AFTER(11-09,SUN)', 2026, ['2026-11-15']],
    ['AFTER(11-15,SUN)', 2026, ['2026-11-15']],
    ['BEFORE(01-01,SUN)', 2026, ['2026-12-27']],
    ['SOLSTICE_JUNE', 2026, ['2026-06-21']],
  ])('%s in %i', (rule, year, expected) => {
    expect(spans(rule, year)).toEqual(expected);
  });

  test('a list of dates says that it does not reach to a year, and is silent on a year without one', () => {
    expect(expandRule('DATES(2026-03-04;2028-03-11)', 2033)).toEqual({
      ok: false,
      error: { code: 'not-known-yet', message: 'The date in 2033 is not known yet.' },
    });
    expect(spans('DATES(2026-03-04;2028-03-11)', 2027)).toEqual([]);
  });

  test('a list of dates of a week lasts seven days from each', () => {
    expect(expandRule('DATES(2026-02-09)', 2026, 'week')).toEqual({
      ok: true,
      value: [{ from: '2026-02-09', to: '2026-02-15' }],
    });
  });

  test.each([
    '',
    'tomorrow',
    '13-01',
    '02-30',
    '5-14',
    '11:0:THU',
    '11:6:THU',
    '11:-2:THU',
    '11:4:THURSDAY',
    '11:4:THU+1000',
    'EASTER+',
    'EASTER+999',
    'WEEK()',
    'WEEK(05-11)',
    'WEEK(05-11,7)',
    'WEEK(11:1:THU,0)',
    'MONTH(0)',
    'MONTH(13)',
    'DATES()',
    'DATES(2026-02-30)',
    'ISOWEEK(54)',
    'BEFORE(05-24)',
    'AFTER(05-24,MON,TUE)',
    'SOLSTICE',
    'LUNAR(1)',
  ])('refuses %j', (rule) => {
    expect(spans(rule, 2026)).toBe('bad-rule');
  });

  test('never throws, whatever is typed', () => {
    const pieces = fc.constantFrom(
      'WEEK(',
      'EASTER',
      '+',
      '-',
      '11',
      ':',
      '4',
      'THU',
      ')',
      ',',
      '..',
      ';',
      '02-29',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 1900, max: 2100 }), (rule, year) => {
        const parsed = parseRule(rule);
        expect(expandRule(rule, year).ok || !parsed.ok || parsed.value.type === 'dates').toBe(true);
      }),
      { seed: 20261120, numRuns: 2000 },
    );
  });
});

describe('own rules as typed', () => {
  test.each([
    [' 05-14 ', '05-14'],
    ['11:4:thu', '11:4:THU'],
    ['2027-05-14', 'DATES(2027-05-14)'],
    ['2027-05-14, 2028-05-12', 'DATES(2027-05-14;2028-05-12)'],
  ])('%j is stored as %s', (typed, stored) => {
    expect(parseOwnRule(typed)).toEqual({ ok: true, value: stored });
  });

  test('a refusal says how to write it', () => {
    expect(parseOwnRule('14 May')).toEqual({
      ok: false,
      error: {
        code: 'bad-rule',
        message:
          '“14 May” is not a date. Enter a month and day, such as 05-14, as one date, such as 2027-05-14, ' +
          'or as a rule such as 11:4:THU, the fourth Thursday of November.',
      },
    });
    expect(parseOwnRule('  ').ok).toBe(false);
  });
});
