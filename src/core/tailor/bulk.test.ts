import { describe, expect, it } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { testRow } from '../model/testing/delivery';
import { testPost } from '../model/testing/post';
import { asChannelId, asPostId } from '../model/ids';
import { bulkTexts, lookAt, type BulkText } from './bulk';
import { GENTLE_FIXES } from './fix-all';

const CHANNELS = [
  testChannel({ platform: 'instagram' }),
  testChannel({ platform: 'sms' }),
  testChannel({ platform: 'x', handle: '@bramble' }),
];
const PICTURE = { sha256: '', name: 'a.jpg', mime: 'image/jpeg', alt: 'Bread' };
const POSTS = [
  testPost({ id: 'tags', text: 'Bread #a #b #c #d #e #f', media: [PICTURE] }),
  testPost({ id: 'signs', text: 'We’re open' }),
  testPost({ id: 'long', text: 'word '.repeat(80).trim() }),
  testPost({ id: 'fine', text: 'Bread.' }),
  testPost({ id: 'banked', text: 'x', bank: true, variants: { ch_sms: { text: 'Don’t miss it' } } }),
  testPost({ id: 'gone', text: 'We’re open', deletedAt: 5 }),
];
const posts = new Map(POSTS.map((post) => [post.id as string, post]));
const NOW = Date.parse('2026-11-20T08:00:00Z');

function row(post: string, channel: string, more: object = {}) {
  return testRow({
    id: `${post}.${channel}`,
    postId: asPostId(post),
    channelId: asChannelId(`ch_${channel}`),
    wall: '2026-11-20T09:00',
    zone: 'UTC',
    status: 'scheduled',
    ...more,
  });
}

const names = (texts: readonly BulkText[]) =>
  texts.map(({ post, channel }) => `${post.id} ${channel.platform}`);

describe('which texts are looked at', () => {
  it('those still to go out, each once', () => {
    const rows = [
      row('tags', 'instagram'),
      row('tags', 'instagram', { id: 'tags.again' }),
      row('signs', 'sms'),
      row('long', 'x', { status: 'published' }),
      row('long', 'x', { id: 'long.off', status: 'cancelled' }),
      row('fine', 'x', { wall: '2026-11-19T09:00' }),
      row('gone', 'sms'),
      row('long', 'unknown'),
    ];
    expect(names(bulkTexts('calendar', NOW, posts, CHANNELS, rows))).toEqual(['tags instagram', 'signs sms']);
  });

  it('in the bank, those that are tailored to a channel', () => {
    expect(names(bulkTexts('bank', NOW, posts, CHANNELS, []))).toEqual(['banked sms']);
  });
});

describe('what fixing them would change', () => {
  const texts = (['tags instagram', 'signs sms', 'long x', 'fine x'] as const).map((name) => {
    const [post = '', platform = ''] = name.split(' ');
    const found = POSTS.find(({ id }) => id === post);
    const channel = CHANNELS.find((one) => one.platform === platform);
    if (!found || !channel) throw new Error(name);
    return { post: found, channel };
  });

  it('says before and after, what was done and what nobody may do unasked', () => {
    const seen = [...lookAt(texts, CHANNELS, GENTLE_FIXES)].map((one) =>
      one === null ? null : 'after' in one ? [one.before, one.after, one.done, one.count] : one.finding.code,
    );
    expect(seen).toEqual([
      ['Bread #a #b #c #d #e #f', 'Bread #a #b #c #d #e', ['Trim 1 hashtag'], 20],
      ['We’re open', "We're open", ['Use plain signs'], 10],
      'too-long',
      null,
    ]);
  });

  it('takes what it is allowed to take', () => {
    const [, , long] = [...lookAt(texts, CHANNELS, [...GENTLE_FIXES, 'shorten'])];
    expect(long !== null && long !== undefined && 'after' in long && [long.done, long.left]).toEqual([
      ['Shorten at a word'],
      [],
    ]);
  });
});
