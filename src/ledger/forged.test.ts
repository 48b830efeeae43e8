import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ok } from '../core/result';
import { readBundle, writeBundle } from './bundle';
import { checkUpdate } from './check';
import { Ledger } from './ledger';
import { forgedPlansStayReadable } from './testing/forged-plans';
import { MORNING, newPost, Replica } from './testing/replica';

const SHARD = 'posts-2026-11';
const POST = '2026-11_aaaaaaaa';
const META = { commandId: 'c1', command: 'post.edit', by: 'ann', at: MORNING };

/** A plan of one post, with more changes pushed into its log by somebody else's program. */
function withChanges(...changes: object[]): { mine: Replica; update: Uint8Array } {
  const mine = new Replica('ann');
  mine.do(MORNING, ...newPost(POST, 'Warm loaves.'));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, mine.ledger.encode(SHARD));
  const first = mine.ledger.changes(POST)[0]?.i ?? '';
  doc.getArray('log').push(changes.map((change) => JSON.stringify(change).replaceAll('ann-1', first)));
  return { mine, update: Y.encodeStateAsUpdate(doc) };
}

const change = (more: object) => ({
  i: 'eve-1',
  c: 'c9',
  n: 'x',
  e: POST,
  s: { title: 'Evil' },
  p: [],
  b: 'eve',
  a: MORNING,
  ...more,
});

function code(update: Uint8Array, shard = SHARD): string {
  const found = checkUpdate(shard, update);
  return found.ok ? 'ok' : found.error.code;
}

describe('a change that is well formed and wrong', () => {
  it.each([
    ['an instant beyond time', change({ s: { lastUseful: 1e308 } }), 'update-foreign'],
    ['one within a part', change({ s: { 'log/a': { at: 1e20, text: 'x' } } }), 'update-foreign'],
    ['a clock beyond time', change({ a: -1e308 }), 'update-foreign'],
    ['a creation as another kind', change({ k: 'delivery' }), 'update-foreign'],
    ['a creation as a kind of a newer version', change({ k: 'widget' }), 'ok'],
    ['a number that is no instant', change({ s: { order: 1e300, 'extra/at': 1e300 } }), 'ok'],
    [
      'a zone of a newer system',
      change({ s: { when: { wall: '2026-11-27T10:00', zone: 'Europe/Atlantis' } } }),
      'update-newer',
    ],
    ['no zone at all', change({ s: { when: { wall: '2026-11-27T10:00', zone: 'soon' } } }), 'update-foreign'],
  ])('%s', (_what, forged, expected) => {
    expect(code(withChanges(forged).update)).toBe(expected);
  });

  it('a zone of a newer system makes a bundle newer, not damaged', () => {
    const { update } = withChanges(
      change({ s: { when: { wall: '2026-11-27T10:00', zone: 'Europe/Atlantis' } } }),
    );
    const read = readBundle(writeBundle({ workspaceId: 'w', name: 'W', shards: new Map([[SHARD, update]]) }));
    expect(read).toMatchObject({ ok: false, error: { code: 'bundle-newer' } });
  });

  it('a second creation neither hides a post nor makes a second workspace, even in a log from before the check', () => {
    const { mine, update } = withChanges(
      change({ k: 'widget', a: 0 }),
      change({ i: 'ann-1', k: 'outage', a: 0 }),
    );
    const ledger = new Ledger({ device: 'reader' });
    ledger.load(SHARD, [update]);
    expect(ledger.projectShard(SHARD).posts.map(({ id }) => id)).toEqual([POST]);
    mine.receive([{ shard: SHARD, update }]);
    expect(mine.rows.toRows()).toEqual(mine.rebuilt());
    const evil = new Y.Doc();
    evil
      .getArray('log')
      .push([
        JSON.stringify(change({ e: 'ch_evil', k: 'workspace', s: { name: 'EVIL', zone: 'Asia/Tokyo' } })),
      ]);
    ledger.load('plan', [Y.encodeStateAsUpdate(evil)]);
    expect(ledger.projectShard('plan').workspaces).toEqual([]);
  });

  it('instants beyond time in an older log are read as none, clocks as the nearest that can be shown', () => {
    const { update } = withChanges(change({ s: { lastUseful: 1e308 }, a: 1e308, p: ['ann-1'] }));
    const ledger = new Ledger({ device: 'reader' });
    ledger.load(SHARD, [update]);
    const [post] = ledger.projectShard(SHARD).posts;
    expect([post?.lastUseful, new Date(post?.updatedAt ?? NaN).getUTCFullYear()]).toEqual([null, 9999]);
  });

  it('a slot named like something that every object has does not stop the history', () => {
    const { update } = withChanges(change({ s: undefined, t: ['constructor', 'm'], d: {}, p: ['ann-1'] }));
    const ledger = new Ledger({ device: 'reader' });
    ledger.load(SHARD, [update]);
    const told = ledger.history(POST).map(({ texts }) => JSON.stringify(texts));
    expect(told).toEqual(['{}', '{"m":"Warm loaves.","constructor":""}']);
  });

  it('two machines that wrote on as one are told, instead of one being dropped', () => {
    const doc = (words: string) => {
      const made = new Y.Doc();
      made.clientID = 7;
      made.getArray('log').push([JSON.stringify(change({ k: 'post', s: { title: words } }))]);
      made.getText(`${POST}/m`).insert(0, words);
      return made;
    };
    const ledger = new Ledger({ device: 'reader' });
    ledger.load(SHARD, [Y.encodeStateAsUpdate(doc('Loaves'))]);
    const found = checkUpdate(SHARD, Y.encodeStateAsUpdate(doc('Breads')), ledger);
    expect(found.ok ? 'ok' : found.error.code).toBe('update-forked');
    expect(checkUpdate(SHARD, Y.encodeStateAsUpdate(doc('Loaves')), ledger).ok).toBe(true);
  });
});

describe('a command that would write what nobody can read', () => {
  const deep = (levels: number): never => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as never;

  it.each([
    ['a field nested too deeply', { 'extra/deep': deep(30) }],
    ['a date of the year 10000', { when: { wall: '10000-01-01T10:00', zone: 'UTC' } }],
    ['an instant beyond time', { lastUseful: 1e308 }],
  ])('is refused and changes nothing: %s', (_what, fields) => {
    const ann = new Replica('ann');
    ann.do(MORNING, ...newPost(POST, 'Warm loaves.'));
    const before = { hash: ann.ledger.hash(SHARD), next: ann.ledger.nextChange };
    const applied = ann.ledger.apply(
      [
        { op: 'text', id: POST, slot: 'm', text: 'Other words.' },
        { op: 'set', id: 'ch_x', fields: { name: 'X' } },
        { op: 'set', id: POST, fields },
      ],
      META,
    );
    expect(applied).toMatchObject({ ok: false, error: { code: 'not-storable' } });
    expect({ hash: ann.ledger.hash(SHARD), next: ann.ledger.nextChange }).toEqual(before);
  });

  it('is refused when the shard would outgrow what can be read back', () => {
    const ann = new Replica('ann');
    const huge = 'x'.repeat(9 * 1024 * 1024);
    const applied = ann.ledger.apply(newPost(POST, huge), META);
    expect(applied).toMatchObject({ ok: false, error: { code: 'shard-full' } });
    expect(ann.ledger.apply(newPost(POST, 'Loaves.'), META)).toMatchObject({ ok: true });
  });

  it('may nest as deeply as a reader goes: the bundle opens', () => {
    const ann = new Replica('ann');
    const [made] = newPost(POST, 'Warm loaves.');
    if (made === undefined) throw new Error('no post');
    ann.do(MORNING, made, { op: 'set', id: POST, fields: { 'extra/deep': deep(24) } });
    const bundle = {
      workspaceId: 'w',
      name: 'n'.repeat(40_000),
      shards: new Map([[SHARD, ann.ledger.encode(SHARD)]]),
    };
    expect(readBundle(writeBundle(bundle))).toEqual(ok({ ...bundle, name: 'n'.repeat(1_000) }));
  });
});

it('100 forged bundles: what is taken in reads the same after reopening, the rest changes nothing', () => {
  const { taken, refused } = forgedPlansStayReadable(100);
  expect(taken).toBeGreaterThan(6);
  expect(refused).toBeGreaterThan(33);
});
