import type { ChannelId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import { isStandingDelivery } from './standing';
import type { ImportedDelivery } from './types';

export interface DeliveryPair {
  readonly delivery: ImportedDelivery;
  /** The delivery here that it means; undefined when it is new. */
  readonly known: Delivery | undefined;
}

/**
 * Finds for each delivery of the file the one here that it means: by its key; else the same channel at the
 * same time; else, for files without delivery keys, the next one on that channel, in order of time, so that a
 * changed time in a spreadsheet moves the delivery instead of doubling it.
 */
export function matchDeliveries(
  deliveries: readonly ImportedDelivery[],
  existing: readonly Delivery[],
  channelOf: (ref: string) => ChannelId | undefined,
): DeliveryPair[] {
  const free = new Set(existing);
  const found = new Map<ImportedDelivery, Delivery>();
  const take = (delivery: ImportedDelivery, known: Delivery | undefined) => {
    if (known === undefined || found.has(delivery)) return;
    free.delete(known);
    found.set(delivery, known);
  };
  for (const delivery of deliveries) {
    if (delivery.key !== null)
      take(
        delivery,
        existing.find((known) => known.key === delivery.key && free.has(known)) ??
          existing.find((known) => known.id === delivery.key && free.has(known)),
      );
  }
  const sameChannel = (delivery: ImportedDelivery) =>
    [...free].filter((known) => known.channelId === channelOf(delivery.channel) && mayMean(delivery, known));
  for (const delivery of deliveries) {
    const same = (known: Delivery) => known.wall === delivery.wall && known.zone === delivery.zone;
    if (!found.has(delivery) && isStandingDelivery(delivery))
      take(delivery, sameChannel(delivery).find(same));
  }
  const inOrder = [...deliveries].sort((a, b) => (a.wall < b.wall ? -1 : a.wall > b.wall ? 1 : 0));
  for (const delivery of inOrder) {
    if (delivery.key !== null || found.has(delivery)) continue;
    take(
      delivery,
      sameChannel(delivery)
        .filter((known) => known.deletedAt === null)
        .sort((a, b) => a.at - b.at)[0],
    );
  }
  return deliveries.map((delivery) => ({ delivery, known: found.get(delivery) }));
}

/** A delivery with another key of its own is another delivery. */
function mayMean(delivery: ImportedDelivery, known: Delivery): boolean {
  return delivery.key === null || known.key === null;
}
