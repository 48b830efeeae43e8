import { mayStand, placesFor, stayingIn, wallIn } from '../legal-places';
import type { ReplanChannel, ReplanDelivery, ReplanInput } from '../types';
import { HOUR_MS, MINUTE_MS } from '../../time/units';

interface Way {
  readonly ticks: number;
  readonly channel: ReplanChannel | null;
  readonly at: number;
  readonly slot: boolean;
}

/**
 * The optimum of the balanced table by trying every combination of moves: a few affected deliveries at most.
 * Built on the plain places of the legality checker, not on the solver's.
 */
export function bestByTrying(input: ReplanInput, affected: readonly ReplanDelivery[]): number {
  const ways = affected.map((d) => waysOf(input, d));
  // Cheapest rest of the deliveries from the i-th on, as if they were alone: cuts hopeless branches.
  const rest = ways.map((_, i) => ways.slice(i).reduce((sum, list) => sum + (list[0]?.ticks ?? 0), 0));
  let best = Number.POSITIVE_INFINITY;
  const chosen: Way[] = [];
  const go = (i: number, ticks: number): void => {
    if (i === ways.length) best = Math.min(best, ticks);
    for (const way of ways[i] ?? []) {
      if (ticks + way.ticks + (rest[i + 1] ?? 0) >= best) break;
      if (!goesWith(input, affected, chosen, way)) continue;
      chosen.push(way);
      go(i + 1, ticks + way.ticks);
      chosen.pop();
    }
  };
  go(0, 0);
  return best;
}

function waysOf(input: ReplanInput, d: ReplanDelivery): Way[] {
  const { policy } = input;
  const weight = policy.importance[d.importance] * 2400;
  const away = (points: number): Way => ({
    ticks: Math.round(weight * points),
    channel: null,
    at: 0,
    slot: false,
  });
  const ways = [away(policy.drop[d.timing])];
  if (d.timing === 'flexible' || d.timing === 'evergreen') ways.push(away(policy.hold[d.timing]));
  const channels = new Map(input.channels.map((channel) => [channel.id, channel]));
  const fallbacks = channels.get(d.channelId)?.fallbacks ?? [];
  const covered = stayingIn(input).some(
    (other) =>
      other.postId === d.postId &&
      other.status !== 'idea' &&
      fallbacks.includes(other.channelId) &&
      other.channelId !== d.channelId &&
      Math.abs(other.at - d.at) <= policy.coveredWithinHours * HOUR_MS &&
      !input.outages.some(
        (o) => o.channelIds.includes(other.channelId) && o.from <= other.at && other.at < o.until,
      ),
  );
  if (covered) ways.push(away(policy.covered));
  for (const place of placesFor(input, d)) {
    const channel = channels.get(place.channelId);
    if (channel === undefined || !mayStand(input, d, channel, place.at)) continue;
    const hours = Math.abs(place.at - d.at) / HOUR_MS;
    const delay = d.timing === 'live' ? 0 : policy.rate[d.timing] * hours;
    const writer = place.rank === 0 || d.fit[channel.id] === 'fits' ? 0 : policy.needsWriter;
    const ticks = Math.round(weight * (policy.divertStep * place.rank + delay + writer));
    ways.push({ ticks, channel, at: place.at, slot: place.slot });
  }
  return ways.sort((a, b) => a.ticks - b.ticks);
}

function goesWith(
  input: ReplanInput,
  affected: readonly ReplanDelivery[],
  chosen: readonly Way[],
  way: Way,
): boolean {
  const { channel } = way;
  const d = affected[chosen.length];
  if (channel === null || d === undefined) return true;
  const stays = stayingIn(input).filter((other) => other.channelId === channel.id);
  const others = chosen.flatMap((other, i) => {
    const delivery = affected[i];
    return other.channel?.id === channel.id && delivery !== undefined ? [{ ...other, delivery }] : [];
  });
  const date = wallIn(channel.zone, way.at).slice(0, 10);
  const count = [...others, ...stays].filter(
    (other) => wallIn(channel.zone, other.at).slice(0, 10) === date,
  ).length;
  if (channel.dailyCap !== null && count >= channel.dailyCap) return false;
  for (const other of others) {
    const apart = Math.abs(other.at - way.at);
    if (apart < channel.gapMinutes * MINUTE_MS || (apart === 0 && other.slot && way.slot)) return false;
    if (other.delivery.channelId === d.channelId && !ordered(other.delivery, other.at, d, way.at))
      return false;
  }
  return d.channelId !== channel.id || stays.every((other) => ordered(other, other.at, d, way.at));
}

function ordered(a: ReplanDelivery, aAt: number, b: ReplanDelivery, bAt: number): boolean {
  if (a.campaignId === null || a.campaignId !== b.campaignId || a.order === null || b.order === null)
    return true;
  return a.order === b.order || (a.order < b.order ? aAt < bAt : aAt > bAt);
}
