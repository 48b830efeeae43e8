import { describe, expect, it } from 'vitest';
import { putOnHold } from '../../../src/core/commands/holds';
import { updatePost } from '../../../src/core/commands/posts';
import type { Mapping } from '../../../src/core/import';
import { asDeliveryId } from '../../../src/core/model/ids';
import { desk, ImportHarness } from './workspace';

const SHEET = [
  'key,date,time,channel,text,status',
  'a,2026-11-27,09:00,Facebook,Doors open,approved',
  'a,2026-11-27,12:00,X,Doors open,approved',
  'b,2026-11-28,10:00,Facebook,Second day,scheduled',
].join('\n');

describe('importing into a workspace', () => {
  it('makes posts, deliveries and the channels they need, in one command with one undo', () => {
    const to = desk();
    const { outcome, undo, label } = to.import('plan.csv', SHEET);
    expect(outcome).toEqual({ added: 3, updated: 0, unchanged: 0, skipped: [] });
    expect(label).toBe('imported 2 posts');
    expect(to.standing()).toEqual([
      'Facebook 2026-11-27T09:00 approved Doors open',
      'Facebook 2026-11-28T10:00 scheduled Second day',
      'X 2026-11-27T12:00 approved Doors open',
    ]);
    to.workspace.undo(undo, to.env);
    expect(to.standing()).toEqual([]);
  });

  it('gives nothing that is held back, and never makes it more than it was; what it calls off is called off', () => {
    const to = desk();
    to.import('plan.csv', SHEET);
    const ids = [...to.workspace.rows.deliveries.keys()].map(asDeliveryId);
    to.workspace.run(putOnHold, { ids, outageId: null, reason: '' }, to.env);
    const held = () => to.plan().match(/"status": "[a-z]+"/g);
    const was = () => [...to.workspace.rows.deliveries.values()].map((row) => String(row.heldWas)).sort();
    expect(to.import('plan.csv', SHEET).outcome).toMatchObject({ updated: 0, unchanged: 3 });
    to.import('plan.csv', SHEET.replaceAll('approved', 'scheduled').replace('day,scheduled', 'day,draft'));
    expect([held(), was()]).toEqual([Array(3).fill('"status": "held"'), ['approved', 'approved', 'draft']]);
    to.import('plan.csv', SHEET.replaceAll('approved', 'cancelled'));
    expect(was()).toEqual(['draft', 'null', 'null']);
  });

  it('imported twice changes nothing', () => {
    const to = desk();
    to.import('plan.csv', SHEET);
    const before = to.plan();
    expect(to.import('plan.csv', SHEET).outcome).toEqual({ added: 0, updated: 0, unchanged: 3, skipped: [] });
    expect(to.plan()).toBe(before);
  });

  it('a sheet that names a picture takes neither the kept file nor its copies away, but brings its description', () => {
    const to = desk();
    const sheet = (alt: string) =>
      `key,date,time,channel,text,media,alt\na,2026-11-27,09:00,Facebook,Doors open,loaf.jpg,${alt}`;
    to.import('plan.csv', sheet('A loaf'));
    const [post] = to.workspace.rows.posts.values();
    if (post === undefined) throw new Error('nothing was imported');
    const file = { sha256: 'ab', name: 'loaf.jpg', mime: 'image/jpeg', bytes: 900, width: 30, height: 20 };
    const own = { instagram: { sha256: 'cd', mime: 'image/jpeg', bytes: 80, width: 16, height: 20 } };
    const kept = { ...file, alt: 'A loaf', own };
    to.workspace.run(updatePost, { ids: [post.id], fields: { media: [kept] } }, to.env);

    expect(to.import('plan.csv', sheet('A loaf')).outcome).toMatchObject({ updated: 0, unchanged: 1 });
    to.import('plan.csv', sheet('A warm loaf'));
    expect(to.workspace.rows.posts.get(post.id)?.media).toEqual([{ ...kept, alt: 'A warm loaf' }]);
  });

  it('media come back from a plan file with their measures and copies', () => {
    const from = desk();
    from.import('plan.csv', SHEET);
    const [post] = from.workspace.rows.posts.values();
    if (post === undefined) throw new Error('nothing was imported');
    const media = [
      {
        sha256: 'ab',
        name: 'oven.mp4',
        mime: 'video/mp4',
        alt: 'Hot',
        bytes: 9,
        width: 3,
        height: 2,
        seconds: 1.5,
        rate: 30,
        codec: 'avc',
        own: { x: null, instagram: { sha256: 'cd', mime: 'image/jpeg', bytes: 8, width: 1, height: 1 } },
      },
    ];
    from.workspace.run(updatePost, { ids: [post.id], fields: { media } }, from.env);
    const to = new ImportHarness();
    to.import('plan.json', from.plan());
    expect([...to.workspace.rows.posts.values()].map((one) => one.media)).toContainEqual(media);
    expect(to.plan()).toBe(from.plan());
  });

  it('comes back after an undo, and is not doubled by it', () => {
    const to = desk();
    const { undo } = to.import('plan.csv', SHEET);
    const before = to.standing();
    to.workspace.undo(undo, to.env);
    expect(to.import('plan.csv', SHEET).outcome.added).toBe(3);
    expect(to.standing()).toEqual(before);
  });

  it('changes only what differs in rows with a key: words by the smallest splice, a new time moves', () => {
    const to = desk();
    to.import('plan.csv', SHEET);
    const changed = SHEET.replace('2026-11-27,09:00', '2026-11-27,08:30').replace(
      'Second day',
      'Second day with new words',
    );
    expect(to.import('plan.csv', changed).outcome).toEqual({
      added: 0,
      updated: 2,
      unchanged: 1,
      skipped: [],
    });
    expect(to.standing()).toEqual([
      'Facebook 2026-11-27T08:30 approved Doors open',
      'Facebook 2026-11-28T10:00 scheduled Second day with new words',
      'X 2026-11-27T12:00 approved Doors open',
    ]);
  });

  it('leaves rows without a key alone when they come again, whatever people changed here since', () => {
    const to = desk();
    const rows = 'date,time,channel,text\n2026-11-27,09:00,Facebook,Doors open\n';
    to.import('plan.csv', rows);
    const id = to.items()[0]?.post.id;
    if (id === undefined) throw new Error('nothing came in');
    to.workspace.run(
      {
        name: 'edit',
        undo: 'yours',
        reads: () => ({}),
        plan: () => ({
          ok: true,
          value: { label: 'edit', edits: [{ op: 'text', id, slot: 'm', text: 'Mended' }] },
        }),
      },
      null,
      to.env,
    );
    const again = to.import('plan.csv', `${rows}2026-11-29,09:00,Facebook,New row\n`);
    expect(again.outcome).toEqual({ added: 1, updated: 0, unchanged: 1, skipped: [] });
    expect(to.standing()).toEqual([
      'Facebook 2026-11-27T09:00 scheduled Mended',
      'Facebook 2026-11-29T09:00 scheduled New row',
    ]);
  });

  it('remembers the mapping for the next file with the same header', () => {
    const to = desk();
    const strange = 'A thing,B thing,C thing\n2026-11-27 09:00,Hello there,Facebook\n';
    const guess = to.preview('odd.csv', strange).mapping;
    if (guess === null || guess === undefined) throw new Error('no mapping');
    const fields = ['datetime', 'text', 'platform'] as const;
    const mapping: Mapping = {
      columns: guess.columns.map((column, at) => ({ ...column, field: fields[at] ?? 'ignore' })),
    };
    to.import('odd.csv', strange, { mapping });
    const next = to.preview('odd2.csv', strange.replace('Hello there', 'Another one'));
    expect(next.mapping?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['datetime', 'sure'],
      ['text', 'sure'],
      ['platform', 'sure'],
    ]);
  });

  it('takes the cancellation of an event it knows, and makes nothing of one it does not', () => {
    const to = desk();
    const ics = (status: string) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nDTSTART:20261127T090000Z\nSUMMARY:Facebook: Hi\n${status}END:VEVENT\nEND:VCALENDAR\n`;
    const cancelled = ics('STATUS:CANCELLED\n');
    expect(to.import('a.ics', cancelled).outcome).toEqual({
      added: 0,
      updated: 0,
      unchanged: 0,
      skipped: [{ row: 1, reason: 'cancelled, and it was never here' }],
    });
    to.import('a.ics', ics(''));
    expect(to.import('a.ics', cancelled).outcome.updated).toBe(1);
    expect(to.standing()).toEqual(['Facebook 2026-11-27T09:00 cancelled Hi']);
  });
});
