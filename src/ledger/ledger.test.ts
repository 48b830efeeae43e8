import { describe, expect, it } from 'vitest';
import { MASTER_SLOT } from '../core/model/edits';
import { Ledger } from './ledger';
import { emptyRows } from './rows';
import { meet, MORNING, moveTo, newPost, Replica } from './testing/replica';

const POST = '2026-11_aaaaaaaa';
const DELIVERY = `${POST}.d1`;

function pair(): [Replica, Replica] {
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  ann.do(
    MORNING,
    ...newPost(POST, 'Warm loaves at eight.', [{ id: DELIVERY, channel: 'ch_x', wall: '2026-11-27T08:00' }]),
  );
  meet(ann, ben);
  return [ann, ben];
}

const text = (words: string, slot = 'm') => ({ op: 'text', id: POST, slot, text: words }) as const;

describe('what a command writes', () => {
  it('comes out as rows, a post with its deliveries', () => {
    const [ann] = pair();
    expect(ann.ledger.project(POST)).toEqual({
      ...emptyRows(),
      posts: [
        {
          id: POST,
          key: null,
          title: `About ${POST}`,
          text: 'Warm loaves at eight.',
          link: '',
          timing: 'dated',
          lastUseful: null,
          importance: 'normal',
          kind: 'promotion',
          campaignId: null,
          order: null,
          labels: [],
          fromDay: null,
          notes: '',
          sources: '',
          reviews: [],
          bank: false,
          media: [],
          variants: {},
          extra: {},
          createdAt: MORNING,
          createdBy: 'ann',
          updatedAt: MORNING,
          deletedAt: null,
        },
      ],
      deliveries: [
        {
          id: DELIVERY,
          key: null,
          postId: POST,
          channelId: 'ch_x',
          wall: '2026-11-27T08:00',
          zone: 'Europe/London',
          at: Date.UTC(2026, 10, 27, 8),
          dst: 'plain',
          day: '2026-11-27',
          status: 'scheduled',
          reason: '',
          moveKind: null,
          insteadOf: null,
          heldBy: null,
          heldWas: null,
          inOutages: {},
          withoutMedia: false,
          movedFrom: null,
          lateSend: null,
          extra: {},
          deletedAt: null,
          title: `About ${POST}`,
          text: 'Warm loaves at eight.',
          ownText: false,
          timing: 'dated',
          lastUseful: null,
          importance: 'normal',
          kind: 'promotion',
          campaignId: null,
          order: null,
          labels: [],
          mediaKind: 'none',
          gone: 0,
          conflicted: false,
        },
      ],
    });
  });

  it('is nothing when it stands already', () => {
    const [ann] = pair();
    const before = ann.hashes();
    const undo = ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-27T08:00'), text('Warm loaves at eight.'));
    expect({ fields: undo.fields, texts: undo.texts, same: ann.hashes() }).toEqual({
      fields: [],
      texts: [],
      same: before,
    });
  });

  it('keeps what this version does not know', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, {
      op: 'set',
      id: POST,
      fields: { timing: 'lunar', glow: 7, 'extra/mood': ['bright'] },
    });
    meet(ann, ben);
    ben.restart();
    const post = ben.rows.posts.get(POST);
    expect({ timing: post?.timing, extra: post?.extra, raw: ben.ledger.value(POST, 'timing') }).toEqual({
      timing: 'flexible',
      extra: { mood: ['bright'] },
      raw: 'lunar',
    });
    expect(ben.ledger.value(POST, 'glow')).toBe(7);
  });

  it('needs its shard open', () => {
    const ledger = new Ledger({ device: 'ann' });
    const meta = { commandId: 'c', command: 'test', by: 'ann', at: MORNING };
    expect(() => ledger.apply(newPost(POST, ''), meta)).toThrow('posts-2026-11 is not loaded');
  });

  it('never uses a change number twice, even from an old backup', () => {
    const [ann] = pair();
    ann.do(MORNING + 1, text('Cold loaves.'));
    const again = new Ledger({ device: 'ann' });
    again.load('posts-2026-11', [ann.ledger.encode('posts-2026-11')]);
    expect(again.nextChange).toBe(ann.ledger.nextChange);
  });
});

describe('two people at once', () => {
  it('different fields and words merge in silence', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00'), text('Warm rye loaves at eight.'));
    ben.do(MORNING + 2, text('Warm loaves at nine.'), {
      op: 'set',
      id: POST,
      fields: { 'labels/offer': true },
    });
    meet(ann, ben);
    const row = ann.rows.deliveries.get(DELIVERY);
    expect({
      text: row?.text,
      wall: row?.wall,
      labels: row?.labels,
      conflicts: ann.rows.conflicts.size,
    }).toEqual({
      text: 'Warm rye loaves at nine.',
      wall: '2026-11-28T09:00',
      labels: ['offer'],
      conflicts: 0,
    });
  });

  it('the same value twice is no conflict, nor is deleting the same thing twice', () => {
    const [ann, ben] = pair();
    for (const [one, late] of [
      [ann, 1],
      [ben, 2],
    ] as const) {
      one.do(MORNING + late, moveTo(DELIVERY, '2026-11-28T09:00'));
      one.do(MORNING + late, { op: 'set', id: POST, fields: { deletedAt: MORNING + late } });
    }
    meet(ann, ben);
    expect(ann.rows.conflicts.size).toBe(0);
    expect(ann.rows.deliveries.get(DELIVERY)?.gone).toBe(1);
  });

  it('a reason goes with its move; by itself it is words like any others', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00', { reason: 'rain' }));
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00', { reason: 'snow' }));
    meet(ann, ben);
    const open = () => [...ann.rows.conflicts.values()].map((conflict) => conflict.field);
    const reason = () => ann.rows.deliveries.get(DELIVERY)?.reason;
    expect([open(), reason()]).toEqual([['when'], 'snow']);
    ann.do(MORNING + 3, moveTo(DELIVERY, '2026-11-28T09:00', { reason: 'rain' }));
    ben.pull(ann);
    ann.do(MORNING + 4, { op: 'set', id: DELIVERY, fields: { reason: 'hail' } });
    ben.do(MORNING + 5, { op: 'set', id: DELIVERY, fields: { reason: 'fog' } });
    meet(ann, ben);
    expect([open(), reason()]).toEqual([['reason'], 'fog']);
  });

  it('both versions tailored for one channel stay, one of them standing', () => {
    const [ann, ben] = pair();
    ann.do(
      MORNING + 1,
      { op: 'set', id: POST, fields: { 'variant/ch_x': 'ch_x:a' } },
      text('Short.', 'ch_x:a'),
    );
    ben.do(
      MORNING + 2,
      { op: 'set', id: POST, fields: { 'variant/ch_x': 'ch_x:b' } },
      text('Brief.', 'ch_x:b'),
    );
    meet(ann, ben);
    const [conflict] = [...ann.rows.conflicts.values()];
    expect({
      field: conflict?.field,
      sides: conflict?.sides.map((side) => [side.by, side.value]),
      stands: ann.rows.deliveries.get(DELIVERY)?.text,
      other: ann.ledger.text(POST, 'ch_x:a'),
    }).toEqual({
      field: 'variant/ch_x',
      sides: [
        ['ann', 'Short.'],
        ['ben', 'Brief.'],
      ],
      stands: 'Brief.',
      other: 'Short.',
    });
  });

  it('deleting a post while another works on it is told once, and restoring ends it', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, { op: 'set', id: POST, fields: { deletedAt: MORNING + 1 } });
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T09:00'));
    ben.do(MORNING + 3, text('Warm buns at eight.'));
    meet(ann, ben);
    expect(
      [...ann.rows.conflicts.values()].map(({ kind, entityId, sides }) => [
        kind,
        entityId,
        ...sides.map((s) => s.value),
      ]),
    ).toEqual([
      [
        'edit-cancel',
        POST,
        MORNING + 1,
        { wall: '2026-11-28T09:00', zone: 'Europe/London' },
        'Warm buns at eight.',
      ],
    ]);
    ben.do(MORNING + 4, { op: 'set', id: POST, fields: { deletedAt: null } });
    meet(ann, ben);
    expect({ open: ann.rows.conflicts.size, gone: ann.rows.deliveries.get(DELIVERY)?.gone }).toEqual({
      open: 0,
      gone: 0,
    });
  });

  it('keeping the cancellation is written, although it stands already', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, { op: 'set', id: DELIVERY, fields: { status: 'cancelled' } });
    ben.do(MORNING + 2, text('Warm buns at eight.'));
    meet(ann, ben);
    expect(ann.rows.conflicts.size).toBe(1);
    ann.do(MORNING + 3, { op: 'set', id: DELIVERY, fields: { status: 'cancelled' } });
    meet(ann, ben);
    expect([ann.rows.conflicts.size, ben.rows.conflicts.size]).toEqual([0, 0]);
  });

  it('a settlement is held against what somebody else turns out to have written too', () => {
    const [ann, ben] = pair();
    const eve = new Replica('eve');
    meet(ann, eve);
    ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00'));
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00'));
    eve.do(MORNING + 3, moveTo(DELIVERY, '2026-11-28T11:00'));
    meet(ann, ben);
    const ids = [...ann.rows.conflicts.keys()];
    ann.do(MORNING + 4, { op: 'settle', id: POST, conflicts: ids });
    expect(ann.rows.conflicts.size).toBe(0);
    meet(ann, ben, eve);
    const sides = [...ben.rows.conflicts.values()].map((each) => each.sides.map((side) => side.by));
    expect(sides).toEqual([['eve', 'ann']]);
  });

  it('everyone who edits after a merge starts from both', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, moveTo(DELIVERY, '2026-11-28T09:00'));
    ben.do(MORNING + 2, moveTo(DELIVERY, '2026-11-28T10:00'));
    meet(ann, ben);
    ann.do(MORNING, moveTo(DELIVERY, '2026-11-28T12:00'));
    meet(ann, ben);
    expect({ wall: ben.rows.deliveries.get(DELIVERY)?.wall, open: ben.rows.conflicts.size }).toEqual({
      wall: '2026-11-28T12:00',
      open: 0,
    });
  });
});

describe('history', () => {
  it('tells who wrote what, with the text as it was', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, text('Warm rye loaves at eight.'));
    ben.do(MORNING + 2, text('Warm loaves at nine.'));
    meet(ann, ben);
    ann.do(MORNING + 3, text('Sold out.'));
    ann.do(MORNING + 4, moveTo(DELIVERY, '2026-11-28T12:00'));
    meet(ann, ben);
    ben.restart();
    const told = ben.ledger
      .history(POST)
      .map(({ by, at, entityId, texts, fields }) => [
        by,
        at - MORNING,
        entityId,
        texts[MASTER_SLOT] ?? Object.keys(fields),
      ]);
    expect(told).toEqual([
      ['ann', 0, POST, 'Warm loaves at eight.'],
      ['ann', 0, DELIVERY, ['postId', 'channelId', 'when', 'status']],
      ['ann', 1, POST, 'Warm rye loaves at eight.'],
      ['ben', 2, POST, 'Warm loaves at nine.'],
      ['ann', 3, POST, 'Sold out.'],
      ['ann', 4, DELIVERY, ['when']],
    ]);
  });
});

it('history knows every earlier text of one channel’s own version too', () => {
  const [ann, ben] = pair();
  const slot = 'ch_x:own1';
  ann.do(MORNING + 1, { op: 'set', id: POST, fields: { 'variant/ch_x': slot } }, { ...text('One.'), slot });
  ann.do(MORNING + 2, { ...text('One two.'), slot });
  ben.pull(ann);
  ben.do(MORNING + 3, { ...text('Two.'), slot });
  ann.pull(ben);
  const told = ann.ledger.history(POST).flatMap(({ texts }) => texts[slot] ?? []);
  expect(told).toEqual(['One.', 'One two.', 'Two.']);
});

it('edits of one post by turns are read again as they stood', () => {
  const [ann, ben] = pair();
  for (let n = 1; n <= 200; n++) {
    const who = n % 2 ? ann : ben;
    who.do(MORNING + n, moveTo(DELIVERY, `2026-12-01T${10 + (n % 10)}:00`), text(`Loaf number ${n}.`));
    if (n % 5 === 0) meet(ann, ben);
  }
  ann.restart();
  expect(ann.rows.toRows()).toEqual(ben.rows.toRows());
});
