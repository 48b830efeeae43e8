import { describe, expect, it } from 'vitest';
import { changeSet, handoverItemsAfter } from '../../../src/core/export';
import type { ExportItem } from '../../../src/core/export';
import { newHandoverId } from '../../../src/core/model/ids';
import type { Handover } from '../../../src/core/model/handover';
import { instantToWall, wallToInstant } from '../../../src/core/time';
import { channel, item } from './items';
import { run, fb } from './run-export';

describe('the change set since the last hand-over', () => {
  const now = wallToInstant('2026-11-27T08:00', 'Europe/London').at;
  const told = (items: readonly ExportItem[], at: number, scheduler = 'buffer'): Handover => ({
    id: newHandoverId(() => `h${at}`),
    scheduler,
    zone: 'Europe/London',
    at,
    by: 'Ann',
    items: handoverItemsAfter(changeSet(items, [], { scheduler, now: 0 })),
    ticked: [],
    deletedAt: null,
  });
  const to = (one: ExportItem, change: Partial<ExportItem['delivery']>): ExportItem => {
    const delivery = { ...one.delivery, ...change };
    return { ...one, delivery: { ...delivery, at: wallToInstant(delivery.wall, delivery.zone).at } };
  };
  const x = channel('x', 'x', '@bramble', { order: 1 });
  const moved = item('moved', fb, '2026-11-27T11:00', 'Moved');
  const held = item('held', fb, '2026-11-27T12:00', 'Held');
  const gone = item('gone', fb, '2026-11-27T10:00', 'Gone');
  const edited = item('edited', fb, '2026-11-27T13:00', 'Old words');
  const diverted = item('diverted', fb, '2026-11-27T14:00', 'Diverted');
  const same = item('same', fb, '2026-11-27T15:00', 'Same');
  const sent = item('sent', fb, '2026-11-27T07:00', 'Sent');
  const before = [moved, held, gone, edited, diverted, same, sent];
  const after = [
    to(moved, { wall: '2026-11-28T11:00' }),
    to(held, { status: 'held' }),
    { ...edited, post: { ...edited.post, text: 'New words' } },
    { ...diverted, channel: x, delivery: { ...diverted.delivery, channelId: x.id } },
    same,
    sent,
    item('new', fb, '2026-11-27T09:00', 'New'),
  ];
  const changes = changeSet(after, [told(before, 1)], { scheduler: 'buffer', now });

  it('takes away and aside first, then creates, the most urgent first, with old and new time', () => {
    const time = (at: number) => instantToWall(at, 'Europe/London').slice(5);
    expect(
      changes.map((c) => [c.kind, c.title, c.before === null ? '' : time(c.before.at), time(c.at)]),
    ).toEqual([
      ['cancel', 'Title gone', '11-27T10:00', '11-27T10:00'],
      ['move', 'Title moved', '11-27T11:00', '11-28T11:00'],
      ['cancel', 'Title held', '11-27T12:00', '11-27T12:00'],
      ['edit', 'Title edited', '11-27T13:00', '11-27T13:00'],
      ['cancel', 'Title diverted', '11-27T14:00', '11-27T14:00'],
      ['create', 'Title new', '', '11-27T09:00'],
      ['create', 'Title diverted', '', '11-27T14:00'],
    ]);
    expect(changes.filter((change) => change.textChanged).map((change) => change.title)).toEqual([
      'Title edited',
    ]);
  });

  it('is empty once it has been handed over, and other schedulers are not touched by it', () => {
    const second: Handover = { ...told([], 2), items: handoverItemsAfter(changes) };
    const all = [told(before, 1), second];
    expect(changeSet(after, all, { scheduler: 'buffer', now })).toEqual([]);
    expect(changeSet(after, all, { scheduler: 'publer', now }).map(({ kind }) => kind)).toEqual(
      Array(5).fill('create'),
    );
    expect(
      changeSet(after, [told(before, 1)], { scheduler: 'buffer', now, channelIds: [x.id] }),
    ).toHaveLength(1);
  });

  it('puts creations into files and everything on a checklist in the scheduler’s zone', () => {
    const { files, rows } = run({
      scheduler: 'buffer',
      items: after,
      now,
      zone: 'America/New_York',
      changes,
    });
    expect(files.map(({ name }) => name)).toEqual([
      'buffer-facebook-bramble-rye-america-new-york.csv',
      'buffer-x-bramble-america-new-york.csv',
      'buffer-changes-america-new-york.txt',
      'buffer-changes-america-new-york.csv',
    ]);
    expect(rows).toBe(2);
    expect(files[2]?.text.split('\n')).toEqual([
      'Changes for Buffer. All times are America/New_York.',
      '',
      '[ ] Cancel "Title gone" on Facebook (Bramble & Rye) of 2026-11-27 05:00',
      '[ ] Move "Title moved" on Facebook (Bramble & Rye) from 2026-11-27 06:00 to 2026-11-28 06:00',
      '[ ] Cancel "Title held" on Facebook (Bramble & Rye) of 2026-11-27 07:00',
      '[ ] Change the text of "Title edited" on Facebook (Bramble & Rye) of 2026-11-27 08:00',
      '      New text: New words',
      '[ ] Cancel "Title diverted" on Facebook (Bramble & Rye) of 2026-11-27 09:00',
      '[ ] Create "Title new" on Facebook (Bramble & Rye) for 2026-11-27 04:00',
      '[ ] Create "Title diverted" on X (@bramble) for 2026-11-27 09:00',
      '',
    ]);
    const calendar =
      run({ scheduler: 'ics', items: after, now, zone: 'Europe/London', changes }).files[0]?.text ?? '';
    expect(calendar.match(/STATUS:CANCELLED/g)).toHaveLength(2);
    const uids = calendar.match(/^UID:.*$/gm) ?? [];
    expect([uids.length, new Set(uids).size]).toEqual([6, 6]);
  });

  it('what the tool has cancelled by itself is created anew, until it is told of it again', () => {
    const tomorrow = to(moved, { wall: '2026-11-28T11:00' });
    const noted = (notedAt: number, scheduler = 'buffer') =>
      to(tomorrow, {
        extra: { reconciled: { scheduler, outcome: 'cancelled', dueAt: moved.delivery.at, notedAt } },
      });
    const kinds = (one: ExportItem, ...handovers: Handover[]) =>
      changeSet([one], handovers, { scheduler: 'buffer', now }).map(({ kind }) => kind);
    const [first, second] = [told([moved], 1), { ...told([tomorrow], 3), id: newHandoverId(() => 'h3') }];
    expect([
      kinds(tomorrow, first),
      kinds(noted(2), first),
      kinds(noted(2, 'publer'), first),
      kinds(noted(2), first, second),
      kinds(noted(4), first, second),
    ]).toEqual([['move'], ['create'], ['move'], [], ['create']]);
  });
});
