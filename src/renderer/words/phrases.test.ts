import { expect, test } from 'vitest';
import { counted, sentence } from './phrases';
import { listWords } from '../../core/words/lists';

test('counts, with large figures as the locale writes them where it is known', () => {
  expect([counted(1, 'post'), counted(2, 'post'), counted(2, 'post suits', 'posts suit')]).toEqual([
    '1 post',
    '2 posts',
    '2 posts suit',
  ]);
  expect(counted(9_962, 'row', 'rows', 'en-GB')).toBe('9,962 rows');
});

test('names in a row', () => {
  expect([[], ['X'], ['X', 'SMS'], ['X', 'SMS', 'E-mail']].map((names) => listWords(names))).toEqual([
    '',
    'X',
    'X and SMS',
    'X, SMS and E-mail',
  ]);
});

test('a sentence begins with a capital', () => {
  expect([sentence('the channel is full'), sentence('')]).toEqual(['The channel is full', '']);
});
