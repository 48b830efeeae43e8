import type { Json } from '../json';
import { newHandoverId, type DeliveryId, type HandoverId } from '../model/ids';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';

import type { HandoverItem } from '../model/handover';
import { counted } from '../words/counting';
import { logInAll } from './outage-lookups';

/** What a scheduler was told, or said that it has. */
export interface HandoverInput {
  readonly scheduler: string;
  readonly zone: string;
  readonly items: readonly HandoverItem[];
  readonly ticked?: readonly DeliveryId[];
}

/** What a scheduler has just been told: the next change set is counted from here. */
export const recordHandover = defineCommand<HandoverInput>()({
  name: 'handover.record',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
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
      label: `handed over ${counted(input.items.length, 'change')}`,
      edits: [
        { op: 'create', kind: 'handover', id, fields },
        ...logInAll(view, env, {
          kind: 'handed-over',
          about: id,
          data: { scheduler: input.scheduler, count: input.items.length },
        }),
      ],
      made: [id],
    });
  },
});

/**
 * What a scheduler said itself that it has: the same record, written while somebody is doing something else. It is a
 * fact and nobody's deed, so no undo takes it back.
 */
export const confirmHandover = defineCommand<HandoverInput>()({
  ...recordHandover,
  name: 'handover.confirm',
  undo: 'never',
});

export interface TickHandoverInput {
  readonly id: HandoverId;
  readonly deliveryId: DeliveryId;
  readonly done: boolean;
}

export const tickHandover = defineCommand<TickHandoverInput>()({
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
