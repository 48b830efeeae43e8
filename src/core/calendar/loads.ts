import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import { keepsItsPlace } from '../model/status';
import type { LocalDate } from '../time/types';
import type { Family } from '../platform';
import { concentrationOf, sharesByOwner, type Share } from '../register';

export interface DayLoad {
  readonly count: number;
  /** The owner that carries too much of the day; null when none does. */
  readonly concentration: Share | null;
}

/** How full each day is, and whether one owner family carries too much of it. Cancelled deliveries do not count. */
export function dayLoads(
  rows: readonly DeliveryRow[],
  channels: readonly Channel[],
  families?: readonly Family[],
): ReadonlyMap<LocalDate, DayLoad> {
  const days = new Map<LocalDate, DeliveryRow[]>();
  for (const row of rows) {
    if (!keepsItsPlace(row.status)) continue;
    const day = days.get(row.day);
    if (day) day.push(row);
    else days.set(row.day, [row]);
  }
  const loads = new Map<LocalDate, DayLoad>();
  for (const [date, day] of days) {
    const concentration = concentrationOf(sharesByOwner(day, channels, families));
    loads.set(date, { count: day.length, concentration });
  }
  return loads;
}

/** How much wider than the others a day stands that holds at least twice as much as the busiest of them. */
export const WIDE = 1.8;

/** The one day worth opening wide: at least 12 deliveries and twice the next busiest; null when none stands out. */
export function standOutDay(
  days: readonly LocalDate[],
  loads: ReadonlyMap<LocalDate, DayLoad>,
): LocalDate | null {
  const counts = days
    .map((day) => ({ day, count: loads.get(day)?.count ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || !second || first.count < 12 || first.count < second.count * 2) return null;
  return first.day;
}
