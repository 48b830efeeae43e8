import type { Fixed, ReplanDelivery } from './types';

/**
 * The order rule binds deliveries of one campaign that came from the same channel and land on the same
 * channel: a smaller place number goes out earlier. What stays came from the channel it stands on.
 */
export type FixedOrder = ReadonlyMap<string, readonly { readonly order: number; readonly at: number }[]>;

/** The name of a run of deliveries that keep their order among each other; null when there is none to keep. */
export function orderRun(delivery: ReplanDelivery, toChannelId: string): string | null {
  if (delivery.campaignId === null || delivery.order === null) return null;
  return JSON.stringify([delivery.campaignId, delivery.channelId, toChannelId]);
}

/** The members of each run that do not move any more. */
export function fixedOrder(stays: readonly ReplanDelivery[], pins: Iterable<Fixed>): FixedOrder {
  const runs = new Map<string, { order: number; at: number }[]>();
  const add = (delivery: ReplanDelivery, channelId: string, at: number): void => {
    const run = orderRun(delivery, channelId);
    if (run === null || delivery.order === null) return;
    const members = runs.get(run);
    if (members === undefined) runs.set(run, [{ order: delivery.order, at }]);
    else members.push({ order: delivery.order, at });
  };
  for (const delivery of stays) add(delivery, delivery.channelId, delivery.at);
  for (const pin of pins) if (pin.place !== null) add(pin.delivery, pin.place.channelId, pin.place.at);
  return runs;
}

/** Strictly between which instants the order leaves room on a channel; null when the order does not bind. */
export function orderWindow(
  fixed: FixedOrder,
  delivery: ReplanDelivery,
  toChannelId: string,
): { after: number; before: number } | null {
  const run = fixed.size === 0 ? null : orderRun(delivery, toChannelId);
  const members = run === null ? undefined : fixed.get(run);
  if (members === undefined || delivery.order === null) return null;
  let after = Number.NEGATIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  for (const member of members) {
    if (member.order < delivery.order) after = Math.max(after, member.at);
    else if (member.order > delivery.order) before = Math.min(before, member.at);
  }
  return { after, before };
}
