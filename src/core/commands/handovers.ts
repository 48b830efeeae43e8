import type { Json } from '../json';
import { newHandoverId } from '../model/ids';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import type { CommandInputs } from './inputs';
import { count } from '../command/lookups';

/** What a scheduler has just been told: the next change set is counted from here. */
export const recordHandover = defineCommand<CommandInputs['handover.record']>({
  name: 'handover.record',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input, env) {
    if (input.items.length === 0) return refuse('nothing', 'There is nothing to hand over.');
    const id = newHandoverId(env.draw);
    const fields: Record<string, Json> = {
      scheduler: input.scheduler,
      zone: input.zone,
      at: env.now,
      by: env.by,
      items: input.items.map((item) => ({ ...item })),
    };
    for (const deliveryId of input.ticked ?? []) fields[`ticked/${deliveryId}`] = true;
    return ok({
      label: `handed over ${count(input.items.length, 'change')}`,
      edits: [{ op: 'create', kind: 'handover', id, fields }],
      made: [id],
    });
  },
});

/**
 * What a scheduler said itself that it has: the same record, written while somebody is doing something else. It is a
 * fact and nobody's deed, so no undo takes it back.
 */
export const confirmHandover = defineCommand<CommandInputs['handover.confirm']>({
  ...recordHandover,
  name: 'handover.confirm',
  undo: 'never',
});

export const tickHandover = defineCommand<CommandInputs['handover.tick']>({
  name: 'handover.tick',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input) {
    if (!view.handover(input.id)) return refuse('gone', 'That hand-over no longer exists.');
    return ok({
      label: input.done ? 'ticked off' : 'unticked',
      edits: [{ op: 'set', id: input.id, fields: { [`ticked/${input.deliveryId}`]: input.done || null } }],
    });
  },
});
