import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from './check';
import { Ledger } from './ledger';
import { MORNING, newPost, Replica } from './testing/replica';

const SHARD = 'posts-2026-11';
const POST = '2026-11_aaaaaaaa';

/** What a stranger's program might send. */
function forged(work: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  work(doc);
  return Y.encodeStateAsUpdate(doc);
}

function code(update: Uint8Array, shard = SHARD): string {
  const found = checkUpdate(shard, update);
  return found.ok ? `ok ${found.value.changes}` : found.error.code;
}

const sound = {
  i: 'eve-1',
  c: 'c1',
  n: 'test',
  e: POST,
  k: 'post',
  s: { title: 'Loaves' },
  p: [],
  b: 'eve',
  a: MORNING,
};

const logged = (entry: unknown) => forged((doc) => doc.getArray('log').push([entry]));

describe('an update from outside', () => {
  it('passes when it holds changes and texts of its own shard', () => {
    const ann = new Replica('ann');
    ann.do(MORNING, ...newPost(POST, 'Warm loaves.'));
    ann.do(MORNING, { op: 'text', id: POST, slot: 'm', text: 'Loaves 🍞.' });
    expect(ann.seen.map(({ shard, update }) => code(update, shard))).toEqual(['ok 1', 'ok 1']);
    expect(code(ann.ledger.encode(SHARD))).toBe('ok 2');
    expect(code(logged(JSON.stringify(sound)))).toBe('ok 1');
    expect(code(logged(JSON.stringify({ ...sound, k: 'hologram', s: { glow: { deep: [1] } } })))).toBe(
      'ok 1',
    );
  });

  it.each([
    ['of another shard', logged(JSON.stringify({ ...sound, e: '2026-12_aaaaaaaa' }))],
    ['without an id', logged(JSON.stringify({ ...sound, i: '' }))],
    ['with a time that is none', logged(JSON.stringify({ ...sound, a: 'now' }))],
    [
      'with a wall time that is none',
      logged(JSON.stringify({ ...sound, s: { when: { wall: 'soon', zone: 'UTC' } } })),
    ],
    [
      'with a zone that is none',
      logged(JSON.stringify({ ...sound, s: { when: { wall: '2026-11-27T10:00', zone: 'Mars' } } })),
    ],
    ['with parents that are none', logged(JSON.stringify({ ...sound, p: [1] }))],
    ['with something to take back that is none', logged(JSON.stringify({ ...sound, u: [1] }))],
    ['nested without end', logged(`{"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`)],
    ['not JSON', logged('loaves')],
    ['an object', logged(sound)],
    ['a number', logged(7)],
    ['an unknown root', forged((doc) => doc.getArray('secrets').push(['x']))],
    ['a map', forged((doc) => doc.getMap('log').set('x', 1))],
    ['a nested type', forged((doc) => doc.getArray('log').push([new Y.Map()]))],
    ['a text of another shard', forged((doc) => doc.getText('2026-12_aaaaaaaa/m').insert(0, 'x'))],
    ['a text of no post', forged((doc) => doc.getText('/m').insert(0, 'x'))],
    ['a text with formats', forged((doc) => doc.getText(`${POST}/m`).insert(0, 'x', { bold: true }))],
    ['a picture in a text', forged((doc) => doc.getText(`${POST}/m`).insertEmbed(0, { image: 'x' }))],
    ['binary', forged((doc) => doc.getArray('log').push([new Uint8Array(3)]))],
  ])('is set aside: %s', (_what, update) => {
    expect(code(update)).toBe('update-foreign');
  });

  it('that takes changes out of the log is set aside; taking out words is not', () => {
    const ann = new Replica('ann');
    ann.do(MORNING, ...newPost(POST, 'Warm loaves.'));
    const stranger = new Y.Doc();
    Y.applyUpdate(stranger, ann.ledger.encode(SHARD));
    const before = Y.encodeStateVector(stranger);
    stranger.getArray('log').delete(0, 1);
    const erased = Y.encodeStateAsUpdate(stranger, before);
    const found = checkUpdate(SHARD, erased, ann.ledger);
    expect(found.ok ? '' : found.error.code).toBe('update-foreign');
    const ben = new Replica('ben');
    ben.pull(ann);
    ben.do(MORNING + 1, { op: 'text', id: POST, slot: 'm', text: '' });
    const cut = ben.ledger.diff(SHARD, ann.ledger.stateVector(SHARD));
    expect(checkUpdate(SHARD, cut, ann.ledger)).toEqual({ ok: true, value: { changes: 1 } });
  });

  it('that does not decode is set aside', () => {
    expect(code(Uint8Array.from([1, 1, 200, 3]))).toBe('update-unreadable');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(typeof code(noise)).toBe('string');
      }),
      { seed: 31, numRuns: 500 },
    );
  });

  it('unchecked nonsense never stops the rows from being read', () => {
    const ledger = new Ledger({ device: 'ann' });
    const odd = [
      {
        ...sound,
        s: { media: 'x', 'labels/x': 7, 'variant/ch': 3, order: 'first', timing: [], 'extra/__proto__': 1 },
      },
      {
        ...sound,
        i: 'eve-2',
        e: `${POST}.d`,
        k: 'delivery',
        s: { when: 'soon', status: {}, channelId: '__proto__' },
      },
      { ...sound, i: 'eve-3', s: null },
      // A circle, and two different changes under one id.
      { ...sound, i: 'eve-4', p: ['eve-5'] },
      { ...sound, i: 'eve-5', p: ['eve-4'] },
      { ...sound, i: 'eve-1', s: { title: 'Buns' } },
      // Texts under names that every object has, and a change that takes back itself and what it never knew.
      { ...sound, k: undefined, i: 'eve-6', p: ['eve-1'], t: ['constructor', 'm'], d: {}, o: {} },
      { ...sound, k: undefined, i: 'eve-7', p: ['eve-1'], t: ['constructor'], u: ['eve-7', 'eve-6', 'no'] },
    ];
    ledger.load(SHARD, [
      forged((doc) => doc.getArray('log').push([...odd.map((x) => JSON.stringify(x)), 'x', 3])),
    ]);
    const rows = ledger.projectShard(SHARD);
    expect([rows.posts.length, rows.deliveries.length, ledger.history(POST).length]).toEqual([1, 1, 7]);
    expect(rows.deliveries[0]).toMatchObject({ wall: '1970-01-01T00:00', zone: 'UTC', status: 'draft' });
  });
});
