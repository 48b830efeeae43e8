import fc from 'fast-check';
import { expect } from 'vitest';
import { readBundle, writeBundle } from '../bundle';
import { Ledger } from '../ledger';
import { MemoryWorkspace } from '../memory-workspace';
import { RowTables } from '../row-tables';
import type { Rows } from '../rows';
import { forge, forgery, soundPlan } from './forge';
import { SHARDS } from './replica';

/** Every number that a screen would show as a time: `Date` throws beyond 8.64e15, calendars go wrong before. */
function numbersBeyondTime(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Math.abs(value) > 2.6e14 ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    NO_TIMES.has(key) ? [] : numbersBeyondTime(part, `${path}/${key}`),
  );
}

/** Numbers that are no times, and what is kept as it came: the sides of a conflict, unknown fields. */
const NO_TIMES = new Set(['order', 'gapMinutes', 'value', 'extra', 'mappings', 'rules']);

function reopened(shards: ReadonlyMap<string, Uint8Array>): Rows {
  const ledger = new Ledger({ device: 'reader' });
  const tables = new RowTables();
  for (const [shard, update] of shards) {
    ledger.load(shard, [update]);
    tables.addAll(ledger.projectShard(shard));
    for (const root of ledger.roots(shard)) ledger.history(root);
  }
  return tables.toRows();
}

/**
 * Bundles with changes that are well formed and wrong: what is refused leaves everything as it was, what is taken in
 * gives the same rows before and after reopening, and nothing that is shown is beyond time, whether it came past the
 * check or stands in a log from before there was one.
 *
 * @param runs how many bundles; the seed is fixed
 * @returns how many were taken in, and how many refused
 */
export function forgedPlansStayReadable(runs: number): { taken: number; refused: number } {
  const plan = soundPlan();
  const sound = { workspaceId: 'ws-bramble', name: 'Bramble' };
  const own = new Map(SHARDS.map((shard) => [shard, plan.ledger.encode(shard)]));
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(fc.array(forgery, { minLength: 1, maxLength: 5 }), (forgeries) => {
      const shards = forge(plan, forgeries);
      // As an older version took it in, unchecked: it must be readable all the same.
      const unchecked = reopened(shards);
      expect(numbersBeyondTime(unchecked)).toEqual([]);
      expect(unchecked.posts.map(({ id }) => id)).toContain('2026-11_aaaaaaaa');
      expect(unchecked.workspaces.length).toBe(1);

      const mine = MemoryWorkspace.open({ ...sound, shards: own }, { device: 'mine' });
      const before = JSON.stringify(mine.rows.toRows());
      const read = readBundle(writeBundle({ ...sound, shards }));
      const merged = read.ok ? mine.mergeBundle(read.value) : read;
      if (!merged.ok) {
        refused += 1;
        expect(JSON.stringify(mine.rows.toRows())).toBe(before);
        return;
      }
      taken += 1;
      const again = MemoryWorkspace.open(mine.toBundle(), { device: 'again' });
      expect(JSON.stringify(again.rows.toRows())).toBe(JSON.stringify(mine.rows.toRows()));
      expect(readBundle(writeBundle(mine.toBundle())).ok).toBe(true);
    }),
    { seed: 20_261_129, numRuns: runs },
  );
  return { taken, refused };
}
