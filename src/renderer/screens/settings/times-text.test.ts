import { expect, it } from 'vitest';
import { textToTimes, timesInWords, timesToText } from './times-text';

const TIMES = { mon: ['09:00', '12:30'], tue: ['09:00', '12:30'], wed: ['09:00', '12:30'], sat: ['10:00'] };

it('carries posting times through the form and back', () => {
  expect(textToTimes(timesToText(TIMES))).toEqual(TIMES);
  expect(textToTimes(timesToText(null))).toBeNull();
});

it('mends how times are typed and leaves what is no time for the command to name', () => {
  const typed = { ...timesToText(null), mon: '9:00; 12.30 18h 9:00', fri: 'noon' };
  expect(textToTimes(typed)).toEqual({ mon: ['09:00', '12:30', '18:00'], fri: ['noon'] });
});

it('says times by runs of days', () => {
  expect(timesInWords(TIMES)).toBe('Mon to Wed 09:00, 12:30; Sat 10:00');
  expect(timesInWords({ mon: ['09:00'], wed: ['09:00'] })).toBe('Mon 09:00; Wed 09:00');
  expect(timesInWords(null)).toBe('any time');
});
