import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';

/** Whether every channel that was down has been seen to work again. */
export function isAllBack({ channelIds, back }: Pick<Outage, 'channelIds' | 'back'>): boolean {
  return channelIds.length > 0 && channelIds.every((id) => back[id] !== undefined);
}

/**
 * Still held for an outage although their channel works again: a person releases each, gives it another time or calls
 * it off. By time.
 *
 * @param family the outage and those that became part of it
 */
export function returnedRows(
  rows: readonly DeliveryRow[],
  { back }: Pick<Outage, 'back'>,
  family: ReadonlySet<string>,
): DeliveryRow[] {
  return rows
    .filter(
      ({ gone, status, heldBy, channelId }) =>
        gone === 0 &&
        status === 'held' &&
        heldBy !== null &&
        family.has(heldBy) &&
        back[channelId] !== undefined,
    )
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
