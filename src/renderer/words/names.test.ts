import { expect, test } from 'vitest';
import { testChannel } from '../../core/model/testing/channel';
import { counted, listWords } from './phrases';
import { accountName, channelName, titleOf } from './names';
import { zoneOptions } from './zones';

test('a post without a title is called by its first words', () => {
  expect(titleOf({ title: ' ', text: 'Fresh bread\nat nine' })).toBe('Fresh bread');
  expect(titleOf({ title: '', text: '' })).toBe('No words yet');
});

test('a channel is named with its account where its platform has two', () => {
  const x = testChannel({ platform: 'x', name: '@acme' });
  const help = testChannel({ id: 'ch_help', platform: 'x', name: '@acme_help' });
  expect([channelName(x, [x]), channelName(x, [x, help]), accountName(x)]).toEqual([
    'X',
    'X, @acme',
    'X @acme',
  ]);
});

test('counts, with large figures as the locale writes them where it is known', () => {
  expect([counted(1, 'post'), counted(2, 'post'), counted(2, 'post suits', 'posts suit')]).toEqual([
    '1 post',
    '2 posts',
    '2 posts suit',
  ]);
  expect(counted(9_962, 'row', 'rows', 'en-GB')).toBe('9,962 rows');
});

test('names in a row', () => {
  expect([[], ['X'], ['X', 'SMS'], ['X', 'SMS', 'E-mail']].map(listWords)).toEqual([
    '',
    'X',
    'X and SMS',
    'X, SMS and E-mail',
  ]);
});

test('zones stand by continent, and one that the system forgot is still there', () => {
  const options = zoneOptions(['Mars/Olympus_Mons']);
  const found = options.filter(({ value }) =>
    ['UTC', 'America/New_York', 'Mars/Olympus_Mons'].includes(value),
  );
  expect(found).toEqual([
    { value: 'America/New_York', label: 'America/New York', group: 'America' },
    { value: 'Mars/Olympus_Mons', label: 'Mars/Olympus Mons', group: 'Mars' },
    { value: 'UTC', label: 'UTC', group: 'Other' },
  ]);
});
