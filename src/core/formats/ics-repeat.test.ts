import { describe, expect, it } from 'vitest';
import { RepeatBudget, repeatDays } from './ics-repeat';
import { readRepeat } from './ics-rule';

const WIDE = { from: '2026-01-01', until: '2028-01-01' };

function days(first: string, rule: string, range = WIDE, limit = 5_000) {
  const read = readRepeat(rule);
  if (read === null) return null;
  return repeatDays(first, read, range, limit);
}

describe('repeating events', () => {
  it.each([
    ['2026-11-02', 'FREQ=WEEKLY;COUNT=3', ['2026-11-02', '2026-11-09', '2026-11-16']],
    ['2026-11-03', 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3', ['2026-11-03', '2026-11-05', '2026-11-10']],
    [
      '2026-11-02',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=20261130T090000Z',
      ['2026-11-02', '2026-11-16', '2026-11-30'],
    ],
    ['2026-11-01', 'FREQ=DAILY;INTERVAL=10;COUNT=3', ['2026-11-01', '2026-11-11', '2026-11-21']],
    ['2026-01-31', 'FREQ=MONTHLY;COUNT=3', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['2026-01-30', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['2026-01-30', '2026-02-27']],
    ['2026-01-05', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', ['2026-01-30', '2026-02-27']],
    ['2026-11-27', 'FREQ=YEARLY', ['2026-11-27', '2027-11-27']],
    ['2024-11-28', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', ['2026-11-26', '2027-11-25']],
    [
      '2026-01-15',
      'FREQ=MONTHLY;BYMONTHDAY=15,-1;COUNT=4',
      ['2026-01-15', '2026-01-31', '2026-02-15', '2026-02-28'],
    ],
    ['2026-01-05', 'FREQ=YEARLY;BYDAY=-1MO;COUNT=2', ['2026-12-28', '2027-12-27']],
    ['2026-01-05', 'FREQ=YEARLY;BYDAY=20MO;COUNT=2', ['2026-05-18', '2027-05-17']],
    ['2026-12-28', 'FREQ=YEARLY;BYDAY=MO;COUNT=3', ['2026-12-28', '2027-01-04', '2027-01-11']],
    ['2026-01-15', 'FREQ=YEARLY;BYMONTHDAY=15;COUNT=3', ['2026-01-15', '2026-02-15', '2026-03-15']],
    [
      '2026-01-05',
      'FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=1,-1;COUNT=3',
      ['2026-01-05', '2026-12-29', '2027-01-04'],
    ],
    ['2026-01-05', 'FREQ=WEEKLY;BYMONTHDAY=13;COUNT=2', ['2026-01-13', '2026-02-13']],
    ['2026-01-07', 'FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=1;COUNT=2', ['2026-01-12', '2026-01-19']],
    ['2026-01-01', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', []],
    ['2026-05-11', 'FREQ=YEARLY;BYWEEKNO=20;COUNT=2', ['2026-05-11', '2027-05-17']],
    ['2026-01-01', 'FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=3', ['2026-04-10', '2026-12-31', '2027-04-10']],
  ])('%s %s', (first, rule, expected) => expect(days(first, rule)).toEqual({ days: expected, cut: false }));

  it('passes over days that do not exist, and ends', () => {
    expect(days('2026-01-01', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toEqual({ days: [], cut: false });
  });

  it('counts repeats before the range too', () => {
    expect(days('2020-01-01', 'FREQ=DAILY;COUNT=2193')?.days).toEqual(['2026-01-01']);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;BYHOUR=1',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=MONTHLY;BYDAY=0MO',
    'nonsense',
  ])('%s is not known', (rule) => expect(days('2026-01-01', rule)).toBeNull());

  it('a rule that would go on for ever is looked at for few days', () => {
    expect(days('1900-01-01', 'FREQ=DAILY;COUNT=1000000000')?.days).toHaveLength(730);
    expect(days('0101-01-01', 'FREQ=DAILY', { from: '2026-01-01', until: '9999-01-01' }, 100)).toMatchObject({
      cut: true,
    });
    expect(
      days('2026-01-01', 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=5', {
        from: '2026-01-01',
        until: '9999-01-01',
      })?.days,
    ).toEqual([]);
    const budget = new RepeatBudget();
    const never = readRepeat('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30');
    if (never === null) throw new Error('unreadable');
    expect(repeatDays('2026-01-01', never, WIDE, 10, budget)).toEqual({ days: [], cut: false });
    expect([budget.take(490_000), budget.take(10_000)]).toEqual([true, false]);
  });
});
