import { describe, expect, it } from 'vitest';
import { compareCopies, timesOf } from './compare-copies';
import { Ledger } from './ledger';
import { MORNING, moveTo, newPost, Replica } from './testing/replica';
import { MINUTE_MS } from '../core/time/units';

const SHARD = 'posts-2026-11';
const POST = '2026-11_aaaaaaaa';

/** Six changes of one post in five updates, as a journal holds them. */
function fiveUpdates(): Uint8Array[] {
  const ann = new Replica('ann');
  ann.do(
    MORNING,
    ...newPost(POST, 'Warm loaves.', [{ id: `${POST}.d`, channel: 'ch_x', wall: '2026-11-27T08:00' }]),
  );
  for (const [n, words] of ['Warm loaves at eight.', 'Cold loaves.', 'Buns.'].entries()) {
    ann.do(MORNING + (n + 1) * MINUTE_MS, { op: 'text', id: POST, slot: 'm', text: words });
  }
  ann.do(MORNING + 4 * MINUTE_MS, moveTo(`${POST}.d`, '2026-11-27T09:00'));
  return ann.seen.map(({ update }) => update);
}

/** What a ledger reads out of these updates. */
function read(updates: readonly Uint8Array[]): { words: string; changes: number } {
  const ledger = new Ledger({ device: 'reader' });
  ledger.load(SHARD, updates);
  return { words: ledger.text(POST, 'm'), changes: ledger.changes(POST).length };
}

const plus = (updates: readonly Uint8Array[], more: Uint8Array | null) => [
  ...updates,
  ...(more ? [more] : []),
];

describe('two copies of a shard', () => {
  it('that hold the same lack nothing, however they are cut into updates', () => {
    const all = fiveUpdates();
    const ledger = new Ledger({ device: 'x' });
    ledger.load(SHARD, all);
    expect(compareCopies(all, [ledger.encode(SHARD)])).toEqual({
      firstLacks: null,
      secondLacks: null,
      news: 0,
      waiting: 0,
      lastAt: MORNING + 4 * MINUTE_MS,
    });
  });

  it.each([
    ['a hole in the first', [0, 1, 3, 4], [0, 1, 2, 3, 4]],
    ['holes in both', [0, 1, 3, 4], [0, 2, 3]],
    ['a beginning and an end', [0, 1], [2, 3, 4]],
    ['nothing in the second', [0, 1, 2, 3, 4], []],
  ])('give each other what they lack: %s', (_what, first, second) => {
    const all = fiveUpdates();
    const pick = (places: readonly number[]) => all.filter((_update, n) => places.includes(n));
    const [a, b] = [pick(first), pick(second)];
    const { firstLacks, secondLacks, waiting } = compareCopies(a, b);
    expect(waiting).toBe(0);
    expect(read(plus(a, firstLacks))).toEqual({ words: 'Buns.', changes: 6 });
    expect(read(plus(b, secondLacks))).toEqual({ words: 'Buns.', changes: 6 });
    expect(compareCopies(plus(a, firstLacks), plus(b, secondLacks))).toMatchObject({
      firstLacks: null,
      secondLacks: null,
    });
  });

  it('tell how much waits for something that neither has, and keep it', () => {
    const all = fiveUpdates();
    const holed = all.filter((_update, n) => n !== 2);
    const { secondLacks, waiting, lastAt } = compareCopies(holed, []);
    expect({ waiting, lastAt, shown: read(holed).changes }).toEqual({
      waiting: 2,
      lastAt: MORNING + MINUTE_MS,
      shown: 3,
    });
    expect(read([...plus([], secondLacks), all[2] ?? new Uint8Array()])).toEqual({
      words: 'Buns.',
      changes: 6,
    });
  });

  it('an update tells when its changes were made', () => {
    expect(fiveUpdates().map((update) => timesOf(update)?.last)).toEqual(
      [0, 1, 2, 3, 4].map((n) => MORNING + n * MINUTE_MS),
    );
    expect(timesOf(Uint8Array.of(0, 0))).toBeNull();
  });
});
