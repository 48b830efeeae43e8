import type { Edit } from '../model/edits';
import { ok, refuse, type Result } from '../result';
import { defineCommand } from '../command/command';
import { freeFields } from './holds';
import { each, liveDelivery } from '../command/lookups';
import type { DeliveryId } from '../model/ids';
import { counted } from '../words/counting';

export interface SendWithoutMediaInput {
  readonly ids: readonly DeliveryId[];
  readonly on: boolean;
}

/**
 * Sends deliveries as words alone, or with their pictures again. While a platform takes no pictures this stands in
 * for a hold, so it ends one (R125).
 */
export const sendWithoutMedia = defineCommand<SendWithoutMediaInput>()({
  name: 'delivery.without-media',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input) {
    const edits = each(input.ids, (id): Result<Edit, 'gone' | 'published'> => {
      const delivery = liveDelivery(view, id);
      if (!delivery.ok) return delivery;
      const { status, heldBy } = delivery.value;
      if (status === 'published') return refuse('published', 'That post is already published.');
      const free = input.on && heldBy !== null ? freeFields(delivery.value, 'words-alone') : {};
      return ok({ op: 'set', id, fields: { withoutMedia: input.on, ...free } });
    });
    if (!edits.ok) return edits;
    const words = counted(edits.value.length, 'post');
    return ok({
      label: input.on ? `sent ${words} as text only` : `put the media back on ${words}`,
      edits: edits.value,
    });
  },
});
