import type { Edit } from '../model/edits';
import { ok, refuse, type Result } from '../result';
import { defineCommand } from '../command/command';
import { freeFields } from './holds';
import { each, liveDelivery } from '../command/lookups';
import type { DeliveryId } from '../model/ids';
import { statusBeforeHold } from '../model/status';
import { askRulesOf, type RuleRefusal } from './rule-checks';
import type { Insisting } from './wish';
import { counted } from '../words/counting';

export interface SendWithoutMediaInput extends Insisting {
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
  plan(view, input, env) {
    const edits = each(
      [...input.ids.entries()],
      ([index, id]): Result<Edit, 'gone' | 'published' | RuleRefusal> => {
        const delivery = liveDelivery(view, id);
        if (!delivery.ok) return delivery;
        const { status, heldBy, heldWas } = delivery.value;
        if (status === 'published') return refuse('published', 'That post is already published.');
        if (!input.on || heldBy === null) return ok({ op: 'set', id, fields: { withoutMedia: input.on } });
        const asWords = { ...delivery.value, withoutMedia: true };
        const back = { entry: 'release', index, status: statusBeforeHold(heldWas) } as const;
        const ruled = askRulesOf(view, env, asWords, back, input.insist);
        if (!ruled.ok) return ruled;
        const free = freeFields(delivery.value, 'words-alone');
        return ok({ op: 'set', id, fields: { withoutMedia: true, ...free, ...ruled.value } });
      },
    );
    if (!edits.ok) return edits;
    const words = counted(edits.value.length, 'post');
    return ok({
      label: input.on ? `sent ${words} as text only` : `put the media back on ${words}`,
      edits: edits.value,
    });
  },
});
