import type { ChannelId, DeliveryId } from '../../../core/model/ids';
import { isOver } from '../../../core/model/status';
import type { Instant } from '../../../core/time/types';
import type { HoldfastDb } from '../db';

/** What is still to go out on a channel from a moment on; what was cancelled is not. */
export async function comingOn(db: HoldfastDb, channel: ChannelId, from: Instant): Promise<DeliveryId[]> {
  const rows = await db.deliveries
    .where('[channelId+at]')
    .between([channel, from], [channel, Infinity])
    .filter(({ gone, status }) => gone === 0 && !isOver(status))
    .toArray();
  return rows.map((row) => row.id);
}
