import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../../core/export';
import { asDeliveryId, newHandoverId, type ChannelId } from '../../../../core/model/ids';
import { testChannel } from '../../../../core/model/testing/channel';
import { testDelivery } from '../../../../core/model/testing/delivery';
import { testPost } from '../../../../core/model/testing/post';
import type { Handover } from '../../../../core/model/handover';
import { itemsOf } from '../../../../core/outbox';
import type { OutboxAccount, OutboxLine } from '../../../../preload/contract';
import { timeWords } from '../../../words/times';
import { accountPicture, likelyLinks } from './outbox-rows';
import { accountLine, choicesOf, holdWords, stateWords } from './outbox-words';

const NOW = Date.UTC(2026, 10, 27, 8, 20);
const RANGE = { from: '2026-11-27', to: '2026-12-25' };
const x = testChannel({ platform: 'x', name: '@bakery' });
const ig = testChannel({ platform: 'instagram', name: 'bakery' });

const ACCOUNT: OutboxAccount = {
  id: 'a1',
  scheduler: 'buffer-api',
  address: 'https://api.buffer.com',
  name: 'Bakery',
  organization: 'org',
  channels: [
    { id: 'there-x', name: 'Bakery', service: 'twitter' },
    { id: 'there-ig', name: '@Bakery', service: 'instagram' },
  ],
  links: { [x.id]: 'there-x', [ig.id]: 'there-ig' },
  hasKey: true,
  isEncrypted: true,
};

function post(id: string, wall: string, channel = x): ExportItem {
  const delivery = testDelivery({ id: `2026-11_${id}.d`, wall, zone: 'UTC', channelId: channel.id });
  return {
    channel,
    campaign: null,
    post: testPost({ id: `2026-11_${id}`, title: id, text: `Words of ${id}` }),
    delivery,
  };
}

function pictureOf(
  items: readonly ExportItem[],
  lines: readonly OutboxLine[] = [],
  handovers: Handover[] = [],
) {
  const rows = { zone: 'UTC', items, channels: [x, ig], handovers };
  return accountPicture({ account: ACCOUNT, items: lines, rows, range: RANGE, zone: 'UTC', now: NOW });
}

function linesFor(items: readonly ExportItem[], more: Partial<OutboxLine> = {}): OutboxLine[] {
  const { set, going } = pictureOf(items);
  const ask = { accountId: 'a1', scheduler: 'buffer-api', requests: set.requests, changes: going } as const;
  return itemsOf({ ...ask, batch: 'b', now: NOW }).items.map((item) => ({ ...item, ...more }));
}

const titles = (rows: readonly { readonly change: { readonly title: string } }[]) =>
  rows.map(({ change }) => change.title);

describe('what an account is to be told', () => {
  it('is what differs from what it was told, less what is on its way already', () => {
    const [a, b] = [post('a', '2026-11-27T12:00'), post('b', '2026-11-27T13:00')];
    expect(titles(pictureOf([a, b]).ready)).toEqual(['a', 'b']);
    const lines = linesFor([a]);
    expect(titles(pictureOf([a, b], lines).ready)).toEqual(['b']);
    // Changed again in the plan: it may be put in anew.
    const moved = post('a', '2026-11-27T15:00');
    expect(titles(pictureOf([moved, b], lines).ready)).toEqual(['b', 'a']);
    // Called off: it stands among the changes again.
    const off = linesFor([a], { state: { kind: 'dropped', at: NOW, say: '' } });
    expect(titles(pictureOf([a], off).ready)).toEqual(['a']);
  });

  it('says why a change cannot go this way, and does not count it', () => {
    const picture = pictureOf([post('near', '2026-11-27T08:30'), post('bare', '2026-11-27T12:00', ig)]);
    expect(picture.ready.map(({ blocked }) => blocked)).toEqual([
      'This is less than 15 minutes away: post it manually or move it.',
      'Instagram needs a photo or a video.',
    ]);
    expect(picture.going).toEqual([]);
  });

  it('knows the number of a post from the record of what was told', () => {
    const told: Handover = {
      id: newHandoverId(() => 'h'),
      scheduler: 'buffer-api',
      zone: 'UTC',
      at: NOW - 1,
      by: '',
      items: [
        {
          deliveryId: asDeliveryId('2026-11_a.d'),
          channelId: x.id,
          at: Date.UTC(2026, 10, 27, 12),
          wall: '2026-11-27T12:00',
          zone: 'UTC',
          title: 'a',
          text: 'Words of a',
          change: 'create',
          remoteId: 'b7',
        },
      ],
      ticked: [],
      deletedAt: null,
    };
    const { going, set } = pictureOf([post('a', '2026-11-27T14:00')], [], [told]);
    expect(going.map(({ kind }) => kind)).toEqual(['move']);
    expect(set.requests.map(({ body }) => JSON.stringify(body))).toEqual([
      expect.stringContaining('"id":"b7"'),
    ]);
  });
});

describe('likelyLinks', () => {
  it('finds the channel of the same network, by name where there are several', () => {
    const second = testChannel({ id: 'ch_x2', platform: 'x', name: 'Other', handle: '@bakery' });
    expect(likelyLinks(ACCOUNT, [x, ig])).toEqual({ [x.id]: 'there-x', [ig.id]: 'there-ig' });
    expect(likelyLinks(ACCOUNT, [{ ...x, name: 'Nobody' }, second])).toEqual({ [second.id]: 'there-x' });
    expect(likelyLinks({ ...ACCOUNT, channels: [] }, [x])).toEqual({});
  });
});

describe('what is said of an item', () => {
  const words = timeWords('en-GB', 'UTC');
  const ask = {
    account: ACCOUNT,
    hold: undefined,
    paused: false,
    items: [],
    words,
    today: '2026-11-27',
    now: NOW,
  };
  const [line] = linesFor([post('a', '2026-11-27T12:00')]);
  if (!line) throw new Error('one line');
  const say = (state: OutboxLine['state'], more: object = {}) =>
    stateWords({ ...line, state }, { ...ask, ...more }).say;

  it('is the truth in a sentence', () => {
    const waiting = { kind: 'waiting', notBefore: null, why: '' } as const;
    const hold = { kind: 'line', until: NOW + 300_000, say: '', fails: 1 } as const;
    const doubt = {
      kind: 'doubt',
      since: NOW,
      lookFrom: NOW + 30_000,
      why: 'The line broke before it answered.',
    } as const;
    expect([
      say(waiting),
      say(waiting, { paused: true }),
      say(waiting, { hold }),
      say({ ...waiting, notBefore: NOW + 30_000 }),
      say(waiting, { account: { ...ACCOUNT, hasKey: false } }),
      say(doubt),
      say({ kind: 'sent', at: NOW, seen: 'list' }),
    ]).toEqual([
      'Waiting its turn.',
      'Waiting: the outbox is paused.',
      'Waiting. Next try at 08:25.',
      'Not there yet. Next try in a moment.',
      'Waiting for the key.',
      'The line broke before it answered. Buffer is asked in a moment whether it arrived. It is not sent again until then.',
      'Sent 08:20, found there.',
    ]);
  });

  it('offers nothing while it is under way, and calling off while it waits', () => {
    expect(choicesOf({ ...line, state: { kind: 'sending', since: NOW } })).toEqual([]);
    expect(choicesOf(line)).toEqual(['drop']);
    expect(choicesOf({ ...line, state: { kind: 'refused', at: NOW, say: '' } })).toEqual([
      'try-again',
      'drop',
    ]);
  });

  it('names what holds an account up, and who can help', () => {
    const hold = { kind: 'sign-in', until: null, say: 'The key is not accepted.', fails: 1 } as const;
    expect(holdWords(ACCOUNT, hold, ask)).toEqual({
      title: 'Buffer does not accept the key.',
      say: 'The key is not accepted.',
      wants: 'key',
    });
    expect(holdWords(ACCOUNT, undefined, ask)).toBeNull();
    const links: Record<ChannelId, string> = {};
    const idle = pictureOf([]);
    expect(accountLine({ ...ACCOUNT, links }, idle, hold, 'en-GB')).toBe('needs its key');
    expect(accountLine(ACCOUNT, idle, undefined, 'en-GB')).toBe('up to date');
  });
});
