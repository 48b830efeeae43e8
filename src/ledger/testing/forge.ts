import fc from 'fast-check';
import * as Y from 'yjs';
import type { Json } from '../../core/json';
import { shardOf } from '../../core/model/kinds';
import { newPost, Replica, MORNING, moveTo, SHARDS } from './replica';

/** A change as a faulty or hostile program might write it: of the right shape, and wrong in what it says. */
export interface Forgery {
  readonly entity: string;
  readonly kind: string | undefined;
  readonly fields: { readonly [name: string]: Json };
  readonly slots: readonly string[] | undefined;
  readonly splices:
    { readonly [slot: string]: readonly { at: number; cut: string; put: string }[] } | undefined;
  readonly settles: readonly string[] | undefined;
  readonly when: Json | undefined;
  /** Which of the known changes it names as parents, and whether it takes the first one's id. */
  readonly parents: readonly number[];
  readonly isTwin: boolean;
  readonly at: number;
}

const POST = '2026-11_aaaaaaaa';
const ENTITIES = [
  'ws',
  'ch_x',
  'ch_evil',
  'ca_one',
  'day_one',
  'ho_one',
  'ap_one',
  '2026_o_one',
  '2026_s_one',
  POST,
  `${POST}.d1`,
  `${POST}.d2`,
  '2026-11_bbbbbbbb',
  '2026-11_bbbbbbbb.d1',
];
const KINDS = ['workspace', 'channel', 'post', 'delivery', 'outage', 'sighting', 'approval', 'widget'];
const FIELDS = [
  'status',
  'channelId',
  'postId',
  'deletedAt',
  'lastUseful',
  'movedFrom',
  'lateSend',
  'title',
  'media',
  'name',
  'zone',
  'platform',
  'postingTimes',
  'quietHours',
  'rules',
  'fallbacks',
  'order',
  'gapMinutes',
  'since',
  'until',
  'reviewAt',
  'nextUpdateAt',
  'endedAt',
  'down',
  'channelIds',
  'at',
  'contentHash',
  'variant/ch_x',
  'variant/constructor',
  'labels/a',
  'beside/ch_x/comment',
  'review/r1',
  'log/l1',
  'back/ch_x',
  'people/p1',
  'items',
  'register/tool/t1/name',
  'mappings',
  'extra/__proto__',
  '__proto__',
];
const FINE_VALUES: readonly Json[] = [
  null,
  true,
  '',
  'x',
  'scheduled',
  'cancelled',
  'held',
  'ch_x',
  POST,
  'constructor',
  '__proto__',
  0,
  -1,
  MORNING,
  0.5,
  { wall: '2026-11-27T10:00', zone: 'Europe/London' },
  { wall: '9999-12-31T23:59', zone: 'Pacific/Kiritimati' },
  [[], {}, 'x'],
  { at: MORNING, by: 'eve', text: 'x', kind: 'sent-back' },
];
const ODD_VALUES: readonly Json[] = [
  1e308,
  -1e308,
  8.64e15,
  253_402_300_799_999,
  { wall: '2026-11-27T10:00', zone: 'Europe/Atlantis' },
  { wall: 'soon', zone: 'UTC' },
  { at: 1e308, by: 7, text: {}, kind: 'asked' },
  [[], {}, 'x', 1e308],
  [{ deliveryId: `${POST}.d1`, at: 1e308 }],
];
const WHENS: readonly Json[] = [
  { wall: '2026-11-27T10:00', zone: 'Europe/London' },
  { wall: '0100-01-01T00:00', zone: 'Pacific/Kiritimati' },
  { wall: '9999-12-31T23:59', zone: 'Pacific/Niue' },
  { wall: '2026-11-27T10:00', zone: 'Europe/Atlantis' },
  'soon',
];
const SLOTS = ['m', 'ch_x:1', 'constructor', '__proto__', 'toString', 'lost'];

/** Nine times out of ten what passes the check, so that forgeries get past it in numbers. */
function mostly<T>(fine: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fine }, { weight: 1, arbitrary: odd });
}

const value = mostly(fc.constantFrom(...FINE_VALUES), fc.constantFrom(...ODD_VALUES));

const splice = fc.record({
  at: fc.constantFrom(0, 1, 5, -3, 1e9),
  cut: fc.constantFrom('', 'x', 'Warm', '\ud83d'),
  put: fc.constantFrom('', 'y', '\udc00'),
});

const MEDDLING = {
  kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined, freq: 1 }),
  fields: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 3 }),
  when: fc.option(fc.constantFrom(...WHENS), { nil: undefined, freq: 1 }),
  slots: fc.option(fc.array(fc.constantFrom(...SLOTS), { maxLength: 3 }), { nil: undefined }),
  splices: fc.option(fc.dictionary(fc.constantFrom(...SLOTS), fc.array(splice, { maxLength: 2 })), {
    nil: undefined,
  }),
  settles: fc.option(fc.array(fc.constantFrom('x', 'constructor'), { maxLength: 1 }), { nil: undefined }),
  parents: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
  isTwin: fc.boolean(),
  at: mostly(fc.constantFrom(MORNING, MORNING + 1, 0), fc.constantFrom(-1e308, 1e308, 8.64e15, 1.5)),
};

/** @param entities the things that are to be meddled with */
export function forgeryOf(entities: readonly string[]): fc.Arbitrary<Forgery> {
  return fc.record({ entity: fc.constantFrom(...entities), ...MEDDLING });
}

export const forgery = forgeryOf(ENTITIES);

/** Two people's sound plan with an open conflict in it. */
export function soundPlan(): Replica {
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  ann.do(
    MORNING,
    { op: 'create', kind: 'workspace', id: 'ws', fields: { name: 'Bramble', zone: 'Europe/London' } },
    {
      op: 'create',
      kind: 'channel',
      id: 'ch_x',
      fields: { name: 'X', platform: 'x', zone: 'Europe/London' },
    },
    ...newPost(POST, 'Warm loaves.', [{ id: `${POST}.d1`, channel: 'ch_x', wall: '2026-11-27T11:00' }]),
    { op: 'create', kind: 'outage', id: '2026_o_one', fields: { since: MORNING, until: MORNING + 1 } },
  );
  ben.pull(ann);
  ann.do(MORNING + 1, moveTo(`${POST}.d1`, '2026-11-27T12:00'));
  ben.do(MORNING + 2, moveTo(`${POST}.d1`, '2026-11-27T13:00'));
  ann.pull(ben);
  return ann;
}

/** The plan's shards with these changes written into them by somebody who keeps none of the rules. */
export function forge(plan: Replica, forgeries: readonly Forgery[]): Map<string, Uint8Array> {
  const known = SHARDS.flatMap((shard) => plan.ledger.roots(shard)).flatMap((root) =>
    plan.ledger.changes(root).map((change) => change.i),
  );
  const docs = new Map(
    SHARDS.map((shard, n) => {
      const doc = new Y.Doc({ guid: shard });
      doc.clientID = 1_000 + n;
      Y.applyUpdate(doc, plan.ledger.encode(shard));
      return [shard, doc] as const;
    }),
  );
  forgeries.forEach((forged, n) => {
    const change = forgedChange(forged, n, known);
    docs
      .get(shardOf(forged.entity))
      ?.getArray('log')
      .push([JSON.stringify(change)]);
  });
  return new Map([...docs].map(([shard, doc]) => [shard, Y.encodeStateAsUpdate(doc)]));
}

/** @param known ids of changes that are there: some are named as parents, one is taken as its own */
export function forgedChange(forged: Forgery, n: number, known: readonly string[]): object {
  return {
    i: forged.isTwin ? (known[n % known.length] ?? 'eve-0') : `eve-${n}`,
    c: `evil${n}`,
    n: 'post.text',
    e: forged.entity,
    ...(forged.kind === undefined ? {} : { k: forged.kind }),
    s: { ...forged.fields, ...(forged.when === undefined ? {} : { when: forged.when }) },
    ...(forged.slots === undefined ? {} : { t: forged.slots }),
    ...(forged.splices === undefined ? {} : { d: forged.splices }),
    ...(forged.settles === undefined ? {} : { z: forged.settles }),
    p: forged.parents.map((place) => known[place % Math.max(1, known.length)] ?? 'nobody'),
    b: 'eve',
    a: forged.at,
  };
}
