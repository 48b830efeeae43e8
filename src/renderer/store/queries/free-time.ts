import type { ChannelId } from '../../../core/model/ids';
import type { Instant } from '../../../core/time/types';
import { DAYS_AHEAD } from '../../../core/calendar/free-time';
import { keepsItsPlace } from '../../../core/model/status';
import type { HoldfastDb } from '../db';
import { channelDeliveriesBetween } from '../queries';
import { DAY_MS } from '../../../core/time/units';

/** What stands on a channel in the days that `freeTime` looks at. */
export async function takenTimes(db: HoldfastDb, channelId: ChannelId, now: Instant): Promise<Instant[]> {
  const from = now - DAY_MS;
  const rows = await channelDeliveriesBetween(db, channelId, from, now + (DAYS_AHEAD + 2) * DAY_MS);
  return rows.filter((row) => keepsItsPlace(row.status)).map((row) => row.at);
}
