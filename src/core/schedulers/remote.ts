import type { JsonObject } from '../json';
import type { Delivery } from '../model/delivery';

/**
 * A delivery's number in a scheduler, as it was noted down: `remoteIds` of the delivery's further fields, by
 * scheduler, or a plan file's plain `remoteId`. Null when none is known.
 */
export function remoteIdOf(delivery: Pick<Delivery, 'extra'>, scheduler: string): string | null {
  const { remoteIds, remoteId } = delivery.extra;
  const byScheduler = isGroup(remoteIds) ? remoteIds[scheduler] : undefined;
  const found = byScheduler ?? remoteId;
  return typeof found === 'string' && found !== '' ? found : null;
}

function isGroup(value: JsonObject[string] | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
