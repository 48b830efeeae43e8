import { describe, expect, test } from 'vitest';
import { fixAll } from './fix-all';
import { suggestFixes } from './fixes';
import { fixesHold } from './testing/fixes';
import type { TailorInput } from './types';

const BAKERS =
  'The bakers who start at three.\n\nWhile the town sleeps, four of them shape 600 loaves by hand and tie the ' +
  'first ribbons. Today only: a quarter off every gift box until six tonight, in both shops and online.\n\n' +
  'https://brambleandrye.example/boxes\n\n#BlackFriday #Sourdough #Bakery #GiftBoxes';
const PICTURE = { mime: 'image/jpeg', alt: 'Bread' };

/** What is offered: label, count, whether it settles it, and the text made. */
function offered(input: TailorInput) {
  return suggestFixes(input).map(({ label, count, fits, apply }) => [label, count.count, fits, apply().text]);
}

function labels(input: TailorInput): readonly string[] {
  return suggestFixes(input).map(({ label, fits }) => (fits ? label : `${label}, not enough`));
}

describe('ways out for one text', () => {
  test('six characters too many on X: what the composer shows', () => {
    const fixes = suggestFixes({ platformId: 'x', text: BAKERS });
    expect(fixes.map(({ label, count, fits }) => [label, count.count, fits])).toEqual([
      ['Trim 1 hashtag', 275, true],
      ['Link in a reply', 249, true],
      ['Shorten at a sentence', 200, true],
      ['Split in 2', 242, true],
    ]);
    expect(fixes.map(({ apply }) => apply())).toMatchObject([
      { text: BAKERS.replace(' #GiftBoxes', '') },
      {
        text: BAKERS.replace('https://brambleandrye.example/boxes\n\n', ''),
        comments: ['https://brambleandrye.example/boxes'],
      },
      {
        text: BAKERS.replace(
          ' Today only: a quarter off every gift box until six tonight, in both shops and online.',
          '',
        ),
      },
      { thread: [BAKERS.slice(0, -44), '#BlackFriday #Sourdough #Bakery #GiftBoxes'] },
    ]);
  });

  test('nothing is offered for a text that is fine, or for what words cannot mend', () => {
    expect(offered({ platformId: 'x', text: 'Hello' })).toEqual([]);
    expect(offered({ platformId: 'instagram', text: 'Hello', media: [] })).toEqual([]);
    expect(offered({ platformId: 'website', text: 'a '.repeat(100_000) })).toEqual([]);
  });

  test('Instagram: the sixth hashtag and beyond, first those at the end, then the sign of those in the words', () => {
    expect(
      offered({ platformId: 'instagram', text: 'Bread #a #b #c #d #e\n\n#f #g', media: [PICTURE] }),
    ).toEqual([['Trim 2 hashtags', 20, true, 'Bread #a #b #c #d #e']]);
    expect(
      offered({
        platformId: 'instagram',
        text: 'Our #a and #b and #c and #d and #e with #f or #g today\n#h',
        media: [PICTURE],
      }),
    ).toEqual([['Trim 3 hashtags', 52, true, 'Our #a and #b and #c and #d and #e with f or g today']]);
  });

  test('a caption too long can leave its hashtags to a comment', () => {
    const text = `${'Loaf '.repeat(439)}\n\n#bread #rye`;
    expect(labels({ platformId: 'instagram', text, media: [PICTURE] })).toEqual([
      'Trim 2 hashtags',
      'Hashtags in a comment',
      'Shorten at a word',
    ]);
  });

  test('SMS: plain signs first, then letters, then no emoji; other scripts stay', () => {
    expect(offered({ platformId: 'sms', text: 'We’re open – till 6…' })).toEqual([
      ['Use plain signs', 22, true, "We're open - till 6..."],
    ]);
    expect(offered({ platformId: 'sms', text: 'Façade für “Čapek” à 5 €' })).toEqual([
      ['Use plain letters', 25, true, 'Facade für "Capek" à 5 €'],
    ]);
    expect(offered({ platformId: 'sms', text: 'Fresh bread 🥖 now 👩‍👩‍👧' })).toEqual([
      ['Plain letters, no emoji', 15, true, 'Fresh bread now'],
    ]);
    expect(offered({ platformId: 'sms', text: 'Свежий хлеб' })).toEqual([]);
  });

  test('SMS: one message, with three full stops instead of the sign that halves the room', () => {
    const text = 'word '.repeat(40).trim();
    expect(offered({ platformId: 'sms', text })).toEqual([
      ['Shorten at a word', 157, true, `${'word '.repeat(31).trim()}...`],
    ]);
  });

  test('accents typed apart are joined where they count', () => {
    const text = 'e\u0301'.repeat(150);
    expect(offered({ platformId: 'threads', text: `${text} ${text}` })).toEqual([
      ['Join accents to letters', 301, true, `${'é'.repeat(150)} ${'é'.repeat(150)}`],
      ['Shorten at a word', 301, true, `${text}…`],
      ['Split in 2', 300, true, text],
    ]);
  });

  test('marks that nobody sees, signs that YouTube refuses', () => {
    expect(offered({ platformId: 'x', text: '\uFEFFHello' })).toEqual([
      ['Remove hidden marks', 5, true, 'Hello'],
    ]);
    expect(
      offered({ platformId: 'youtube', text: 'a < b', media: [{ mime: 'video/mp4', alt: '' }] }),
    ).toEqual([['Write ‹ and ›', 7, true, 'a ‹ b']]);
  });

  test('Threads: links beyond the fifth go into a reply', () => {
    const link = (at: number) => `https://example.com/${at}`;
    const [fix] = suggestFixes({
      platformId: 'threads',
      text: `See ${[1, 2, 3, 4, 5, 6].map(link).join(' ')}`,
    });
    expect(fix && [fix.label, fix.fits, fix.apply()]).toEqual([
      'Link in a reply',
      true,
      { text: `See ${[1, 2, 3, 4, 5].map(link).join(' ')}`, comments: [link(6)] },
    ]);
  });

  test('a link inside a sentence stays, and so does the one that X gets with the post', () => {
    const inside = `Order at https://example.com/boxes before six. ${'Bread and rolls. '.repeat(16)}`;
    expect(labels({ platformId: 'x', text: inside })).toEqual(['Shorten at a sentence', 'Split in 2']);
    const own = `${'Bread and rolls. '.repeat(16)}\nhttps://example.com/boxes`;
    expect(labels({ platformId: 'x', text: own, link: 'https://example.com/boxes' })).toEqual([
      'Shorten at a sentence',
      'Split in 2',
    ]);
  });

  test('a fix that only helps says what is left', () => {
    const text = `${'Bread and rolls. '.repeat(20)}\n#rye`;
    expect(suggestFixes({ platformId: 'x', text }).find(({ id }) => id === 'trim-hashtags')).toMatchObject({
      fits: false,
      why: '59 characters too many for X: 339 of 280.',
    });
  });

  test('accounts are named as on the platform', () => {
    const handles = [{ x: '@bramble', instagram: '@bramble', mastodon: 'bramble@mastodon.social' }];
    expect(
      offered({ platformId: 'mastodon', text: 'By @Bramble and @other, b@bramble.com', handles }),
    ).toEqual([
      ['Write @bramble@mastodon.social', 37, true, 'By @bramble@mastodon.social and @other, b@bramble.com'],
    ]);
    expect(offered({ platformId: 'bluesky', text: 'By @bramble', handles })).toEqual([]);
  });

  test('a long word alone is cut by nobody', () => {
    expect(labels({ platformId: 'x', text: 'a'.repeat(300) })).toEqual([]);
  });

  test('any fix of any text fits or says why not, and is not needed twice', () => {
    expect(fixesHold(60)).toBeGreaterThan(60);
  });
});

describe('many texts at once', () => {
  test('leaves the sentences alone unless told otherwise', () => {
    const variants: TailorInput[] = [
      { platformId: 'x', text: 'Fine as it is' },
      { platformId: 'x', text: BAKERS },
      { platformId: 'sms', text: 'We’re open' },
      { platformId: 'x', text: 'word '.repeat(60) },
    ];
    expect(
      fixAll(variants).map(({ text, done, left }) => [text.length, done.map(({ id }) => id), left.length]),
    ).toEqual([
      [13, [], 0],
      [275, ['trim-hashtags'], 0],
      [10, ['plain-signs'], 0],
      [300, [], 1],
    ]);
    expect(fixAll(variants.slice(3), ['shorten', 'split'])).toMatchObject([
      { done: [{ id: 'shorten', label: 'Shorten at a word' }], comments: [], left: [] },
    ]);
  });
});
