import type { DeliveryRow } from '../model/delivery';
import type { Classified } from './classify';
import type { Match } from './match';
import { isSent } from './copies';
import type { Duplicate } from './types';

/** What is out twice on one channel: a delivery that was sent more than once, or a delivery and its twin. */
export function duplicatesOf(
  deliveries: readonly DeliveryRow[],
  matches: ReadonlyMap<string, readonly Match[]>,
  verdicts: ReadonlyMap<string, Classified | null>,
): Duplicate[] {
  const found: Duplicate[] = [];
  for (const delivery of deliveries) {
    const sent = sentOf(matches.get(delivery.id) ?? []);
    const first = sent[0];
    if (first === undefined) continue;
    const { channelId } = first.place;
    if (sent.length > 1) found.push(duplicate([delivery], channelId, sent));
    if (delivery.insteadOf === null) continue;
    const original = deliveries.find((other) => other.id === delivery.insteadOf);
    if (original === undefined || !isSent(verdicts.get(original.id) ?? null)) continue;
    const both = [...sentOf(matches.get(original.id) ?? []), ...sent];
    if (new Set(both.map(({ place }) => place.channelId)).size === 1) {
      found.push(duplicate([original, delivery], channelId, both));
    }
  }
  return found;
}

/** On one channel only: the same message on two channels is no duplicate. */
function sentOf(matches: readonly Match[]): Match[] {
  const sent = matches.filter(({ row }) => row.status === 'sent');
  const channelId = sent[0]?.place.channelId;
  const numbers = new Set<string>();
  return sent.filter(({ row, place }) => {
    if (place.channelId !== channelId || (row.remoteId !== '' && numbers.has(row.remoteId))) return false;
    numbers.add(row.remoteId);
    return true;
  });
}

function duplicate(
  deliveries: readonly DeliveryRow[],
  channelId: Duplicate['channelId'],
  sent: readonly Match[],
): Duplicate {
  const title = deliveries[0]?.title ?? '';
  return {
    deliveryIds: deliveries.map(({ id }) => id),
    title,
    channelId,
    rows: sent.map(({ row }) => row.row),
    say: `"${title}" is out ${sent.length} times on one channel: take ${sent.length === 2 ? 'one' : 'the others'} down.`,
  };
}
