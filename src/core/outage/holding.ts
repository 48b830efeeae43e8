import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';

/**
 * Whether an outage holds what it hits: it does once something was held for it or a plan for it was applied, which
 * leaves nothing held. What a later end newly hits is then held too.
 *
 * @param family the outage and those that became part of it
 */
export function isHolding(
  outage: Pick<Outage, 'appliedAt'>,
  rows: readonly Pick<DeliveryRow, 'heldBy'>[],
  family: ReadonlySet<string>,
): boolean {
  return outage.appliedAt !== null || rows.some(({ heldBy }) => heldBy !== null && family.has(heldBy));
}
