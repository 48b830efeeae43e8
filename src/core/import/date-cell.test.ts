import { describe, expect, it } from 'vitest';
import { decideDateOrder, parseDate } from './date-cell';
import { parseTime } from './time-cell';

describe('times as people type them', () => {
  it.each([
    ['9am', '09:00'],
    ['9 AM', '09:00'],
    ['9:00 PM', '21:00'],
    ['12am', '00:00'],
    ['12 p.m.', '12:00'],
    ['09h30', '09:30'],
    ['9h', '09:00'],
    ['9h05', '09:05'],
    ['21.30', '21:30'],
    ['21:30:15', '21:30:15'],
    ['0930', '09:30'],
    ['9 Uhr', '09:00'],
    ['9:30 Uhr', '09:30'],
    ['9u30', '09:30'],
    ['noon', '12:00'],
    ['Minuit', '00:00'],
    ['9', '09:00'],
    ['9-10am', '09:00'],
    ['11:00 – 12:00', '11:00'],
    ['0.375', '09:00'],
    ['0.5', '12:00'],
    ['11am to 1pm', '11:00'],
    ['11-1pm', '11:00'],
    ['13:00 pm', '13:00'],
  ])('%s', (cell, clock) => expect(parseTime(cell)).toBe(clock));

  it.each(['', 'morning', '25:00', '9:75', '13am', '24:00', '9x', '2026-11-27', '2026-12-10', '2026-12'])(
    '%s is none',
    (cell) => expect(parseTime(cell)).toBeUndefined(),
  );
});

const read = (cell: string, order: 'dmy' | 'mdy' = 'dmy') => {
  const found = parseDate(cell, order, '2026-11-20');
  return found === undefined ? undefined : `${found.date}${found.time === null ? '' : ` ${found.time}`}`;
};

describe('dates as people type them', () => {
  it.each([
    ['2026-11-27', '2026-11-27'],
    ['2026/11/27', '2026-11-27'],
    ['2026-11-27 9:00', '2026-11-27 09:00'],
    ['2026-11-27T09:00:00', '2026-11-27 09:00'],
    ['27/11/2026', '2026-11-27'],
    ['27.11.2026', '2026-11-27'],
    ['27.11.26', '2026-11-27'],
    ['27-11-2026 21:30', '2026-11-27 21:30'],
    ['27/11/2026, 9:00 PM', '2026-11-27 21:00'],
    ['27/11/2026 à 09h30', '2026-11-27 09:30'],
    ['27 Nov 2026', '2026-11-27'],
    ['27-Nov-26', '2026-11-27'],
    ['27th November 2026 at 9am', '2026-11-27 09:00'],
    ['Nov 27, 2026', '2026-11-27'],
    ['November 27, 2026 9:15 am', '2026-11-27 09:15'],
    ['Fri 27 Nov 2026', '2026-11-27'],
    ['Friday, November 27, 2026', '2026-11-27'],
    ['vendredi 27 novembre 2026', '2026-11-27'],
    ['1er décembre 2026', '2026-12-01'],
    ['mar. 1 déc. 2026', '2026-12-01'],
    ['27. November 2026', '2026-11-27'],
    ['3. März 2026', '2026-03-03'],
    ['Fr, 27.11.2026 09:00 Uhr', '2026-11-27 09:00'],
    ['27 de noviembre de 2026', '2026-11-27'],
    ['27 novembre', '2026-11-27'],
    ['5/1', '2027-01-05'],
    ['27.11.', '2026-11-27'],
    ['46353', '2026-11-27'],
    ['46353.375', '2026-11-27 09:00'],
    ['20261127', '2026-11-27'],
    ['Mar 3, 2026', '2026-03-03'],
    ['Mar 3', '2027-03-03'],
    ['2026-11-27T10:20:00Z', '2026-11-27 10:20'],
  ])('%s', (cell, date) => expect(read(cell)).toBe(date));

  it.each(['', 'tbc', '31/02/2026', '27/13/2026x', 'next week', '12345', '99999', '2026-13-01', 'Legend'])(
    '%s is none',
    (cell) => expect(read(cell)).toBeUndefined(),
  );

  it('reads month first when the file does, and never with dots', () => {
    expect([read('04/12/2026', 'mdy'), read('04.12.2026', 'mdy'), read('04/12/2026')]).toEqual([
      '2026-04-12',
      '2026-12-04',
      '2026-12-04',
    ]);
  });

  it('never swaps day and month to make an impossible date possible', () => {
    expect([read('11/27/2026', 'dmy'), read('27/11/2026', 'mdy')]).toEqual([undefined, undefined]);
  });
});

it('every day of a year reads back from every usual spelling, and none is taken for a time', () => {
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  for (let day = 0; day < 366; day++) {
    const date = new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10);
    const [y = '', m = '', d = ''] = date.split('-');
    const month = MONTHS[Number(m) - 1] ?? '';
    const dayFirst = [
      date,
      `${d}/${m}/${y}`,
      `${d}.${m}.${y}`,
      `${d}-${m}-${y}`,
      `${y}/${m}/${d}`,
      `${y}${m}${d}`,
    ];
    const named = [
      `${Number(d)} ${month} ${y}`,
      `${month} ${Number(d)}, ${y}`,
      `${d}-${month}-${y.slice(2)}`,
    ];
    for (const cell of [...dayFirst, ...named]) {
      expect([cell, read(cell), parseTime(cell)]).toEqual([cell, date, undefined]);
      expect([cell, read(`${cell} 14:30`)]).toEqual([cell, `${date} 14:30`]);
    }
    expect(read(`${m}/${d}/${y}`, 'mdy')).toBe(date);
  }
});

describe('the order of day and month', () => {
  it('is decided by a number above twelve anywhere in the column', () => {
    expect(decideDateOrder(['04/12/2026', '27/11/2026'])).toEqual({
      decided: true,
      order: 'dmy',
      samples: ['04/12/2026'],
    });
    expect(decideDateOrder(['04/12/2026', '11/27/2026']).order).toBe('mdy');
  });

  it('is decided by a weekday that fits one way only', () => {
    expect(decideDateOrder(['Fri 04/12/2026'])).toEqual({ decided: true, order: 'dmy', samples: [] });
    expect(decideDateOrder(['Sun 04/12/2026']).order).toBe('mdy');
  });

  it('stays open when every cell reads both ways, with the closer days suggested', () => {
    expect(decideDateOrder(['01/12/2026', '02/12/2026', '03/12/2026'])).toEqual({
      decided: false,
      order: 'dmy',
      samples: ['01/12/2026', '02/12/2026', '03/12/2026'],
    });
    expect(decideDateOrder(['12/01/2026', '12/02/2026', '12/03/2026']).order).toBe('mdy');
  });

  it('needs no question when day and month are the same number or the cells are not numeric', () => {
    expect(decideDateOrder(['05/05/2026', '27 Nov 2026', '2026-11-27']).decided).toBe(true);
  });
});
