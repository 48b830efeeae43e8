import type { DeliveryId } from '../model/ids';
import type { Handover, HandoverItem } from '../model/handover';
import type { RemotePost } from '../schedulers-api/types';
import type { OutboxItem } from './types';

/** The number that each delivery has in a scheduler, as the hand-over records last said. */
export function confirmedRemotes(
  handovers: readonly Handover[],
  scheduler: string,
): ReadonlyMap<DeliveryId, RemotePost> {
  const numbers = new Map<DeliveryId, { readonly id: string; readonly channelId: string }>();
  const ours = handovers.filter((one) => one.scheduler === scheduler && one.deletedAt === null);
  for (const { items } of [...ours].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    for (const { deliveryId, channelId, change, remoteId } of items) {
      if (change === 'cancel') {
        if (numbers.get(deliveryId)?.channelId === channelId) numbers.delete(deliveryId);
      } else if (remoteId !== undefined) numbers.set(deliveryId, { id: remoteId, channelId });
    }
  }
  return new Map([...numbers].map(([deliveryId, { id }]) => [deliveryId, { id }]));
}

type Settling = Pick<OutboxItem, 'state' | 'recorded' | 'parts'>;

/** Items that are settled and of which the plan does not know yet. */
export function unrecorded<One extends Settling>(items: readonly One[]): readonly One[] {
  return items.filter(
    ({ state, recorded, parts }) =>
      !recorded &&
      (state.kind === 'sent' || state.kind === 'dropped') &&
      parts.some((part) => part.state === 'done'),
  );
}

/** What to write into the plan of items that the scheduler has, in the order in which it was told. */
export function confirmedItems(items: readonly Pick<OutboxItem, 'state' | 'parts'>[]): HandoverItem[] {
  return [...items]
    .sort((a, b) => settledAt(a) - settledAt(b))
    .flatMap(({ parts }) =>
      parts.flatMap((part): HandoverItem[] => {
        if (part.state !== 'done') return [];
        const { told, remoteId } = part;
        return [remoteId === null || told.change === 'cancel' ? told : { ...told, remoteId }];
      }),
    );
}

function settledAt({ state }: Pick<OutboxItem, 'state'>): number {
  return state.kind === 'sent' || state.kind === 'dropped' ? state.at : Infinity;
}
