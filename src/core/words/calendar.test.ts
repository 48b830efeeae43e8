import { expect, test } from 'vitest';
import { counted } from './counting';
import { dayInWords, monthName, wallInWords } from './calendar';
import { listWords } from './lists';

test('dates, counts and lists as the sentences of core write them', () => {
  expect([
    dayInWords('2026-09-07'),
    wallInWords('2026-11-27T15:00'),
    wallInWords('2026-02-01T09:05:30'),
    monthName('2026-13-01'),
    counted(1, 'post'),
    counted(0, 'person', 'people'),
    counted(12_345, 'post'),
    counted(12_345, 'post', 'posts', 'de-DE'),
    listWords(['X', 'Instagram', 'TikTok'], 'or'),
  ]).toEqual([
    '7 September 2026',
    'Fri 27 Nov 15:00',
    'Sun 1 Feb 09:05',
    '',
    '1 post',
    '0 people',
    '12,345 posts',
    '12.345 posts',
    'X, Instagram or TikTok',
  ]);
});
