import { describe, expect, it } from 'vitest';
import { meet, MORNING, moveTo, newPost } from './testing/replica';
import { undoEdits } from './undo';
import { POST, DELIVERY, CHANNEL, pair, set, open, told, settling } from './testing/meeting';

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

it('a held delivery that comes back from a cancellation is held for the same outage again', () => {
  const [ann, ben] = pair();
  const hold = { status: 'held', heldBy: 'out_1', heldWas: 'scheduled', 'outage/out_1': 'held' };
  ben.do(MORNING + 1, set(hold, DELIVERY));
  meet(ann, ben);
  const off = { status: 'cancelled', heldBy: null, reason: 'Too late.', 'outage/out_1': 'cancelled' };
  ann.do(MORNING + 2, set(off, DELIVERY));
  ben.do(MORNING + 3, moveTo(DELIVERY, '2026-11-29T09:00'));
  meet(ann, ben);
  ann.do(MORNING + 4, ...settling(ann, 'ben'));
  const { status, heldBy, heldWas, inOutages, reason } = ann.rows.deliveries.get(DELIVERY) ?? {};
  expect({ status, heldBy, heldWas, inOutages, reason }).toEqual({
    status: 'held',
    heldBy: 'out_1',
    heldWas: 'scheduled',
    inOutages: { out_1: 'held' },
    reason: '',
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
