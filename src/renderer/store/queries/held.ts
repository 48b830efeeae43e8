import type { DeliveryRow } from '../../../core/model/delivery';
import type { HoldfastDb } from '../db';
import { DAY_MS } from '../../../core/time/units';

/** How many are listed; more than any team holds at once. */
const MOST = 500;

/** What is held for an outage that is over, or by hand; by time. `openOutages` are left to their own screens. */
export async function heldDeliveries(db: HoldfastDb, openOutages: readonly string[]): Promise<DeliveryRow[]> {
  const counters = await db.counters.toArray();
  const places = counters.filter((row) => row.count > 0 && row.key.endsWith('|held')).map(({ key }) => key);
  const found: DeliveryRow[] = [];
  for (const key of places) {
    const [channel = '', month = ''] = key.split('|');
    const { from, until } = monthSpan(month);
    const rows = await db.deliveries
      .where('[channelId+at]')
      .between([channel, from], [channel, until], true, false)
      .filter((row) => row.status === 'held' && row.gone === 0 && row.moveKind !== 'hold')
      .limit(MOST)
      .toArray();
    found.push(...rows.filter((row) => row.heldBy === null || !openOutages.includes(row.heldBy)));
  }
  return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(0, MOST);
}

/** A month with a day to spare on either side: local days reach beyond UTC's. */
function monthSpan(month: string): { from: number; until: number } {
  const [year = 1970, index = 1] = month.split('-').map(Number);
  return { from: Date.UTC(year, index - 1, 1) - DAY_MS, until: Date.UTC(year, index, 1) + DAY_MS };
}
