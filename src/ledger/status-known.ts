import type { Json } from '../core/json';
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
  state: Pick<RootState, 'log'>,
  entity: EntityState,
  place: number,
  counts: (status: Status) => boolean,
): Status | undefined {
  const known = valueKnownAt(state, entity, place, 'status', (value) =>
    STATUSES.some((status) => status === value && counts(status)),
  );
  return STATUSES.find((status) => status === known);
}

/**
 * A field's value as the change at a place knew it: the latest of those that it, or a change it had seen, wrote.
 *
 * @param counts which values to look for; what was written as another is passed over
 * @returns undefined when none was written that counts
 */
export function valueKnownAt(
  { log }: Pick<RootState, 'log'>,
  entity: EntityState,
  place: number,
  field: string,
  counts: (value: Json) => boolean = () => true,
): Json | undefined {
  let latest: { change: Change; value: Json } | undefined;
  let open: number[] = [];
  const valueOf = (change: Change | undefined): Json | undefined => {
    const value = change?.s?.[field];
    return value !== undefined && counts(value) ? value : undefined;
  };
  log.changes.forEach((change, n) => {
    if (change.e !== entity.id || valueOf(change) === undefined || log.isTakenBack(n)) return;
    if (n === place || log.knew(place, n)) open = [...open.filter((other) => !log.knew(n, other)), n];
  });
  for (const n of open) {
    const change = log.changes[n];
    const value = valueOf(change);
    if (change === undefined || value === undefined) continue;
    if (latest === undefined || isLater(change, latest.change)) latest = { change, value };
  }
  return latest?.value;
}
