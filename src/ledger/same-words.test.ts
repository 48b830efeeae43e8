import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { meet, MORNING, moveTo, newPost, Replica } from './testing/replica';
import { undoEdits } from './undo';
import { POST, DELIVERY, CHANNEL, SLOT, pair, set, text, open, told, settling } from './testing/meeting';

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
