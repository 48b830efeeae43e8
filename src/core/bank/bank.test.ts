import { describe, expect, it } from 'vitest';
import { asChannelId, asPostId } from '../model/ids';
import { testChannel } from '../model/testing/channel';
import { testPost } from '../model/testing/post';
import type { Media } from '../model/media';
import type { Post } from '../model/post';
import { coverOf, daysFigure, rhythmWords } from './cover';
import { fitted } from './fit';
import { bankItem, filtered, grouped, isReady, NO_BANK_FILTERS, sorted } from './groups';

/** A story that waits in the bank. */
function post(id: string, part: Partial<Post> = {}): Post {
  const text = 'A loaf goes on cooking for half an hour.';
  return testPost({ title: id, text, timing: 'evergreen', kind: 'story', bank: true, ...part, id });
}

const x = testChannel({ id: 'x', platform: 'x', name: '' });
const li = testChannel({ id: 'li', platform: 'linkedin', name: '' });
const ig = testChannel({ id: 'ig', platform: 'instagram', name: '' });
const print = testChannel({ id: 'pr', platform: 'print', name: '' });
const picture: Media = { sha256: '', name: 'loaf.jpg', mime: 'image/jpeg', alt: 'A loaf' };

describe('what a bank post suits', () => {
  it('is every channel that takes it as it stands', () => {
    expect(fitted(post('p'), [x, li, ig, print])).toEqual({
      suits: ['x', 'li'],
      readiness: { state: 'ready', word: 'Ready', say: '' },
    });
    expect(fitted(post('p', { media: [picture] }), [x, ig]).suits).toEqual(['x', 'ig']);
    expect(fitted(post('p', { text: 'a'.repeat(300) }), [x, li]).suits).toEqual(['li']);
  });

  it('says what it needs where it was written for a channel that refuses it', () => {
    expect(fitted(post('p', { variants: { ig: { text: 'For Instagram' } } }), [x, ig])).toEqual({
      suits: ['x'],
      readiness: {
        state: 'media',
        word: 'Needs a photo',
        say: 'Instagram needs a photo or a video.',
      },
    });
    const long = { x: { text: 'a'.repeat(300) } };
    expect(fitted(post('p', { variants: long }), [x, li]).readiness.word).toBe('Needs editing');
    expect(fitted(post('p', { text: '' }), [x]).readiness.word).toBe('Needs text');
  });
});

describe('days of cover', () => {
  it('are the posts that suit a channel, divided by its posts a day', () => {
    const suits = [[asChannelId('x'), asChannelId('li')], [asChannelId('x')], [asChannelId('x')]];
    const perDay = new Map([
      [asChannelId('x'), 0.5],
      [asChannelId('li'), 0.1],
    ]);
    const cover = coverOf([x, li, ig], suits, perDay);
    expect(cover.map((one) => [one.channel.id, one.posts, one.days, one.low])).toEqual([
      ['li', 1, 10, false],
      ['x', 3, 6, true],
      ['ig', 0, null, false],
    ]);
  });

  it('read as whole days, and as one decimal below one', () => {
    const number = (value: number): string => String(value);
    expect([9.9, 1, 0.55, 0.01, 0, null].map((days) => daysFigure(days, number))).toEqual([
      '9',
      '1',
      '0.5',
      '0.1',
      '0',
      '–',
    ]);
    expect([2, 4 / 7, 1 / 28].map((rate) => rhythmWords(rate, number))).toEqual([
      '2 a day',
      '4 a week',
      '1 in four weeks',
    ]);
  });
});

describe('the shelves', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  const uses = new Map([[asPostId('rye'), { times: 1, last: now - 5_000, restsUntil: now }]]);
  const items = [
    post('rye', { labels: ['baking'] }),
    post('knots', { kind: 'news' }),
    post('soon', { timing: 'dated', lastUseful: now + 1_000 }),
    post('over', { timing: 'live', lastUseful: now - 1_000 }),
    post('any', { timing: 'flexible' }),
  ].map((one) => bankItem(one, fitted(one, [x]), { uses, placed: new Set([asPostId('rye')]) }, now));

  it('stand by timing: the longest rested first, the earliest end first', () => {
    const { evergreen, flexible, dated } = grouped(items);
    expect([evergreen, flexible, dated].map((list) => list.map((item) => item.title))).toEqual([
      ['knots', 'rye'],
      ['any'],
      ['over', 'soon'],
    ]);
    expect(items.filter((item) => item.past).map((item) => item.title)).toEqual(['over']);
  });

  it('lose no post whose timing only a newer version knows', () => {
    const odd = { ...post('odd', {}), timing: 'on-the-moon' as Post['timing'] };
    const shelves = grouped([bankItem(odd, fitted(odd, [x]), { uses: new Map(), placed: new Set() }, now)]);
    expect(shelves.flexible.map((item) => item.title)).toEqual(['odd']);
  });

  it('are filtered by words, kind, label and channel', () => {
    const found = (change: Partial<typeof NO_BANK_FILTERS>): string[] =>
      filtered(items, { ...NO_BANK_FILTERS, ...change }).map((item) => item.title);
    expect(found({ text: 'KNOTS loaf' })).toEqual(['knots']);
    expect(found({ kinds: new Set(['news']) })).toEqual(['knots']);
    expect(found({ labels: new Set(['baking']) })).toEqual(['rye']);
    expect(found({ channel: li.id })).toEqual([]);
    expect(found({ channel: x.id, readyOnly: true })).toHaveLength(5);
  });

  it('say what rests after its use, and count it as ready only afterwards', () => {
    const before = now - 1_000;
    const [rye, knots] = [post('rye'), post('knots')].map((one) =>
      bankItem(one, fitted(one, [x]), { uses, placed: new Set([asPostId('rye')]) }, before),
    );
    if (rye === undefined || knots === undefined) throw new Error('two items were made');
    expect([rye.uses, rye.lastUsed, rye.restsUntil, rye.isPlaced]).toEqual([1, now - 5_000, now, true]);
    expect([knots.uses, knots.lastUsed, knots.restsUntil, knots.isPlaced]).toEqual([0, null, null, false]);
    expect([rye, knots].map(isReady)).toEqual([false, true]);
    expect(filtered([rye, knots], { ...NO_BANK_FILTERS, readyOnly: true })).toEqual([knots]);
  });

  it('sort in a table both ways', () => {
    const titles = (down: boolean): string[] => sorted(items, 'title', down).map((item) => item.title);
    expect(titles(false)).toEqual(['any', 'knots', 'over', 'rye', 'soon']);
    expect(titles(true)).toEqual(['soon', 'rye', 'over', 'knots', 'any']);
    expect(sorted(items, 'lastUsed', true)[0]?.title).toBe('rye');
  });
});
