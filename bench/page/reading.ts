import { channelDeliveriesBetween, channels, deliveriesBetween } from '../../src/renderer/store/queries';
import { interleaved, timed } from '../stats';
import { MONTH } from './month';
import { openRaw, readRaw } from './raw';
import { theSession } from './session';

export interface Pair {
  readonly ours: readonly number[];
  readonly anchor: readonly number[];
  /** What was read, written or drawn in one go. */
  readonly items: number;
}

/** A month's deliveries: the app's query, and `getAll` on the same index of the same store. */
export async function monthTimes(repeats: number): Promise<Pair> {
  const { db, workspaceId } = theSession();
  const raw = await openRaw(`holdfast-${workspaceId}`);
  const range = IDBKeyRange.bound(MONTH.from, MONTH.until, false, true);
  const times = await interleaved(repeats, 3, {
    ours: () => timed(() => deliveriesBetween(db, MONTH.from, MONTH.until)),
    anchor: () => timed(() => readRaw(raw, 'deliveries', 'at', range)),
  });
  const items = (await deliveriesBetween(db, MONTH.from, MONTH.until)).length;
  raw.close();
  return { ...times, items };
}

/** One channel's month, each round another channel. */
export async function channelMonthTimes(repeats: number): Promise<Pair> {
  const { db, workspaceId } = theSession();
  const raw = await openRaw(`holdfast-${workspaceId}`);
  const ids = (await channels(db)).map((channel) => channel.id);
  const at = (round: number) => ids[round % ids.length] ?? ids[0];
  let items = 0;
  const times = await interleaved(repeats, 3, {
    ours: (round) =>
      timed(async () => {
        const id = at(round);
        if (id !== undefined)
          items = (await channelDeliveriesBetween(db, id, MONTH.from, MONTH.until)).length;
      }),
    anchor: (round) => {
      const id = at(round);
      const range = IDBKeyRange.bound([id, MONTH.from], [id, MONTH.until], false, true);
      return timed(() => readRaw(raw, 'deliveries', '[channelId+at]', range));
    },
  });
  raw.close();
  return { ...times, items };
}
