import { MINUTE, dateAt } from './clock';
import { groups } from './groups';
import { leaveOffers, mustPrecede, placeOffers, type Offer, type Prices } from './offers';
import type { Reading } from './reading';
import type { Plan } from '../../src/core/replan';

/** The offers that a plan takes, priced on the given table, or what it does that no offer allows. */
export interface Taken {
  readonly offers: readonly Offer[];
  readonly breaches: readonly string[];
}

/** Finds the offer behind each move of a plan. */
export function takenBy(reading: Reading, plan: Plan, prices: Prices): Taken {
  const offers: Offer[] = [];
  const breaches: string[] = [];
  const byId = new Map(reading.hit.map((d) => [d.id, d]));
  for (const move of plan.moves) {
    const d = byId.get(move.deliveryId);
    if (d === undefined) {
      breaches.push(`${move.deliveryId} is moved twice, or was not hit`);
      continue;
    }
    byId.delete(d.id);
    const all = [
      ...leaveOffers(reading, d, prices),
      ...placeOffers(reading, d, prices, Number.POSITIVE_INFINITY),
    ];
    const offer = all.find(
      ({ kind, place }) =>
        kind === move.kind &&
        (place?.channel.id ?? null) === move.toChannelId &&
        (place?.at ?? null) === move.toAt,
    );
    if (offer === undefined) breaches.push(`${d.id}: ${move.kind} to ${move.toChannelId} at ${move.toAt}`);
    else offers.push(offer);
  }
  for (const id of byId.keys()) breaches.push(`${id} has no move`);
  return { offers, breaches };
}

/** What is wrong with offers taken together: one a slot, gap, cap, order. */
export function clashes({ stays }: Reading, taken: readonly Offer[]): string[] {
  const found: string[] = [];
  const landed = taken.flatMap(({ delivery, place }) => (place === null ? [] : [{ delivery, ...place }]));
  for (const onChannel of groups(landed, (one) => one.channel.id)) {
    const channel = onChannel[0]?.channel;
    if (channel === undefined) continue;
    onChannel.forEach((a, i) => {
      for (const b of onChannel.slice(i + 1)) {
        const apart = Math.abs(a.at - b.at);
        const pair = `${a.delivery.id} and ${b.delivery.id}`;
        if (apart < channel.gapMinutes * MINUTE) found.push(`${pair} nearer than the gap`);
        if (apart === 0 && a.slot && b.slot) found.push(`${pair} in one slot`);
        const turned =
          (mustPrecede(a.delivery, b.delivery) && a.at >= b.at) ||
          (mustPrecede(b.delivery, a.delivery) && b.at >= a.at);
        if (turned) found.push(`${pair} out of order`);
      }
    });
    for (const day of groups(onChannel, (one) => dateAt(channel.zone, one.at))) {
      const date = dateAt(channel.zone, day[0]?.at ?? 0);
      const staying = (stays.get(channel.id) ?? []).filter((d) => dateAt(channel.zone, d.at) === date);
      if (channel.dailyCap !== null && staying.length + day.length > channel.dailyCap)
        found.push(`${channel.id} over its cap on ${date}`);
    }
  }
  return found;
}

/** The sum of prices, ticks. */
export function ticksOf(offers: readonly Offer[]): number {
  return offers.reduce((sum, offer) => sum + offer.ticks, 0);
}
