import type { JsonObject } from '../json';
import type { Delivery } from '../model/delivery';
import type { Edit } from '../model/edits';
import type { DeliveryId, OutageId } from '../model/ids';
import type { Outage } from '../model/outage';
import { logValue, type LogFact } from '../model/outage-log';
import { ok, refuse, type Result } from '../result';
import type { CommandContext, PlanReader } from '../command/command';

/** An entry of the log is a field of its own, so that two people writing at once both stay in. */
export function logField(env: CommandContext, fact: LogFact): JsonObject {
  return { [`log/${env.draw()}`]: logValue(fact, env.now, env.by) };
}

export function openOutage(view: PlanReader, id: OutageId): Result<Outage, 'gone' | 'ended'> {
  const outage = view.outage(id);
  if (!outage || outage.deletedAt !== null) return refuse('gone', 'That outage no longer exists.');
  if (outage.endedAt !== null) return refuse('ended', 'That outage has already ended.');
  return ok(outage);
}

export function logEdit(id: OutageId, env: CommandContext, fact: LogFact): Edit {
  return { op: 'set', id, fields: logField(env, fact) };
}

/** So long after its end what is handed over, read back or released still belongs to an outage: a working week. */
const AFTERCARE_MS = 7 * 86_400_000;

/** Entries for every outage that is open, or ended a short while ago: what a scheduler does concerns them all. */
export function logInAll(view: PlanReader, env: CommandContext, fact: LogFact): Edit[] {
  return view
    .outages()
    .filter(({ deletedAt, mergedInto }) => deletedAt === null && mergedInto === null)
    .filter(({ endedAt }) => endedAt === null || endedAt > env.now - AFTERCARE_MS)
    .map(({ id }) => logEdit(id, env, fact));
}

/** Read and found right for one time is not read for another: what moves is to be read again, in every open outage. */
export function readAgain(view: PlanReader, ids: readonly DeliveryId[]): Edit[] {
  return view.outages().flatMap((outage): Edit[] => {
    if (outage.deletedAt !== null || outage.endedAt !== null) return [];
    const read = ids.filter((id) => outage.stillRight.includes(id));
    if (read.length === 0) return [];
    return [
      { op: 'set', id: outage.id, fields: Object.fromEntries(read.map((id) => [`right/${id}`, null])) },
    ];
  });
}

/** Whether a delivery is held for this outage, or for one that became part of it. */
export function isHeldFor(view: PlanReader, { heldBy }: Delivery, id: OutageId): boolean {
  return heldBy !== null && goesOnAs(view, heldBy) === id;
}

/** The outage that this one goes on as, when it turned out to be part of another; itself when it did not. */
export function goesOnAs(view: PlanReader, id: OutageId): OutageId {
  const seen = new Set<string>();
  for (let at = id; !seen.has(at);) {
    seen.add(at);
    const next = view.outage(at)?.mergedInto ?? null;
    if (next === null) return at;
    at = next;
  }
  return id;
}
