import { STATUSES } from '../../src/core/model/status';
import { interleaved, timed } from '../stats';
import { openRaw, settled } from './raw';
import type { Pair } from './reading';
import { theSession } from './session';
import { RAW } from './views';

/**
 * How many deliveries there are by state: the app's table of counters summed up, and an index counted.
 * Needs the plain database of `viewTimes`.
 */
export async function countStates(repeats: number): Promise<Pair> {
  const { db } = theSession();
  const raw = await openRaw(RAW);
  let items = 0;
  const times = await interleaved(repeats, 1, {
    ours: () =>
      timed(async () => {
        const rows = await db.counters.toArray();
        items = rows.length;
        const byState = new Map<string, number>();
        for (const { key, count } of rows) {
          const state = key.slice(key.lastIndexOf('|') + 1);
          byState.set(state, (byState.get(state) ?? 0) + count);
        }
        return byState;
      }),
    anchor: () =>
      timed(() => {
        const index = raw.transaction('states', 'readonly').objectStore('states').index('status');
        return Promise.all(STATUSES.map((status) => settled(index.count(status))));
      }),
  });
  raw.close();
  return { ...times, items };
}
