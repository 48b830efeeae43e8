import { mediaValue } from '../media';
import { newSightingId, type OutageId, type SightingId } from '../model/ids';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import type { Sighting } from '../model/sighting';
import { logEdit, openOutage } from './outage-lookups';

export interface AddSightingInput {
  readonly seen: Omit<Sighting, 'id' | 'deletedAt'>;
  /** The same in one line, for the log of the outage that is open. */
  readonly log?: { readonly outageId: OutageId; readonly text: string };
}

/** Keeps what somebody saw, for this check, for the log of an open outage, and to be found again (R2). */
export const addSighting = defineCommand<AddSightingInput>()({
  name: 'sighting.add',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { seen, log }, env) {
    const who = seen.who.trim();
    if (who === '') return refuse('nobody', 'Say who saw it.');
    if (log !== undefined) {
      const outage = openOutage(view, log.outageId);
      if (!outage.ok) return outage;
    }
    const id = newSightingId(new Date(seen.at).getUTCFullYear(), env.draw);
    const fields = {
      ...seen,
      who,
      device: seen.device.trim(),
      text: seen.text.trim(),
      shot: seen.shot === null ? null : mediaValue(seen.shot),
    };
    return ok({
      label: `added what ${who} saw`,
      edits: [
        { op: 'create', kind: 'sighting', id, fields },
        ...(log === undefined
          ? []
          : [logEdit(log.outageId, env, { kind: 'seen', about: id, data: { say: log.text } })]),
      ],
      made: [id],
    });
  },
});

export interface RemoveSightingInput {
  readonly id: SightingId;
}

export const removeSighting = defineCommand<RemoveSightingInput>()({
  name: 'sighting.remove',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id }, env) {
    const sighting = view.sighting(id);
    if (!sighting || sighting.deletedAt !== null) return refuse('gone', 'That report no longer exists.');
    return ok({
      label: `removed what ${sighting.who} saw`,
      edits: [{ op: 'set', id, fields: { deletedAt: env.now } }],
    });
  },
});
