import { addDays, dayRange, localDate } from '../time';
import type { DeliveryRow } from '../model/delivery';
import type { Instant } from '../time/types';
import type { Outage } from '../model/outage';
import { isMeantToGoOut, waits } from '../model/status';
import { endFor, needsWhatIsDown, statusUnderHold } from './span';
import { HOUR_MS } from '../time/units';

/**
 * How long after the estimated end a delivery counts as at risk, at the least; it always does for the rest of the
 * local day on which the outage is thought to end. Same rule and figure as `atRiskHours` of the re-plan policy, so
 * that the calendar and a plan never name different deliveries.
 */
export const AT_RISK_HOURS = 6;

export type OutageState = 'none' | 'hit' | 'at-risk';

type Concerned = Pick<
  DeliveryRow,
  'channelId' | 'status' | 'at' | 'zone' | 'heldBy' | 'heldWas' | 'mediaKind'
>;

/**
 * What the open outages do to one delivery. 'hit': what it needs is down on its channel at its instant (the end is
 * exclusive), also when that instant has passed by now, and also when it is held for that reason. 'at-risk': it is
 * due soon after the estimated end of its channel's outage.
 *
 * @param openOutages those with no end yet; ended ones are ignored
 */
export function outageStateOf(delivery: Concerned, openOutages: readonly Outage[]): OutageState {
  let atRisk = false;
  for (const outage of openOutages) {
    if (outage.endedAt !== null || !outage.channelIds.includes(delivery.channelId)) continue;
    if (!needsWhatIsDown(delivery, outage)) continue;
    const until = endFor(outage, delivery.channelId);
    if (delivery.at >= outage.since && delivery.at < until) {
      if (isMeantToGoOut(statusUnderHold(delivery))) return 'hit';
    } else if (delivery.at >= until && delivery.at < atRiskUntil(until, delivery.zone)) {
      // Once a channel is seen to work, nothing on it is at risk any more.
      atRisk = atRisk || (until === outage.until && waits(delivery.status));
    }
  }
  return atRisk ? 'at-risk' : 'none';
}

/** The end of the time after an outage in which a delivery may still fail, should the estimate be wrong. */
export function atRiskUntil(until: Instant, zone: string): Instant {
  return Math.max(until + AT_RISK_HOURS * HOUR_MS, dayRange(localDate(until, zone), zone).until);
}

/** The latest instant at which any zone still counts a delivery as at risk; for reading a range of rows. */
export function atRiskHorizon(until: Instant): Instant {
  return dayRange(addDays(localDate(until, 'UTC'), 2), 'UTC').until;
}
