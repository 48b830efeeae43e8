import { describe, expect, test } from 'vitest';
import { changeSet, handoverItemsAfter, type ExportItem } from '../../../core/export';
import { asDeliveryId, asHandoverId } from '../../../core/model/ids';
import { testChannel } from '../../../core/model/testing/channel';
import { testDelivery } from '../../../core/model/testing/delivery';
import { testPost } from '../../../core/model/testing/post';
import type { Delivery } from '../../../core/model/delivery';
import type { Handover } from '../../../core/model/handover';
import type { Media } from '../../../core/model/media';
import {
  inRange,
  takesChanges,
  TARGETS,
  targetOf,
  usualChannels,
  usualTarget,
  usedSchedulers,
  usualZone,
} from '../../store/handover-targets';
import { foldedTargets } from './folded-targets';
import { countRows, doneRows, notYet, openRows } from './handover-rows';
import { headline, notYetWords, saveWords, targetLine } from './handover-words';

const NOW = Date.parse('2026-11-27T10:20:00Z');
const RANGE = { from: '2026-11-27', to: '2026-12-25' };
const buffer = targetOf('buffer');

interface Made {
  readonly id: string;
  readonly wall: string;
  readonly status?: Delivery['status'];
  readonly text?: string;
  readonly media?: readonly Media[];
}

function item({ id, wall, status = 'scheduled', text = `words of ${id}`, media = [] }: Made): ExportItem {
  const channel = testChannel({ platform: 'facebook' });
  const post = testPost({ id: `p-${id}`, title: `Title ${id}`, text, media });
  const place = { postId: post.id, channelId: channel.id, wall, zone: 'Europe/London' };
  return { delivery: testDelivery({ id, ...place, status }), post, channel, campaign: null };
}

const mapOf = (items: readonly ExportItem[]) => new Map(items.map((one) => [one.delivery.id, one]));
const never = () => null;

function handover(change: Partial<Handover> & Pick<Handover, 'items'>): Handover {
  const id = asHandoverId('h1');
  return {
    id,
    scheduler: 'buffer',
    zone: 'Europe/London',
    at: NOW - 1,
    by: 'Ann',
    ticked: [],
    deletedAt: null,
    ...change,
  };
}

describe('the lines of a hand-over', () => {
  const before = [
    item({ id: 'a', wall: '2026-11-27T11:00' }),
    item({ id: 'b', wall: '2026-11-27T12:00' }),
    item({ id: 'c', wall: '2026-11-27T13:00' }),
  ];
  const told = handover({
    items: handoverItemsAfter(changeSet(before, [], { scheduler: 'buffer', now: NOW })),
  });
  const film: Media = { sha256: '', name: 'batch.mp4', mime: 'video/mp4', alt: '' };
  const after = [
    item({ id: 'a', wall: '2026-11-27T11:00', status: 'held' }),
    item({ id: 'b', wall: '2026-11-28T09:00' }),
    item({ id: 'c', wall: '2026-11-27T13:00', text: 'New words' }),
    item({ id: 'd', wall: '2026-11-27T16:00', media: [film] }),
    item({ id: 'e', wall: '2026-11-27T10:30' }),
  ];
  const changes = changeSet(after, [told], { scheduler: 'buffer', now: NOW });
  const soon = (one: ExportItem) => (one.delivery.id === 'e' ? 'Too soon.' : null);
  const brief = (target = buffer) =>
    openRows(changes, mapOf(after), target, soon).map(({ deliveryId, kind, how, notes, oldAt, newAt }) => [
      deliveryId,
      kind,
      how,
      notes,
      [oldAt, newAt].map((at) => (at === null ? null : new Date(at).toISOString().slice(8, 16))),
    ]);

  test('cancellations come first, files carry creations, the rest is done by hand', () => {
    expect(brief()).toEqual([
      ['a', 'cancel', 'hand', [], ['27T11:00', null]],
      ['b', 'move', 'hand', [], ['27T12:00', '28T09:00']],
      ['c', 'edit', 'hand', [], [null, '27T13:00']],
      ['e', 'create', 'blocked', ['Too soon.'], [null, '27T10:30']],
      ['d', 'create', 'file', ['Attach by hand: batch.mp4.'], [null, '27T16:00']],
    ]);
  });

  test('what was due there already is looked at before it is moved; so is what nobody knows about', () => {
    const moved = changes.filter(({ kind }) => kind === 'move');
    const noon = Date.parse('2026-11-27T12:01Z');
    const notes = (extra: Delivery['extra']) => {
      const [one] = after.filter(({ delivery }) => delivery.id === 'b');
      if (!one) throw new Error('no b');
      const items = mapOf([{ ...one, delivery: { ...one.delivery, extra } }]);
      return openRows(moved, items, buffer, never, noon).map((row) => [row.how, ...row.notes]);
    };
    const due = { scheduler: 'buffer', dueAt: Date.parse('2026-11-27T12:00Z') };
    expect(notes({})).toEqual([['hand', 'Its time has passed: first check what Buffer did with it.']]);
    expect(notes({ reconciled: { ...due, outcome: 'failed' } })).toEqual([['hand']]);
    expect(notes({ unsettled: { ...due, outcome: 'unknown', of: 'b' } })).toEqual([
      [
        'blocked',
        'Nobody knows whether Buffer sent it already: paste its link, or say that it is not there, before this one goes.',
      ],
    ]);
  });

  test('the tools of the team stand in sight, the others are folded', () => {
    const lines = TARGETS.map((target) => ({ target }));
    const ids = (used: readonly string[]) => {
      const { first, folded } = foldedTargets(lines, new Set(used));
      return [first.map(({ target }) => target.id), folded.length];
    };
    const copies = ['ics', 'holdfast-csv', 'plan'];
    expect(ids(['hootsuite'])).toEqual([['hootsuite', ...copies], 7]);
    expect(ids([])).toEqual([['buffer', 'publer', 'vista-social', ...copies], 5]);
    const named = testChannel({ platform: 'x', schedulerProfile: { sprout: 'Our X', publer: '' } });
    expect([...usedSchedulers([told], [named])].sort()).toEqual(['buffer', 'sprout']);
  });

  test('a calendar file carries all of it', () => {
    const rows = openRows(changes, mapOf(after), targetOf('ics'), never);
    expect(rows.map(({ how }) => how)).toEqual(['file', 'file', 'file', 'file', 'file']);
  });

  test('counts say what goes how', () => {
    const counts = countRows(openRows(changes, mapOf(after), buffer, soon));
    expect(counts).toEqual({ create: 2, move: 1, cancel: 1, edit: 1, byFile: 1, byHand: 3, blocked: 1 });
    expect(targetLine(buffer, counts, 'en-GB')).toBe('5 changes, 1 by file, 3 by hand, 1 held back');
  });

  test('what was ticked off today stays, with its old time, and can be unticked', () => {
    const move = changes.filter(({ kind }) => kind === 'move');
    const tick = handover({
      id: asHandoverId('h2'),
      at: NOW,
      items: handoverItemsAfter(move),
      ticked: [asDeliveryId('b')],
    });
    expect(doneRows([told, tick], 'buffer', NOW - 10)).toMatchObject([
      {
        deliveryId: 'b',
        kind: 'move',
        how: 'done',
        oldAt: Date.parse('2026-11-27T12:00Z'),
        newAt: Date.parse('2026-11-28T09:00Z'),
        told: { id: 'h2', by: 'Ann', done: true },
      },
    ]);
    expect(doneRows([told, { ...tick, ticked: [] }], 'buffer', NOW - 10)[0]?.told?.done).toBe(false);
    expect(doneRows([told, tick], 'buffer', NOW + 1)).toEqual([]);
    expect(doneRows([told, tick], 'publer', NOW - 10)).toEqual([]);
  });

  test('a move counts for the range of its old and of its new time, on the tool’s own calendar', () => {
    const [move] = changes.filter(({ kind }) => kind === 'move');
    if (!move) throw new Error('no move');
    expect(inRange(move, { from: '2026-11-27', to: '2026-11-27' }, 'Europe/London')).toBe(true);
    expect(inRange(move, { from: '2026-11-28', to: '2026-11-28' }, 'Europe/London')).toBe(true);
    expect(inRange(move, { from: '2026-11-29', to: '2026-11-29' }, 'Europe/London')).toBe(false);
    expect(inRange(move, { from: '2026-11-29', to: '2026-11-29' }, 'Pacific/Kiritimati')).toBe(false);
    expect(inRange(move, { from: '2026-11-28', to: '2026-11-28' }, 'Pacific/Kiritimati')).toBe(true);
  });
});

test('what is not ready yet is counted and named, past and deleted left out', () => {
  const items = [
    item({ id: 'late', wall: '2026-11-27T09:00', status: 'draft' }),
    item({ id: 'r', wall: '2026-11-28T09:00', status: 'review' }),
    item({ id: 'd', wall: '2026-11-27T19:00', status: 'draft' }),
    item({ id: 'h', wall: '2026-11-27T18:00', status: 'held' }),
    item({ id: 'far', wall: '2027-02-01T09:00', status: 'draft' }),
    item({ id: 'ok', wall: '2026-11-27T20:00' }),
  ];
  const found = notYet(items, RANGE, 'Europe/London', NOW);
  const titles = ['Title h', 'Title d', 'Title r'];
  expect(found).toEqual({ draft: 1, review: 1, held: 1, twoVersions: 0, titles });
  expect(notYetWords({ ...found, twoVersions: 1 }, 'en-GB')).toBe(
    '1 draft, 1 in review, 1 held. 1 waits for a choice between two versions of the text. They are added once approved.',
  );
  expect(notYetWords(found, 'en-GB')).toBe('1 draft, 1 in review, 1 held. They are added once approved.');
  expect(notYetWords({ draft: 0, review: 0, held: 0, twoVersions: 0, titles: [] }, 'en-GB')).toBeNull();
});

describe('where it goes', () => {
  test('tools are told of changes, copies are whole', () => {
    expect(TARGETS.map((target) => [target.id, takesChanges(target)])).toEqual([
      ['buffer', true],
      ['publer', true],
      ['vista-social', true],
      ['metricool', true],
      ['sprout', true],
      ['highlevel', true],
      ['hootsuite', true],
      ['socialpilot', true],
      ['ics', true],
      ['holdfast-csv', false],
      ['plan', false],
    ]);
  });

  test('the last tool and its zone are offered again', () => {
    const handovers = [
      handover({ items: [] }),
      handover({ items: [], scheduler: 'publer', zone: 'America/New_York' }),
      handover({ items: [], scheduler: 'of-a-later-version' }),
    ];
    expect(usualTarget(handovers)).toBe('publer');
    expect(usualTarget([])).toBe('buffer');
    expect(usualZone(targetOf('publer'), handovers, 'Europe/London')).toBe('America/New_York');
    expect(usualZone(targetOf('ics'), handovers, 'Europe/London')).toBe('Europe/London');
  });

  test('a scheduler gets the channels that are named in it, else the social ones; a copy gets all', () => {
    const all = ['facebook', 'sms', 'x'].map((platform) => testChannel({ platform }));
    expect([...usualChannels(buffer, all)]).toEqual(['ch_facebook', 'ch_x']);
    expect([...usualChannels(targetOf('ics'), all)]).toEqual(['ch_facebook', 'ch_sms', 'ch_x']);
    const named = [...all.slice(0, 2), testChannel({ platform: 'x', schedulerProfile: { buffer: 'Our X' } })];
    expect([...usualChannels(buffer, named)]).toEqual(['ch_x']);
  });
});

test('headlines and the button say how much', () => {
  const later = { mode: 'changes', isFirst: false, left: 0 } as const;
  expect(headline(buffer, later, 13, 'en-GB')).toBe('13 changes for Buffer');
  expect(headline(buffer, { ...later, isFirst: true }, 1_240, 'en-GB')).toBe('1,240 posts for Buffer');
  expect(headline(buffer, later, 0, 'en-GB')).toBe('Buffer is up to date');
  expect(headline(buffer, { ...later, left: 3 }, 0, 'en-GB')).toBe(
    'Buffer has all its posts; 3 are left for you',
  );
  expect(headline(buffer, { ...later, mode: 'whole' }, 35, 'en-GB')).toBe('35 posts for Buffer');
  expect(saveWords(3, false, 'en-GB')).toBe('Save 3 files');
  expect(saveWords(2, true, 'en-GB')).toBe('Save checklist');
});
