import type { Status } from '../core/model/status';
import { STATUSES } from '../core/model/status';
import { isLater } from './change';
import type { Change } from './change';
import type { RootState } from './conflict-parts';
import type { EntityState } from './state';

/**
 * A delivery's status as the change at a place knew it: the latest of those that it, or a change it had seen, wrote.
 *
 * @param counts which statuses to look for; what was written as another is passed over
 * @returns undefined when none was written that counts
 */
export function statusKnownAt(
  { log }: Pick<RootState, 'log'>,
  entity: EntityState,
  place: number,
  counts: (status: Status) => boolean,
): Status | undefined {
  let latest: { change: Change; status: Status } | undefined;
  let open: number[] = [];
  const statusOf = (change: Change | undefined): Status | undefined =>
    STATUSES.find((status) => status === change?.s?.['status'] && counts(status));
  log.changes.forEach((change, n) => {
    if (change.e !== entity.id || statusOf(change) === undefined || log.isTakenBack(n)) return;
    if (n === place || log.knew(place, n)) open = [...open.filter((other) => !log.knew(n, other)), n];
  });
  for (const n of open) {
    const change = log.changes[n];
    const status = statusOf(change);
    if (change === undefined || status === undefined) continue;
    if (latest === undefined || isLater(change, latest.change)) latest = { change, status };
  }
  return latest?.status;
}
