import { describe, expect, it } from 'vitest';
import { meet, MORNING, moveTo, type Replica } from './testing/replica';
import { undoEdits } from './undo';
import { DELIVERY, CHANNEL, SLOT, pair, set, text, open, told, settling } from './testing/meeting';

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
