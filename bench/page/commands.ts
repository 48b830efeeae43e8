import type { DeliveryRow } from '../../src/core/model/delivery';
import { isOver } from '../../src/core/model/status';
import { deliveriesBetween } from '../../src/renderer/store/queries';
import { interleaved, timed } from '../stats';
import { pause } from './frames';
import { MONTH } from './month';
import { openRaw, putRaw } from './raw';
import type { Pair } from './reading';
import { granted, theSession } from './session';
import { RAW } from './views';
import { DAY_MS } from '../../src/core/time/units';

/** What a command leaves to be done after it is saved (reading and drawing anew) must not weigh on the next. */
const QUIET_MS = 80;

async function afterQuiet(task: () => Promise<void>): Promise<number> {
  await pause(QUIET_MS);
  return timed(task);
}

/** Scheduled deliveries of a far month, or of the days on screen that are still to come: nothing moves into the past. */
async function somewhere(onScreen: boolean): Promise<DeliveryRow[]> {
  const from = onScreen ? MONTH.until - 4 * DAY_MS : MONTH.until + 90 * DAY_MS;
  const rows = await deliveriesBetween(theSession().db, from, from + (onScreen ? 3 : 60) * DAY_MS);
  return rows.filter((row) => !isOver(row.status));
}

/** Bytes that the last command appended to the ledger, one entry a shard. */
async function lastUpdates(after: number): Promise<{ n: number; sizes: number[] }> {
  const rows = await theSession().db.updates.where('n').above(after).toArray();
  return { n: rows.at(-1)?.n ?? after, sizes: rows.map((row) => row.bytes.length) };
}

function asUpdates(sizes: readonly number[], round: number): object[] {
  return sizes.map((size) => ({
    shard: 'posts-2026-11',
    device: 'bench',
    sequence: round,
    bytes: new Uint8Array(size).fill(round),
  }));
}

/**
 * One delivery moved by an hour until the app says it is saved, and its two rows put by hand in one strict
 * transaction. Needs the plain database of `viewTimes`.
 *
 * @param onScreen whether the delivery stands in the week that is drawn
 */
export async function commandTimes(repeats: number, onScreen: boolean): Promise<Pair> {
  const { client } = theSession();
  const rows = await somewhere(onScreen);
  const raw = await openRaw(RAW);
  const move = async (round: number) => {
    const row = rows[round % rows.length];
    if (!row) throw new Error('nothing to move');
    const hour = 8 + (Math.floor(round / rows.length) % 12);
    const wall = `${row.day}T${String(hour).padStart(2, '0')}:${row.wall.slice(14, 16)}`;
    granted(await client.run('delivery.move', { moves: [{ id: row.id, wall }], insist: true }));
  };
  const { n } = await lastUpdates(0);
  await move(0);
  const { sizes } = await lastUpdates(n);
  const times = await interleaved(repeats, 10, {
    ours: (round) => afterQuiet(() => move(round + 1)),
    anchor: (round) =>
      afterQuiet(() =>
        putRaw(raw, { updates: asUpdates(sizes, round), deliveries: [rows[round % rows.length] ?? {}] }),
      ),
  });
  raw.close();
  return { ...times, items: sizes.reduce((sum, size) => sum + size, 0) };
}

/** 500 deliveries shifted by a day in one command, and the same rows put by hand. */
export async function bigCommandTimes(repeats: number): Promise<Pair> {
  const { client } = theSession();
  const rows = (await somewhere(false)).slice(0, 500);
  const ids = rows.map((row) => row.id);
  const raw = await openRaw(RAW);
  const shift = async (round: number) => {
    granted(await client.run('delivery.shift', { ids, days: round % 2 === 0 ? 1 : -1, insist: true }));
  };
  const { n } = await lastUpdates(0);
  await shift(0);
  const { sizes } = await lastUpdates(n);
  const times = await interleaved(repeats, 2, {
    ours: (round) => afterQuiet(() => shift(round + 1)),
    anchor: (round) => afterQuiet(() => putRaw(raw, { updates: asUpdates(sizes, round), deliveries: rows })),
  });
  raw.close();
  return { ...times, items: ids.length };
}
