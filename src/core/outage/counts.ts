import type { DeliveryRow } from '../model/delivery';
import type { Instant } from '../time/types';
import type { Outage } from '../model/outage';
import { outageStateOf } from './state';

export interface IncidentCounts {
  readonly hit: number;
  /** Of the hit ones, those that are held already. */
  readonly held: number;
  /** Hit deliveries whose last useful time comes before the outage is thought to end, or with it. */
  readonly offers: number;
  /** The one last useful time that all of them share; null when they differ or there are none. */
  readonly offersEnd: Instant | null;
  readonly atRisk: number;
}

/** What one outage does to the plan, in numbers. `rows` may hold more than it concerns. */
export function incidentCounts(rows: readonly DeliveryRow[], outage: Outage): IncidentCounts {
  let hit = 0;
  let held = 0;
  let atRisk = 0;
  const ends: Instant[] = [];
  for (const row of rows) {
    if (row.gone === 1) continue;
    const state = outageStateOf(row, [outage]);
    if (state === 'at-risk') atRisk += 1;
    if (state !== 'hit') continue;
    hit += 1;
    if (row.status === 'held') held += 1;
    if (row.lastUseful !== null && row.lastUseful <= outage.until) ends.push(row.lastUseful);
  }
  const first = ends[0];
  const shared = first !== undefined && ends.every((end) => end === first) ? first : null;
  return { hit, held, offers: ends.length, offersEnd: shared, atRisk };
}
