import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { settleConflict } from '../core/commands/conflicts';
import type { Edit } from '../core/model/edits';
import type { Conflict } from '../core/model/conflict';
import { meet, MORNING, moveTo, newPost, Replica } from './testing/replica';
import { undoEdits } from './undo';

const POST = '2026-11_aaaaaaaa';
const DELIVERY = `${POST}.d1`;
const CHANNEL = 'ch_x';
const SLOT = 'ch_x:own';

function pair(): [Replica, Replica] {
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  ann.do(
    MORNING,
    ...newPost(POST, 'Warm loaves at eight in every shop.', [
      { id: DELIVERY, channel: CHANNEL, wall: '2026-11-28T08:00' },
    ]),
    { op: 'create', kind: 'channel', id: CHANNEL, fields: { name: 'X' } },
  );
  meet(ann, ben);
  return [ann, ben];
}

const set = (fields: Extract<Edit, { op: 'set' }>['fields'], id = POST): Edit => ({ op: 'set', id, fields });
const text = (words: string, slot = 'm'): Edit => ({ op: 'text', id: POST, slot, text: words });

function open(who: Replica): Conflict[] {
  return [...who.rows.conflicts.values()];
}

function told(who: Replica) {
  return open(who).map(({ kind, field, sides }) => ({
    kind,
    field,
    sides: sides.map((side) => [side.by, side.value]),
  }));
}

/** What the command `conflict.settle` would write for the only open conflict. */
function settling(who: Replica, by: string | null): Edit[] {
  const [conflict] = open(who);
  const keep = by === null ? null : (conflict?.sides.find((side) => side.by === by)?.changeId ?? '');
  const view = who.rows.view((id, channel) => who.ledger.variantSlot(id, channel));
  const env = { now: MORNING, by: who.name, draw: () => 'x', postMonth: () => '2026-11' };
  const planned = settleConflict.plan(view, { id: conflict?.id ?? '', keep }, env);
  if (!planned.ok) throw new Error(planned.error.message);
  return [...planned.value.edits];
}

describe('an own version taken away while somebody edits it', () => {
  function tailored(): [Replica, Replica] {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, set({ [`variant/${CHANNEL}`]: SLOT }), text('Loaves, 4.00.', SLOT));
    meet(ann, ben);
    return [ann, ben];
  }

  it('is listed with its words, and either side can be kept', () => {
    for (const [keep, reads] of [
      ['ben', 'Loaves, 4.50.'],
      ['ann', 'Warm loaves at eight in every shop.'],
    ] as const) {
      const [ann, ben] = tailored();
      ann.do(MORNING + 2, set({ [`variant/${CHANNEL}`]: null }));
      ben.do(MORNING + 3, text('Loaves, 4.50.', SLOT));
      meet(ann, ben);
      expect(told(ann)).toEqual([
        {
          kind: 'edit-cancel',
          field: `variant/${CHANNEL}`,
          sides: [
            ['ann', null],
            ['ben', 'Loaves, 4.50.'],
          ],
        },
      ]);
      ben.do(MORNING + 4, ...settling(ben, keep));
      meet(ann, ben);
      expect([told(ann), ann.rows.deliveries.get(DELIVERY)?.text]).toEqual([[], reads]);
    }
  });

  it('is listed too when another version took its place, or an undo took it away', () => {
    const [ann, ben] = tailored();
    ann.do(MORNING + 2, set({ [`variant/${CHANNEL}`]: null }));
    ann.do(MORNING + 3, set({ [`variant/${CHANNEL}`]: 'ch_x:new' }), text('Buns.', 'ch_x:new'));
    ben.do(MORNING + 4, text('Loaves, 4.50.', SLOT));
    meet(ann, ben);
    expect(told(ben).map(({ sides }) => sides)).toEqual([
      [
        ['ann', 'Buns.'],
        ['ben', 'Loaves, 4.50.'],
      ],
    ]);
    const [cat, dan] = pair();
    const undo = cat.do(MORNING + 1, set({ [`variant/${CHANNEL}`]: SLOT }), text('Loaves.', SLOT));
    meet(cat, dan);
    cat.do(MORNING + 2, ...undoEdits(undo, cat.ledger, MORNING + 2).edits);
    dan.do(MORNING + 3, text('Loaves, 4.50.', SLOT));
    meet(cat, dan);
    dan.do(MORNING + 4, ...settling(dan, 'ben'));
    meet(cat, dan);
    expect([told(cat), cat.rows.deliveries.get(DELIVERY)?.text]).toEqual([[], 'Loaves, 4.50.']);
  });
});

describe('a settlement', () => {
  it('as it stands is held against a later change by somebody who did not know of it', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00'));
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00'));
    meet(ann, ben);
    ann.do(MORNING + 3, ...settling(ann, null));
    ben.do(MORNING + 4, moveTo(DELIVERY, '2026-11-28T11:00'));
    meet(ann, ben);
    expect(told(ben).map(({ field, sides }) => [field, ...sides.map(([by]) => by)])).toEqual([
      ['when', 'ann', 'ben'],
    ]);
  });

  it('made differently by two people is a conflict of its own', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00'));
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00'));
    meet(ann, ben);
    ann.do(MORNING + 3, ...settling(ann, 'ann'));
    ben.do(MORNING + 4, ...settling(ben, null));
    meet(ann, ben);
    expect(told(ann)).toEqual([
      {
        kind: 'same-field',
        field: 'when',
        sides: [
          ['ann', { wall: '2026-11-28T09:00', zone: 'Europe/London' }],
          ['ben', { wall: '2026-11-28T10:00', zone: 'Europe/London' }],
        ],
      },
    ]);
  });

  it('of a cancellation as it stands is held against taking it back', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, set({ status: 'cancelled' }, DELIVERY));
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00'));
    meet(ann, ben);
    ann.do(MORNING + 3, ...settling(ann, null));
    ben.do(MORNING + 4, set({ status: 'scheduled' }, DELIVERY));
    meet(ann, ben);
    expect(told(ben).map(({ kind, sides }) => [kind, ...sides.map(([, value]) => value)])).toEqual([
      ['same-field', 'cancelled', 'scheduled'],
    ]);
  });

  const quarrels: [string, (ann: Replica, ben: Replica) => void][] = [
    [
      'of a field',
      (ann, ben) => {
        ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00'));
        ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00'));
      },
    ],
    [
      'of a text',
      (ann, ben) => {
        ann.do(MORNING + 1, text('Warm loaves at nine in every shop.'));
        ben.do(MORNING + 2, text('Warm loaves at ten in every shop.'));
      },
    ],
    [
      'of a deletion',
      (ann, ben) => {
        ann.do(MORNING + 1, set({ deletedAt: MORNING }));
        ben.do(MORNING + 2, set({ notes: 'Ask Mia.' }));
      },
    ],
  ];

  it.each(quarrels)('%s taken back opens the very same conflict, and made again ends it', (_, quarrel) => {
    for (const keep of ['ann', 'ben', null]) {
      const [ann, ben] = pair();
      quarrel(ann, ben);
      meet(ann, ben);
      const before = { conflicts: open(ann), rows: [...ann.rows.deliveries.values()] };
      const undo = ann.do(MORNING + 3, ...settling(ann, keep));
      const settled = [...ann.rows.deliveries.values()];
      expect(open(ann)).toEqual([]);
      const back = undoEdits(undo, ann.ledger, MORNING + 4);
      const redo = ann.do(MORNING + 4, ...back.edits);
      expect({ conflicts: open(ann), rows: [...ann.rows.deliveries.values()] }).toEqual(before);
      meet(ann, ben);
      ben.restart();
      expect({ conflicts: open(ben), rows: [...ben.rows.deliveries.values()] }).toEqual(before);
      const forth = undoEdits(redo, ann.ledger, MORNING + 5);
      ann.do(MORNING + 5, ...forth.edits);
      meet(ann, ben);
      expect([back.skipped, forth.skipped, open(ben), [...ben.rows.deliveries.values()]]).toEqual([
        [],
        [],
        [],
        settled,
      ]);
    }
  });

  it('that somebody has built on is left as it is, and so is one whose conflict is not open as it was', () => {
    const [ann, ben] = pair();
    quarrels[0]?.[1](ann, ben);
    meet(ann, ben);
    const undo = ann.do(MORNING + 3, ...settling(ann, 'ann'));
    ben.pull(ann);
    ben.do(MORNING + 4, moveTo(DELIVERY, '2026-11-28T12:00'));
    ann.pull(ben);
    expect(undoEdits(undo, ann.ledger, MORNING + 5).edits).toEqual([]);

    const [cat, dan] = pair();
    quarrels[0]?.[1](cat, dan);
    meet(cat, dan);
    const settled = cat.do(MORNING + 3, ...settling(cat, 'ann'));
    const back = cat.do(MORNING + 4, ...undoEdits(settled, cat.ledger, MORNING + 4).edits);
    meet(cat, dan);
    dan.do(MORNING + 5, ...settling(dan, 'ben'));
    cat.pull(dan);
    expect(undoEdits(back, cat.ledger, MORNING + 6)).toEqual({
      edits: [],
      skipped: [{ id: DELIVERY, field: 'conflict', why: 'It has been changed since.' }],
    });
  });

  it('that came about by the way, by moving what was in dispute, is taken back the same', () => {
    const [ann, ben] = pair();
    quarrels[0]?.[1](ann, ben);
    meet(ann, ben);
    const before = open(ann);
    const undo = ann.do(MORNING + 3, moveTo(DELIVERY, '2026-11-29T08:00'));
    expect(open(ann)).toEqual([]);
    ann.do(MORNING + 4, ...undoEdits(undo, ann.ledger, MORNING + 4).edits);
    expect(open(ann)).toEqual(before);
  });
});

describe('the same words rewritten by two people', () => {
  it('are a conflict with both versions whole; the latest stands, with what the other changed elsewhere', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, text('Warm loaves at nine in most shops.'));
    ben.do(MORNING + 2, text('Warm loaves at ten in every shop.'));
    meet(ann, ben);
    for (const who of [ann, ben]) {
      expect(told(who)).toEqual([
        {
          kind: 'same-text',
          field: 'text/m',
          sides: [
            ['ann', 'Warm loaves at nine in most shops.'],
            ['ben', 'Warm loaves at ten in every shop.'],
          ],
        },
      ]);
      expect(who.rows.posts.get(POST)?.text).toBe('Warm loaves at ten in most shops.');
    }
  });

  it('alike, or words apart, are none', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, text('Warm rye loaves at nine in every shop.'));
    ben.do(MORNING + 2, text('Warm rye loaves at eight in every corner shop.'));
    meet(ann, ben);
    expect([told(ann), ann.rows.posts.get(POST)?.text]).toEqual([
      [],
      'Warm rye loaves at nine in every corner shop.',
    ]);
  });

  it('settled as they stand while somebody goes on writing, or for two sides at once, stay a conflict', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, text('Warm loaves at nine in every shop.'));
    ben.do(MORNING + 2, text('Warm loaves at ten in every shop.'));
    ann.pull(ben);
    ann.do(MORNING + 3, ...settling(ann, null));
    ben.do(MORNING + 4, text('Warm loaves at eleven in every shop.'));
    meet(ann, ben);
    expect(told(ann).map(({ sides }) => sides)).toEqual([
      [
        ['ann', 'Warm loaves at ten in every shop.'],
        ['ben', 'Warm loaves at eleven in every shop.'],
      ],
    ]);
    ann.do(MORNING + 5, ...settling(ann, 'ann'));
    ben.do(MORNING + 6, ...settling(ben, 'ben'));
    meet(ann, ben);
    expect(told(ben).map(({ sides }) => sides)).toEqual([
      [
        ['ann', 'Warm loaves at ten in every shop.'],
        ['ben', 'Warm loaves at eleven in every shop.'],
      ],
    ]);
  });

  it('rewritten once more by somebody who sees both are settled, on disk too', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, text('Warm loaves at nine in every shop.'));
    ben.do(MORNING + 2, text('Warm loaves at ten in every shop.'));
    meet(ann, ben);
    ann.do(MORNING + 3, text('Warm loaves at noon in every shop.'));
    meet(ann, ben);
    ben.restart();
    expect([told(ben), ben.rows.posts.get(POST)?.text, ben.hashes()]).toEqual([
      [],
      'Warm loaves at noon in every shop.',
      ann.hashes(),
    ]);
  });

  it('put the post back to review until somebody chooses, and then it is what it was', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, text('Warm loaves at nine in every shop.'));
    ben.do(MORNING + 2, text('Warm loaves at ten in every shop.'));
    meet(ann, ben);
    const row = () => {
      const { status, reason, wordsConflict } = ben.rows.deliveries.get(DELIVERY) ?? {};
      return { status, reason, wordsConflict };
    };
    expect(row()).toEqual({
      status: 'review',
      reason: 'Two versions of the text: choose one.',
      wordsConflict: { id: open(ben)[0]?.id, was: 'scheduled' },
    });
    ben.do(MORNING + 3, ...settling(ben, 'ann'));
    expect(row()).toEqual({ status: 'scheduled', reason: '', wordsConflict: undefined });
  });

  it('of one channel’s own version hold back that channel alone', () => {
    const [ann, ben] = pair();
    ann.do(
      MORNING + 1,
      set({ [`variant/${CHANNEL}`]: SLOT }),
      text('Loaves at eight.', SLOT),
      ...newPost(POST, '', [{ id: `${POST}.d2`, channel: 'ch_fb', wall: '2026-11-28T09:00' }]).slice(1),
    );
    meet(ann, ben);
    ann.do(MORNING + 2, text('Loaves at nine.', SLOT));
    ben.do(MORNING + 3, text('Loaves at ten.', SLOT));
    meet(ann, ben);
    expect([...ann.rows.deliveries.values()].map(({ id, status }) => [id, status])).toEqual([
      [DELIVERY, 'review'],
      [`${POST}.d2`, 'scheduled'],
    ]);
  });
});

it('a delivery that comes back from a cancellation is what it was before, not always scheduled', () => {
  const [ann, ben] = pair();
  ben.do(MORNING + 1, set({ status: 'draft' }, DELIVERY));
  meet(ann, ben);
  ann.do(MORNING + 2, set({ status: 'cancelled' }, DELIVERY));
  ben.do(MORNING + 3, moveTo(DELIVERY, '2026-11-29T09:00'));
  meet(ann, ben);
  ann.do(MORNING + 4, ...settling(ann, 'ben'));
  expect([open(ann), ann.rows.deliveries.get(DELIVERY)?.status]).toEqual([[], 'draft']);
});

describe('a text that the log cannot tell', () => {
  it('reads as Yjs has it, and is no conflict', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, text('Warm loaves at nine in every shop.'));
    ben.do(MORNING + 2, text('Warm loaves at ten in every shop.'));
    // As if an older version had left out what was done to the text.
    const bare = (who: Replica): Replica => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, who.ledger.encode('posts-2026-11'));
      const log = doc.getArray<string>('log').toArray();
      const older = new Replica(who.name);
      const fresh = new Y.Doc();
      const entries = log.map((entry) => {
        const { d: _d, o: _o, ...rest } = JSON.parse(entry) as Record<string, unknown>;
        return JSON.stringify(rest);
      });
      fresh.getArray<string>('log').push(entries);
      fresh.getText(`${POST}/m`).insert(0, doc.getText(`${POST}/m`).toString());
      older.receive([{ shard: 'posts-2026-11', update: Y.encodeStateAsUpdate(fresh) }]);
      return older;
    };
    meet(ann, ben);
    const older = bare(ann);
    expect([told(older), older.rows.posts.get(POST)?.text]).toEqual([[], older.ledger.text(POST, 'm')]);
    older.do(MORNING + 3, text('Warm loaves at noon.'));
    expect(older.rows.posts.get(POST)?.text).toBe('Warm loaves at noon.');
    expect(older.rebuilt()).toEqual(older.rows.toRows());
  });
});

describe('deleting a post', () => {
  it.each([
    [{ notes: 'Ask Mia.' }, 'Ask Mia.'],
    [{ importance: 'critical' }, 'critical'],
    [{ 'labels/offer': true }, true],
    [{ sources: 'The Grocer' }, 'The Grocer'],
    [
      { 'review/a': { at: MORNING, by: 'ben', kind: 'asked', text: 'Fine?' } },
      { at: MORNING, by: 'ben', kind: 'asked', text: 'Fine?' },
    ],
  ])('against %j is told', (fields, value) => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, set({ deletedAt: MORNING + 1 }));
    ben.do(MORNING + 2, set(fields));
    meet(ann, ben);
    expect(told(ann)).toEqual([
      {
        kind: 'edit-cancel',
        field: 'deletedAt',
        sides: [
          ['ann', MORNING + 1],
          ['ben', value],
        ],
      },
    ]);
    ben.do(MORNING + 3, ...settling(ben, 'ben'));
    meet(ann, ben);
    expect([told(ann), ann.rows.posts.get(POST)?.deletedAt]).toEqual([[], null]);
  });

  it('against a new delivery of it is told, as is deleting a delivery that somebody publishes', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, set({ deletedAt: MORNING + 1 }));
    ben.do(
      MORNING + 2,
      ...newPost(POST, '', [{ id: `${POST}.d2`, channel: 'ch_fb', wall: '2026-11-28T09:00' }]).slice(1),
    );
    meet(ann, ben);
    expect(told(ann).map(({ sides }) => sides.map(([by]) => by))).toEqual([['ann', 'ben']]);
    const [cat, dan] = pair();
    cat.do(MORNING + 1, set({ deletedAt: MORNING + 1 }, DELIVERY));
    dan.do(MORNING + 2, set({ status: 'published' }, DELIVERY));
    meet(cat, dan);
    expect(told(cat).map(({ sides }) => sides.map(([by]) => by))).toEqual([['ann', 'ben']]);
  });

  it('is no conflict with what the one who deleted it had seen', () => {
    const [ann, ben] = pair();
    ben.do(MORNING + 1, set({ notes: 'Ask Mia.' }));
    meet(ann, ben);
    ann.do(MORNING + 2, set({ deletedAt: MORNING + 2 }));
    ben.do(MORNING + 3, moveTo('2026-11_bbbbbbbb.d', '2026-11-28T10:00'));
    meet(ann, ben);
    expect(told(ann)).toEqual([]);
  });

  it('a removed entry of the register against a change of it is told as well', () => {
    const [ann, ben] = pair();
    ann.do(MORNING, {
      op: 'create',
      kind: 'workspace',
      id: 'ws',
      fields: { name: 'Bramble', 'register/tool/t1/name': 'Buffer' },
    });
    meet(ann, ben);
    ann.do(MORNING + 1, set({ 'register/tool/t1/deletedAt': MORNING + 1 }, 'ws'));
    ben.do(MORNING + 2, set({ 'register/tool/t1/name': 'Buffer Pro' }, 'ws'));
    meet(ann, ben);
    expect(told(ann)).toEqual([
      {
        kind: 'edit-cancel',
        field: 'register/tool/t1/deletedAt',
        sides: [
          ['ann', MORNING + 1],
          ['ben', 'Buffer Pro'],
        ],
      },
    ]);
  });
});

describe('a copy of a running machine', () => {
  it('goes on under the same device, and still nobody mistakes its changes for the other’s', () => {
    const [ann, ben] = pair();
    const twin = ann.twin();
    ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00'));
    twin.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00'));
    twin.do(MORNING + 3, moveTo(DELIVERY, '2026-11-28T11:00'));
    meet(ann, twin, ben);
    const ids = ben.ledger.changes(POST).map((change) => change.i);
    expect([new Set(ids).size, told(ben).map(({ sides }) => sides.map(([, value]) => value))]).toEqual([
      ids.length,
      [
        [
          { wall: '2026-11-28T09:00', zone: 'Europe/London' },
          { wall: '2026-11-28T11:00', zone: 'Europe/London' },
        ],
      ],
    ]);
    expect(ben.rebuilt()).toEqual(ben.rows.toRows());
  });
});

it('half of a surrogate pair is the same in memory, on disk and in the way back', () => {
  const [ann] = pair();
  const undo = ann.do(
    MORNING + 1,
    text('Warm \ud83d loaves.'),
    set({ notes: 'half \udc00', 'labels/\ud83d': true }),
  );
  const post = ann.rows.posts.get(POST);
  expect([post?.text, post?.notes, post?.labels, undo.texts[0]?.after]).toEqual([
    'Warm \ufffd loaves.',
    'half \ufffd',
    ['\ufffd'],
    'Warm \ufffd loaves.',
  ]);
  expect(ann.rebuilt()).toEqual(ann.rows.toRows());
  ann.restart();
  expect(undoEdits(undo, ann.ledger, MORNING + 2).skipped).toEqual([]);
});

describe('a removed channel', () => {
  it('is a conflict at every post that is still to go out there; either can be kept', () => {
    for (const [keep, state] of [
      ['ann', ['cancelled', MORNING + 1]],
      ['ben', ['scheduled', null]],
    ] as const) {
      const [ann, ben] = pair();
      ann.do(MORNING + 1, set({ deletedAt: MORNING + 1 }, CHANNEL));
      ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-29T09:00'));
      meet(ann, ben);
      for (const who of [ann, ben]) {
        expect(told(who)).toEqual([
          {
            kind: 'deleted-channel',
            field: `channel/${CHANNEL}`,
            sides: [
              ['ann', MORNING + 1],
              ['ben', { wall: '2026-11-29T09:00', zone: 'Europe/London' }],
            ],
          },
        ]);
        expect(who.rebuilt()).toEqual(who.rows.toRows());
      }
      const before = open(ann);
      const undo = ann.do(MORNING + 3, ...settling(ann, keep));
      expect([
        told(ann),
        ann.rows.deliveries.get(DELIVERY)?.status,
        ann.rows.channels.get(CHANNEL)?.deletedAt,
      ]).toEqual([[], ...state]);
      ann.do(MORNING + 4, ...undoEdits(undo, ann.ledger, MORNING + 4).edits);
      expect(open(ann)).toEqual(before);
    }
  });

  it('settled for both sides at once is told; what went out before the removal is none', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, set({ deletedAt: MORNING + 1 }, CHANNEL));
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-29T09:00'));
    meet(ann, ben);
    ann.do(MORNING + 3, ...settling(ann, 'ann'));
    ben.do(MORNING + 4, ...settling(ben, 'ben'));
    meet(ann, ben);
    expect(told(ann).map(({ field, sides }) => [field, ...sides.map(([, value]) => value)])).toEqual([
      ['status', 'cancelled', 'scheduled'],
    ]);
    const [cat] = pair();
    cat.do(MORNING + 1, moveTo(DELIVERY, '2026-11-26T09:00'));
    cat.do(MORNING + 2, set({ deletedAt: MORNING + 2 }, CHANNEL));
    expect(told(cat)).toEqual([]);
  });
});
