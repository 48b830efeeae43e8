import { unsettledOf, type Unsettled } from '../../../core/settlement';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { Instant } from '../../../core/time/types';
import type { HoldfastDb } from '../db';
import { DAY_MS } from '../../../core/time/units';

/** How far back an open question is still asked: later, nobody can look any more. */
const BACK_MS = 60 * DAY_MS;

export interface LeftOpen {
  readonly row: DeliveryRow;
  readonly mark: Unsettled;
}

/** Posts of which nobody knows whether a scheduler sent them, by the time at which they were due. */
export async function leftOpen(db: HoldfastDb, now: Instant): Promise<LeftOpen[]> {
  const rows = await db.deliveries
    .where('at')
    .aboveOrEqual(now - BACK_MS)
    .filter((row) => unsettledOf(row)?.of === row.id && row.gone === 0)
    .toArray();
  return rows
    .flatMap((row) => {
      const mark = unsettledOf(row);
      return mark === null ? [] : [{ row, mark }];
    })
    .sort((a, b) => a.mark.dueAt - b.mark.dueAt);
}
