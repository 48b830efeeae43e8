import { changeSet } from '../../../core/export';
import { schedulerApi, schedulerFormat } from '../../../core/schedulers';
import type { Instant } from '../../../core/time/types';
import { localDate } from '../../../core/time';
import type { HoldfastDb } from '../db';
import { inRange, targetOf, usualChannels } from '../handover-targets';
import { handovers } from '../queries';
import { handoverRows } from './handover';
import { DAY_MS } from '../../../core/time/units';

export interface HandoverCount {
  readonly schedulerId: string;
  readonly scheduler: string;
  readonly changes: number;
}

/** How far ahead changes are counted, days: beyond it a scheduler was told little, and the count must stay cheap. */
const DAYS_AHEAD = 31;

/**
 * For each scheduler that was ever told something: how many changes it has not been told yet, up to the last time
 * that it knows of. Empty before the first hand-over.
 */
export async function handoverCounts(
  db: HoldfastDb,
  now: Instant,
  fallbackZone: string,
): Promise<HandoverCount[]> {
  const told = await handovers(db);
  if (told.length === 0) return [];
  const last = Math.max(now, ...told.flatMap((one) => one.items.map((item) => item.at)));
  const until = Math.min(last, now + DAYS_AHEAD * DAY_MS);
  const from = localDate(now, fallbackZone);
  const to = localDate(until, fallbackZone);
  const rows = await handoverRows(db, { from, to, now, fallbackZone });
  const channels = (await db.channels.toArray()).filter((row) => row.deletedAt === null);
  // What goes by API is counted by the outbox.
  const byFile = told.flatMap(({ scheduler }) => (schedulerApi(scheduler) ? [] : [scheduler]));
  return [...new Set(byFile)].map((scheduler) => ({
    schedulerId: scheduler,
    scheduler: schedulerFormat(scheduler)?.name ?? scheduler,
    changes: changeSet(rows.items, rows.handovers, {
      scheduler,
      now,
      channelIds: [...usualChannels(targetOf(scheduler), channels)],
    }).filter((change) => inRange(change, { from, to }, fallbackZone)).length,
  }));
}
