import { schedulerName } from '../schedulers/formats';
import type { DeliveryRow } from '../model/delivery';
import type { Handover } from '../model/handover';
import type { Instant } from '../time/types';

/** Held here, and still to go out by a tool that was told of them. */
export interface StillTold {
  /** By the time for which the tool has them. */
  readonly rows: readonly { readonly row: DeliveryRow; readonly at: Instant }[];
  /** Names of the tools, each once. */
  readonly tools: readonly string[];
}

/**
 * What is held in the plan and still stands in a scheduler: it goes out there all the same until it is called off.
 * Times that are over are left out: nothing can be called off any more.
 */
export function stillTold(
  held: readonly DeliveryRow[],
  handovers: readonly Handover[],
  now: Instant,
): StillTold {
  const told = new Map<string, { at: Instant; tools: Set<string> }>();
  const inOrder = handovers.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.at - b.at);
  for (const { scheduler, items } of inOrder) {
    // A calendar file is for people: nothing goes out by it.
    if (scheduler === 'ics') continue;
    for (const { deliveryId, at, change } of items) {
      const tools = told.get(deliveryId)?.tools ?? new Set<string>();
      if (change === 'cancel') tools.delete(scheduler);
      else tools.add(scheduler);
      told.set(deliveryId, { at, tools });
    }
  }
  const rows = held
    .flatMap((row) => {
      const there = told.get(row.id);
      return there && there.tools.size > 0 && there.at > now
        ? [{ row, at: there.at, tools: there.tools }]
        : [];
    })
    .sort((a, b) => a.at - b.at || (a.row.id < b.row.id ? -1 : 1));
  return {
    rows: rows.map(({ row, at }) => ({ row, at })),
    tools: [...new Set(rows.flatMap(({ tools }) => [...tools]))].map(schedulerName),
  };
}
