import type { Edit } from '../model/edits';
import type { ChannelId, DeliveryId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import { ok, refuse, type Result } from '../result';
import { addDaysToWall, instantToWall } from '../time';
import { defineCommand, type PlanReader } from '../command/command';
import { each, liveDelivery } from '../command/lookups';
import type { WallTime } from '../time/types';
import { readAgain } from './outage-lookups';
import { checkWhen } from './placements';
import { askRulesOf, type RuleRefusal } from './rule-checks';
import type { Insisting } from './wish';
import { counted } from '../words/counting';

const HOUR_MS = 3_600_000;

function movable(view: PlanReader, id: DeliveryId): Result<Delivery, 'gone' | 'published'> {
  const delivery = liveDelivery(view, id);
  if (delivery.ok && delivery.value.status === 'published') {
    return refuse('published', 'That post is already published, so its time cannot change.');
  }
  return delivery;
}

type MoveCode = 'gone' | 'published' | 'bad-time' | 'bad-zone' | RuleRefusal;

export interface MoveDeliveriesInput extends Insisting {
  readonly moves: readonly {
    readonly id: DeliveryId;
    readonly wall: WallTime;
    readonly zone?: string;
    readonly channelId?: ChannelId;
  }[];
}

/** A new time, and a new channel where one is named. All moves or none. */
export const moveDeliveries = defineCommand<MoveDeliveriesInput>()({
  name: 'delivery.move',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.moves.map((move) => move.id) }),
  plan(view, input, env) {
    const edits = each([...input.moves.entries()], ([index, move]): Result<Edit, MoveCode> => {
      const delivery = movable(view, move.id);
      if (!delivery.ok) return delivery;
      const when = checkWhen(move.wall, move.zone ?? delivery.value.zone);
      if (!when.ok) return when;
      const to = { entry: 'move', index, ...when.value, channelId: move.channelId } as const;
      const ruled = askRulesOf(view, env, delivery.value, to, input.insist);
      if (!ruled.ok) return ruled;
      const fields = { when: when.value, ...(move.channelId ? { channelId: move.channelId } : {}) };
      return ok({ op: 'set', id: move.id, fields: { ...fields, ...ruled.value } });
    });
    if (!edits.ok) return edits;
    return ok({
      label: `moved ${counted(edits.value.length, 'post')}`,
      edits: [
        ...edits.value,
        ...readAgain(
          view,
          input.moves.map(({ id }) => id),
        ),
      ],
    });
  },
});

/** Days keep the wall time; hours move the instant. */
export interface ShiftDeliveriesInput extends Insisting {
  readonly ids: readonly DeliveryId[];
  readonly days?: number;
  readonly hours?: number;
}

export const shiftDeliveries = defineCommand<ShiftDeliveriesInput>()({
  name: 'delivery.shift',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input, env) {
    const { days = 0, hours = 0, insist } = input;
    if (days === 0 && hours === 0) return refuse('nothing', 'Say by how many days or hours.');
    const edits = each([...input.ids.entries()], ([index, id]): Result<Edit, MoveCode> => {
      const delivery = movable(view, id);
      if (!delivery.ok) return delivery;
      const { at, wall, zone } = delivery.value;
      const later = hours === 0 ? wall : instantToWall(at + hours * HOUR_MS, zone);
      const when = { wall: addDaysToWall(later, days), zone };
      const ruled = askRulesOf(view, env, delivery.value, { entry: 'shift', index, ...when }, insist);
      if (!ruled.ok) return ruled;
      return ok({ op: 'set', id, fields: { when, ...ruled.value } });
    });
    if (!edits.ok) return edits;
    return ok({
      label: `shifted ${counted(edits.value.length, 'post')}`,
      edits: [...edits.value, ...readAgain(view, input.ids)],
    });
  },
});
