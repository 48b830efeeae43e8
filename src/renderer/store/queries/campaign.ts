import type { CampaignId } from '../../../core/model/ids';
import type { DeliveryRow } from '../../../core/model/delivery';
import { isOver } from '../../../core/model/status';
import type { Instant } from '../../../core/time/types';
import { deliveriesFrom } from '../queries';
import type { HoldfastDb } from '../db';

/** What of a campaign is still to come, by time. */
export async function campaignAhead(
  db: HoldfastDb,
  campaignId: CampaignId,
  from: Instant,
): Promise<DeliveryRow[]> {
  const rows = await deliveriesFrom(db, from);
  return rows.filter((row) => row.campaignId === campaignId && !isOver(row.status));
}
