import type { Edit } from '../model/edits';
import type { Delivery } from '../model/delivery';
import { ok, refuse, type Result } from '../result';
import { addDaysToWall } from '../time';
import type { WallTime } from '../time/types';
import { defineCommand, type CommandContext, type PlanReader } from '../command/command';
import { each, liveChannel, liveDelivery } from '../command/lookups';
import type { CampaignId, ChannelId, DeliveryId } from '../model/ids';
import { roleField } from '../model/outage-role';
import { isOver, statusWithoutHold } from '../model/status';
import { freeFields, holdEdit } from './holds';
import { readAgain } from './outage-lookups';
import { askRulesOf, type RuleRefusal } from './rule-checks';
import type { Insisting } from './wish';
import { counted } from '../words/counting';

const DONE_WORDS = { postpone: 'postponed', hold: 'held', cancel: 'cancelled', reroute: 'rerouted' } as const;

export interface MoveCampaignInput extends Insisting {
  readonly campaignId: CampaignId;
  readonly ids: readonly DeliveryId[];
  readonly how:
    | { readonly kind: 'postpone'; readonly days: number }
    | { readonly kind: 'hold' | 'cancel' }
    | { readonly kind: 'reroute'; readonly channelId: ChannelId };
  readonly reason: string;
}

/**
 * A whole campaign in one step, with one reason and one undo (R49): so many days later with its order and spacing
 * kept (R110), held, called off, or all of it on another channel. What is out already stays as it is; what would
 * come too late is refused by name, so that a person decides about it first (R12, R83).
 */
export const moveCampaign = defineCommand<MoveCampaignInput>()({
  name: 'campaign.move',
  undo: 'yours',
  reads: (input) => ({ deliveries: input.ids }),
  plan(view, input, env) {
    const campaign = view.campaign(input.campaignId);
    if (!campaign || campaign.deletedAt !== null) {
      return refuse('gone', 'That campaign no longer exists.');
    }
    const found = each(input.ids, (id) => liveDelivery(view, id));
    if (!found.ok) return found;
    const open = found.value.filter(
      (delivery) => !isOver(delivery.status) && view.post(delivery.postId)?.campaignId === input.campaignId,
    );
    if (open.length === 0) return refuse('nothing', 'This campaign has no upcoming posts.');
    const edits = each([...open.entries()], ([index, delivery]) => editOf(view, env, delivery, index, input));
    if (!edits.ok) return edits;
    const changed = edits.value.filter((edit) => edit !== null);
    if (changed.length === 0) return refuse('nothing', 'Nothing to change: it is already like that.');
    return ok({
      label: `campaign “${campaign.name}” ${DONE_WORDS[input.how.kind]}: ${counted(changed.length, 'post')}`,
      edits: [
        ...changed,
        ...readAgain(
          view,
          open.map(({ id }) => id),
        ),
      ],
    });
  },
});

function editOf(
  view: PlanReader,
  env: CommandContext,
  delivery: Delivery,
  index: number,
  { how, reason, insist }: MoveCampaignInput,
): Result<Edit | null, 'gone' | 'nothing' | RuleRefusal> {
  const { id, wall, zone } = delivery;
  const status = statusWithoutHold(delivery);
  const moved = (to: { channelId: ChannelId } | { wall: WallTime }) =>
    askRulesOf(view, env, delivery, { entry: 'campaign', index, status, ...to }, insist);
  switch (how.kind) {
    case 'hold':
      return ok(holdEdit(delivery, null, reason));
    case 'cancel':
      return ok({
        op: 'set',
        id,
        fields: { status: 'cancelled', reason, ...roleField(delivery.heldBy, 'cancelled') },
      });
    case 'reroute': {
      const channel = liveChannel(view, how.channelId);
      if (!channel.ok) return channel;
      if (delivery.channelId === how.channelId) return ok(null);
      const ruled = moved({ channelId: how.channelId });
      if (!ruled.ok) return ruled;
      return ok({ op: 'set', id, fields: { channelId: how.channelId, reason, ...ruled.value } });
    }
    case 'postpone': {
      if (how.days === 0) return refuse('nothing', 'Say by how many days.');
      const later = addDaysToWall(wall, how.days);
      const ruled = moved({ wall: later });
      if (!ruled.ok) return ruled;
      const movedFrom = delivery.movedFrom ?? delivery.at;
      return ok({
        op: 'set',
        id,
        fields: {
          when: { wall: later, zone },
          movedFrom,
          reason,
          ...ruled.value,
          ...freeFields(delivery, 'postponed'),
        },
      });
    }
  }
}
