import type { Edit } from '../model/edits';
import type { ChannelId, DeliveryId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import { ok, refuse, type Result } from '../result';
import { addDaysToWall, instantToWall } from '../time';
import { defineCommand, type PlanReader } from '../command/command';
import { each, liveChannel, liveDelivery } from '../command/lookups';
import type { WallTime } from '../time/types';
import { checkWhen } from './placements';
import { counted } from '../words/counting';

const HOUR_MS = 3_600_000;

function movable(view: PlanReader, id: DeliveryId): Result<Delivery, 'gone' | 'published'> {
  const delivery = liveDelivery(view, id);
  if (delivery.ok && delivery.value.status === 'published') {
    return refuse('published', 'That post is already published, so its time cannot change.');
  }
  return delivery;
}

export interface MoveDeliveriesInput {
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
  plan(view, input) {
    const edits = each(input.moves, (move): Result<Edit, 'gone' | 'published' | 'bad-time' | 'bad-zone'> => {
      const delivery = movable(view, move.id);
      if (!delivery.ok) return delivery;
      if (move.channelId !== undefined) {
        const channel = liveChannel(view, move.channelId);
        if (!channel.ok) return channel;
      }
      const when = checkWhen(move.wall, move.zone ?? delivery.value.zone);
      if (!when.ok) return when;
      const fields = { when: when.value, ...(move.channelId ? { channelId: move.channelId } : {}) };
      return ok({ op: 'set', id: move.id, fields });
    });
    if (!edits.ok) return edits;
    return ok({
      label: `moved ${counted(edits.value.length, 'post')}`,
      edits: edits.value,
    });
  },
});

/** Days keep the wall time; hours move the instant. */
export interface ShiftDeliveriesInput {
  readonly ids: readonly DeliveryId[];
  readonly days?: number;
  readonly hours?: number;
}

export const shiftDeliveries = defineCommand<ShiftDeliveriesInput>()({
  name: 'delivery.shift',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input) {
    const { days = 0, hours = 0 } = input;
    if (days === 0 && hours === 0) return refuse('nothing', 'Say by how many days or hours.');
    const edits = each(input.ids, (id): Result<Edit, 'gone' | 'published'> => {
      const delivery = movable(view, id);
      if (!delivery.ok) return delivery;
      const { at, wall, zone } = delivery.value;
      const later = hours === 0 ? wall : instantToWall(at + hours * HOUR_MS, zone);
      return ok({ op: 'set', id, fields: { when: { wall: addDaysToWall(later, days), zone } } });
    });
    if (!edits.ok) return edits;
    return ok({
      label: `shifted ${counted(edits.value.length, 'post')}`,
      edits: edits.value,
    });
  },
});
