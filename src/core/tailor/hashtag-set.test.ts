import { expect, it } from 'vitest';
import { platformOrGeneric } from '../platform';
import { hashtagSet, readHashtags, withHashtags } from './hashtag-set';

const CAMPAIGN = { hashtags: { '*': ['#BlackFriday', '#Rye'], instagram: ['#rye', '#Bakery'] } };

it('a campaign’s hashtags for a platform are those for all and its own, each once (R14)', () => {
  expect([hashtagSet(CAMPAIGN, 'instagram'), hashtagSet(CAMPAIGN, 'x'), hashtagSet({}, 'x')]).toEqual([
    ['#BlackFriday', '#Rye', '#Bakery'],
    ['#BlackFriday', '#Rye'],
    [],
  ]);
});

it('are read as people type them', () => {
  expect(readHashtags('BlackFriday, #Rye  #rye ＃パン two-words #')).toEqual({
    tags: ['#BlackFriday', '#Rye', '＃パン'],
    bad: ['two-words', '#'],
  });
});

it('go to the end of a text, only those it lacks, and no more than the platform takes', () => {
  const add = (text: string, platform: string) =>
    withHashtags(text, ['#BlackFriday', '#Rye', '#Bakery'], platformOrGeneric(platform));
  expect([
    add('Warm loaves.', 'x').text,
    add('Warm loaves. #rye', 'x').text,
    add('', 'x').text,
    add('Warm #blackfriday loaves of #rye\n#bakery', 'x'),
    add('#a #b #c #d', 'instagram'),
  ]).toEqual([
    'Warm loaves.\n\n#BlackFriday #Rye #Bakery',
    'Warm loaves. #rye #BlackFriday #Bakery',
    '#BlackFriday #Rye #Bakery',
    { text: 'Warm #blackfriday loaves of #rye\n#bakery', added: [] },
    { text: '#a #b #c #d #BlackFriday', added: ['#BlackFriday'] },
  ]);
});
