import { zoneClock } from '../time/zone-clock';
import type { ReplanChannel, ReplanDelivery, ReplanInput, ReplanOutage } from './types';
import { isMeantToGoOut, waits } from '../model/status';
import { DAY_MS, HOUR_MS } from '../time/units';

/** By instant, then id: the order in which everything is listed and every tie is broken. */
export function inOrder(a: ReplanDelivery, b: ReplanDelivery): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** True while the channel is named by an outage that covers the instant; an outage's end is not part of it. */
export function isDown(outages: readonly ReplanOutage[], channelId: string, at: number): boolean {
  return outages.some((o) => at >= o.from && at < o.until && o.channelIds.includes(channelId));
}

/** The latest end of all outages that name the channel; null when none does. */
export function backAt(outages: readonly ReplanOutage[], channelId: string): number | null {
  let until: number | null = null;
  for (const outage of outages) {
    if (outage.channelIds.includes(channelId) && (until === null || outage.until > until))
      until = outage.until;
  }
  return until;
}

/**
 * What an outage hits: deliveries on a channel that is down at their instant, if they were meant to go out
 * (scheduled, approved, or a draft with a date). By instant, then id.
 */
export function affectedDeliveries(input: ReplanInput): ReplanDelivery[] {
  const hit = input.deliveries.filter(
    (d) => d.isSpared !== true && isMeantToGoOut(d.status) && isDown(input.outages, d.channelId, d.at),
  );
  return hit.sort(inOrder);
}

/**
 * Deliveries that stay although their channel may not be back in time: those at or after the estimated end,
 * for the rest of that local day and at least `policy.atRiskHours`. Ids by instant, then id.
 */
export function atRisk(input: ReplanInput): string[] {
  const limits = new Map<string, { from: number; to: number }>();
  for (const channel of input.channels) {
    const until = backAt(input.outages, channel.id);
    if (until !== null)
      limits.set(channel.id, { from: until, to: riskEnd(channel, until, input.policy.atRiskHours) });
  }
  const waiting = input.deliveries.filter((d) => {
    const limit = limits.get(d.channelId);
    return waits(d.status) && limit !== undefined && d.at >= limit.from && d.at < limit.to;
  });
  return waiting.sort(inOrder).map((d) => d.id);
}

function riskEnd(channel: ReplanChannel, until: number, hours: number): number {
  const clock = zoneClock(channel.zone);
  return Math.max(until + hours * HOUR_MS, clock.instant((clock.day(until) + 1) * DAY_MS));
}
