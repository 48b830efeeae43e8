import { emptyRows } from '../../src/ledger/rows';
import { HoldfastDb } from '../../src/renderer/store/db';
import { tablesOf, writeRows } from '../../src/renderer/store/worker/rows';
import { interleaved, timed } from '../stats';
import { makeStores, openRaw, putRaw, settled } from './raw';
import type { Pair } from './reading';
import { theSession } from './session';

/** The plain database; it stays after `viewTimes`, for the rows that compare commands. */
export const RAW = 'bench-raw';
const OURS = 'bench-views';

/** All deliveries and posts into an empty database: as the app rebuilds its views, and by plain puts. */
export async function viewTimes(repeats: number): Promise<Pair> {
  const { db } = theSession();
  const deliveries = await db.deliveries.toArray();
  const posts = await db.posts.toArray();
  const rows = { ...emptyRows(), deliveries, posts };
  const times = await interleaved(repeats, 0, {
    anchor: async () => {
      await settled(indexedDB.deleteDatabase(RAW));
      const raw = await openRaw(RAW, makeStores);
      const spent = await timed(() => putRaw(raw, { deliveries, posts }));
      raw.close();
      return spent;
    },
    ours: async () => {
      const ours = new HoldfastDb(OURS);
      await ours.delete();
      await ours.open();
      const spent = await timed(() =>
        ours.transaction('rw', tablesOf(ours, rows, false, new Map()), () =>
          writeRows(ours, rows, [], false, new Map()),
        ),
      );
      await ours.delete();
      return spent;
    },
  });
  const raw = await openRaw(RAW);
  await putRaw(raw, { states: deliveries.map(({ id, status }) => ({ id, status })) });
  raw.close();
  return { ...times, items: deliveries.length + posts.length };
}
