import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSet, handoverItemsAfter, type Change, type ExportItem } from '../../../src/core/export';
import { newHandoverId } from '../../../src/core/model/ids';
import type { Handover } from '../../../src/core/model/handover';
import { channel, item } from './items';

const NOW = Date.UTC(2026, 10, 27, 8);
const CHANNELS = [channel('fb', 'facebook', 'Bramble'), channel('x', 'x', '@bramble')] as const;
const WORDS = ['Doors open', 'Gift boxes', 'Last tray'];

/** A delivery as it was told, and as it stands now: few words, times and channels, so that they collide often. */
const place = fc.record({
  on: fc.constantFrom(...CHANNELS),
  hour: fc.integer({ min: 9, max: 12 }),
  words: fc.constantFrom(...WORDS),
  status: fc.constantFrom('scheduled', 'scheduled', 'scheduled', 'held', 'cancelled', 'published'),
  byHand: fc.boolean(),
});
const plan = fc.array(
  fc.record({ before: fc.option(place, { nil: null }), after: fc.option(place, { nil: null }) }),
  {
    maxLength: 14,
  },
);

type Place = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

function delivery(n: number, { on, hour, words, status, byHand }: Place): ExportItem {
  const wall = `2026-11-27T${String(hour).padStart(2, '0')}:00`;
  const extra = byHand && status === 'published' ? { byHand: { url: '', at: NOW } } : {};
  return item(`d${n}`, on, wall, words, {}, { status: status as 'scheduled', extra });
}

function told(items: readonly ExportItem[]): Handover[] {
  const changes = changeSet(items, [], { scheduler: 'buffer', now: NOW });
  return [
    {
      id: newHandoverId(() => 'h'),
      scheduler: 'buffer',
      zone: 'Europe/London',
      at: NOW - 1,
      by: 'Ann',
      items: handoverItemsAfter(changes),
      ticked: [],
      deletedAt: null,
    },
  ];
}

/** What stands in the scheduler: a list, since it knows nothing of our deliveries and would keep two of one. */
class Scheduler {
  readonly standing: string[] = [];

  do({ kind, channelId, at, text, before }: Change): void {
    const spot = (time: number, words: string) => `${channelId} ${time} ${words}`;
    if (kind !== 'create') {
      const found = this.standing.indexOf(spot(before?.at ?? at, before?.text ?? text));
      if (found < 0) throw new Error(`nothing to ${kind}`);
      this.standing.splice(found, 1);
    }
    if (kind !== 'cancel') this.standing.push(spot(at, text));
  }

  most(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const one of this.standing) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  }
}

describe('the order in which a scheduler is told (R132)', () => {
  it('broken off after any step, no post stands there more often than before or than it should', () => {
    fc.assert(
      fc.property(plan, (sketch) => {
        const before = sketch.flatMap(({ before: was }, n) =>
          was === null ? [] : [delivery(n, { ...was, status: 'scheduled' })],
        );
        const after = sketch.flatMap(({ after: is }, n) => (is === null ? [] : [delivery(n, is)]));
        const handovers = told(before);
        const changes = changeSet(after, handovers, { scheduler: 'buffer', now: NOW });
        const at = new Scheduler();
        for (const each of handovers[0]?.items ?? []) at.do({ ...each, kind: 'create' } as unknown as Change);
        const first = at.most();
        const wanted = new Scheduler();
        for (const each of changeSet(after, [], { scheduler: 'buffer', now: NOW })) wanted.do(each);
        const last = wanted.most();
        for (const each of changes) {
          at.do(each);
          for (const [spot, times] of at.most()) {
            expect(times).toBeLessThanOrEqual(Math.max(first.get(spot) ?? 0, last.get(spot) ?? 0));
          }
        }
        expect(at.standing.sort()).toEqual(wanted.standing.sort());
      }),
      { seed: 132, numRuns: 600 },
    );
  });

  it('nothing is created before everything was taken away, moved and reworded; then the most urgent first', () => {
    fc.assert(
      fc.property(plan, (sketch) => {
        const before = sketch.flatMap(({ before: was }, n) => (was === null ? [] : [delivery(n, was)]));
        const after = sketch.flatMap(({ after: is }, n) => (is === null ? [] : [delivery(n, is)]));
        const changes = changeSet(after, told(before), { scheduler: 'buffer', now: NOW });
        const kinds = changes.map(({ kind }) => (kind === 'create' ? 1 : 0));
        expect(kinds).toEqual([...kinds].sort());
        const times = changes.filter(({ kind }) => kind === 'create').map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(changes.length).toBe(new Set(changes.map((one) => `${one.kind} ${one.deliveryId}`)).size);
      }),
      { seed: 132, numRuns: 200 },
    );
  });

  const fb = CHANNELS[0];
  const brief = (before: readonly ExportItem[], after: readonly ExportItem[]) =>
    changeSet(after, told(before), { scheduler: 'buffer', now: NOW }).map(({ kind, title }) => [kind, title]);

  it('what would go out wrongly in ten minutes comes before what is cancelled next week', () => {
    const soon = item('soon', fb, '2026-11-27T08:10', 'Soon');
    const later = item('later', fb, '2026-12-04T09:00', 'Later');
    const moved = item('soon', fb, '2026-11-28T08:10', 'Soon');
    expect(brief([soon, later], [moved])).toEqual([
      ['move', 'Title soon'],
      ['cancel', 'Title later'],
    ]);
  });

  it('a post moves to a place only once the same words have left it', () => {
    const early = item('a', fb, '2026-11-27T09:00', 'Same words');
    const late = item('b', fb, '2026-11-27T10:00', 'Same words');
    const after = [
      item('a', fb, '2026-11-27T10:00', 'Same words'),
      item('b', fb, '2026-11-27T11:00', 'Same words'),
    ];
    expect(brief([early, late], after)).toEqual([
      ['move', 'Title b'],
      ['move', 'Title a'],
    ]);
  });

  it('equal posts that change places are no change', () => {
    const at = (id: string, hour: string) => item(id, fb, `2026-11-27T${hour}:00`, 'Same words');
    expect(brief([at('a', '09'), at('b', '10')], [at('a', '10'), at('b', '09')])).toEqual([]);
  });

  it('a post put out by hand is called off where it still waits, also when its time has just passed', () => {
    const due = item('due', fb, '2026-11-27T07:00', 'Due at seven');
    const out = (extra: ExportItem['delivery']['extra']) => [
      item('due', fb, '2026-11-27T07:00', 'Due at seven', {}, { status: 'published', extra }),
    ];
    const handovers = [
      {
        ...told([])[0],
        items: handoverItemsAfter(changeSet([due], [], { scheduler: 'buffer', now: 0 })),
      },
    ] as Handover[];
    const kinds = (items: readonly ExportItem[], now = NOW) =>
      changeSet(items, handovers, { scheduler: 'buffer', now }).map(({ kind }) => kind);
    const byHand = { byHand: { url: '', at: NOW } };
    expect(kinds(out(byHand))).toEqual(['cancel']);
    expect(kinds(out({}))).toEqual([]);
    expect(kinds(out({ ...byHand, reconciled: { outcome: 'by-hand' } }))).toEqual([]);
    expect(kinds(out(byHand), NOW + 3 * 86_400_000)).toEqual([]);
  });
});
