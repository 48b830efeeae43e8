import type { DeliveryRow } from '../model/delivery';
import type { DeliveryId } from '../model/ids';
import type { IndexedPlace } from './delivery-index';
import type { StateRow } from './types';

/**
 * Rows whose name fits several channels: which of the places that fit such a row it may be about.
 *
 * @param taken deliveries that a row speaks of already; it grows while rows are matched
 */
export function sharedNames(rows: readonly StateRow[], taken: ReadonlySet<DeliveryId>) {
  const alike = countAlike(rows);
  const ambiguous = new Map<StateRow, readonly DeliveryRow[]>();
  /** As many rows as there are posts, and all say the same: which is which matters to nobody. */
  const isForAll = (row: StateRow, fitting: readonly IndexedPlace[]): boolean => {
    const { count = 0, statuses } = alike.get(alikeKey(row)) ?? {};
    return statuses?.size === 1 && count >= new Set(fitting.map(({ delivery }) => delivery.id)).size;
  };
  /** What a row may be about: everything that fits it, but nothing where that is posts of several channels. */
  const oneChannel = (row: StateRow, fitting: readonly IndexedPlace[]): readonly IndexedPlace[] => {
    ambiguous.delete(row);
    if (row.among === undefined) return fitting;
    const free = fitting.filter(({ delivery }) => !taken.has(delivery.id));
    const left = free.length > 0 ? free : fitting;
    const isOne = new Set(left.map(({ place }) => place.channelId)).size <= 1;
    if (isOne || isForAll(row, left)) return left;
    ambiguous.set(row, [...new Set(left.map(({ delivery }) => delivery))]);
    return [];
  };
  return { ambiguous, oneChannel };
}

/** Rows that say the same words of the same time under a name that several channels share. */
function alikeKey({ among, at, text }: StateRow): string {
  return JSON.stringify([among, at, text]);
}

/** How many rows are alike, and which states they tell of. */
function countAlike(rows: readonly StateRow[]): Map<string, { count: number; statuses: Set<string> }> {
  const groups = new Map<string, { count: number; statuses: Set<string> }>();
  for (const row of rows) {
    if (row.among === undefined) continue;
    const group = groups.get(alikeKey(row)) ?? { count: 0, statuses: new Set<string>() };
    group.count += 1;
    group.statuses.add(row.status);
    groups.set(alikeKey(row), group);
  }
  return groups;
}
