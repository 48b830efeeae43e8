import type { Outage } from '../../core/model/outage';
import { atRiskHorizon } from '../../core/outage';
import { DAY_MS } from '../../core/time/units';
import { deliveriesBetween } from './queries';
import { useLive } from './session';

/** How long after an outage an applied plan may have put things, plus a day. Source: the re-plan model. */
const APPLIED_DAYS = 15;

/** What stands in the calendar around an outage, on all channels; undefined until read. */
export function useRowsAround(outage: Pick<Outage, 'since' | 'until' | 'appliedAt'> | null) {
  const from = outage ? outage.since - DAY_MS : 0;
  const reach = outage && outage.appliedAt !== null ? outage.until + APPLIED_DAYS * DAY_MS : 0;
  const until = outage ? Math.max(atRiskHorizon(outage.until), reach) : 0;
  return useLive(
    (db) => (until > from ? deliveriesBetween(db, from, until) : Promise.resolve([])),
    [from, until],
  );
}
