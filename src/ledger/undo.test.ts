import { describe, expect, it } from 'vitest';
import { meet, MORNING, moveTo, newPost, Replica } from './testing/replica';
import { undoEdits } from './undo';

const FIRST = '2026-11_aaaaaaaa';
const SECOND = '2026-11_bbbbbbbb';
const OUTAGE = '2026_o_aaaaaaaa';

function pair(): [Replica, Replica] {
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  for (const id of [FIRST, SECOND]) {
    ann.do(
      MORNING,
      ...newPost(id, 'Warm loaves at eight.', [{ id: `${id}.d`, channel: 'ch_x', wall: '2026-11-27T08:00' }]),
    );
  }
  ann.do(MORNING, { op: 'create', kind: 'outage', id: OUTAGE, fields: { reason: 'Meta is down' } });
  meet(ann, ben);
  return [ann, ben];
}

const text = (words: string) => ({ op: 'text', id: FIRST, slot: 'm', text: words }) as const;

describe('undo', () => {
  it('takes a command back over all shards, and forward again', () => {
    const [ann] = pair();
    const before = ann.rows.toRows();
    const undo = ann.do(
      MORNING + 1,
      moveTo(`${FIRST}.d`, '2026-11-28T09:00'),
      moveTo(`${SECOND}.d`, '2026-11-28T10:00', { reason: 'outage' }),
      text('Loaves tomorrow.'),
      { op: 'set', id: OUTAGE, fields: { appliedPlan: 'balanced', appliedAt: MORNING } },
    );
    const after = ann.rows.toRows();
    const back = undoEdits(undo, ann.ledger, MORNING + 2);
    const redo = ann.do(MORNING + 2, ...back.edits);
    expect(back.skipped).toEqual([]);
    const timeless = (rows: typeof before) => ({
      ...rows,
      posts: rows.posts.map((post) => ({ ...post, updatedAt: 0 })),
    });
    expect(timeless(ann.rows.toRows())).toEqual(timeless(before));
    ann.do(MORNING + 3, ...undoEdits(redo, ann.ledger, MORNING + 3).edits);
    expect(timeless(ann.rows.toRows())).toEqual(timeless(after));
  });

  it('leaves what others wrote since, and names it', () => {
    const [ann, ben] = pair();
    const undo = ann.do(
      MORNING + 1,
      moveTo(`${FIRST}.d`, '2026-11-28T09:00', { reason: 'outage' }),
      text('Warm rye loaves at eight.'),
    );
    meet(ann, ben);
    ben.do(MORNING + 2, moveTo(`${FIRST}.d`, '2026-11-29T09:00'), text('Warm rye loaves and buns at nine.'));
    meet(ann, ben);
    const { edits, skipped } = undoEdits(undo, ann.ledger, MORNING + 3);
    ann.do(MORNING + 3, ...edits);
    const row = ann.rows.deliveries.get(`${FIRST}.d`);
    expect({ skipped, wall: row?.wall, reason: row?.reason, text: row?.text }).toEqual({
      skipped: [{ id: `${FIRST}.d`, field: 'when', why: 'It has been changed since.' }],
      wall: '2026-11-29T09:00',
      reason: '',
      text: 'Warm loaves and buns at nine.',
    });
  });

  it('does not decide a conflict by the way', () => {
    const [ann, ben] = pair();
    ben.do(MORNING + 1, moveTo(`${FIRST}.d`, '2026-11-29T09:00'));
    const undo = ann.do(MORNING + 2, moveTo(`${FIRST}.d`, '2026-11-28T09:00'));
    meet(ann, ben);
    const { edits, skipped } = undoEdits(undo, ann.ledger, MORNING + 3);
    expect({ edits, why: skipped.map((each) => each.why) }).toEqual({
      edits: [],
      why: ['Someone else changed it at the same time; choose a version first.'],
    });
  });

  it('of a creation deletes, restorably; not once a colleague has worked on it', () => {
    const [ann, ben] = pair();
    const id = '2026-11_cccccccc';
    const undo = ann.do(
      MORNING + 1,
      ...newPost(id, 'New.', [{ id: `${id}.d`, channel: 'ch_x', wall: '2026-11-27T08:00' }]),
    );
    expect(undo.made).toEqual([id, `${id}.d`]);
    const redo = ann.do(MORNING + 2, ...undoEdits(undo, ann.ledger, MORNING + 2).edits);
    expect(ann.rows.posts.get(id)?.deletedAt).toBe(MORNING + 2);
    ann.do(MORNING + 3, ...undoEdits(redo, ann.ledger, MORNING + 3).edits);
    expect(ann.rows.deliveries.get(`${id}.d`)?.gone).toBe(0);
    meet(ann, ben);
    ben.do(MORNING + 4, { op: 'set', id, fields: { notes: 'ask the baker' } });
    meet(ann, ben);
    const { edits, skipped } = undoEdits(undo, ann.ledger, MORNING + 5);
    expect({ edits, skipped: skipped.map((each) => each.id) }).toEqual({
      edits: [],
      skipped: [id, `${id}.d`],
    });
  });
});
