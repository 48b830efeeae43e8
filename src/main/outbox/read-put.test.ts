import { describe, expect, it } from 'vitest';
import { WrongAsk } from '../ipc/read';
import { readChanges, readRequests } from './read-put';

const REQUEST = {
  id: 'r1',
  kind: 'create',
  deliveryIds: ['2026-11_a.d'],
  channelId: 'ch_x',
  method: 'POST',
  path: '/posts',
  headers: { 'Content-Type': 'application/json' },
  body: { posts: [{ value: [{ content: '<p>x</p>', image: [] }] }], shortLink: false, tags: [] },
  after: [],
  keep: null,
  say: 'Schedule "x".',
  check: { method: 'GET', path: '/posts', body: null, say: '' },
};
const PLACE = { at: 1, wall: '2026-11-27T10:00', zone: 'UTC', text: 'x' };
const CHANGE = {
  kind: 'move',
  deliveryId: '2026-11_a.d',
  channelId: 'ch_x',
  title: 'x',
  ...PLACE,
  before: PLACE,
  textChanged: false,
};

describe('what the window puts in', () => {
  it('is read as it was written, but for where to look: main knows that itself', () => {
    expect(readRequests([REQUEST])).toEqual([{ ...REQUEST, check: null }]);
    expect(readChanges([CHANGE, { ...CHANGE, before: null }])).toEqual([CHANGE, { ...CHANGE, before: null }]);
  });

  it('is refused when it is anything else', () => {
    let deep: unknown = 'x';
    for (let n = 0; n < 20; n += 1) deep = [deep];
    const wrong = [
      { ...REQUEST, method: 'PATCH' },
      { ...REQUEST, path: 'https://evil.example/' },
      { ...REQUEST, headers: { Authorization: 'mine' } },
      { ...REQUEST, body: deep },
      { ...REQUEST, body: { at: Number.NaN } },
      { ...REQUEST, body: { run: () => 1 } },
      { ...REQUEST, kind: 'publish' },
      { ...REQUEST, key: 'secret' },
      null,
    ];
    for (const one of wrong) expect(() => readRequests([one])).toThrow(WrongAsk);
    for (const one of [{ ...CHANGE, at: -1 }, { ...CHANGE, before: 'then' }, { ...CHANGE, kind: 'x' }, []]) {
      expect(() => readChanges([one])).toThrow(WrongAsk);
    }
  });
});
