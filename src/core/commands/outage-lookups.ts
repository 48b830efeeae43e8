import type { Edit } from '../model/edits';
import type { OutageId } from '../model/ids';
import type { Outage } from '../model/outage';
import { ok, refuse, type Result } from '../result';
import type { CommandContext, PlanReader } from '../command/command';

/** A log line is a field of its own, so that two people writing at once both stay in. */
export function logField(
  env: CommandContext,
  text: string,
): Record<string, { at: number; by: string; text: string }> {
  return { [`log/${env.draw()}`]: { at: env.now, by: env.by, text } };
}

export function openOutage(view: PlanReader, id: OutageId): Result<Outage, 'gone' | 'ended'> {
  const outage = view.outage(id);
  if (!outage || outage.deletedAt !== null) return refuse('gone', 'That outage no longer exists.');
  if (outage.endedAt !== null) return refuse('ended', 'That outage has already ended.');
  return ok(outage);
}

export function logEdit(id: OutageId, env: CommandContext, text: string): Edit {
  return { op: 'set', id, fields: logField(env, text) };
}
