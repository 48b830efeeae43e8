import type { ChannelId } from '../../../../core/model/ids';
import type { Channel, DeliveryRow, LocalDate } from '../../../../core/model/types';
import { familyOf } from '../../../../core/platform';

/** A day hangs on one owner when half of it or more would fail with that owner … */
const CONCENTRATION_SHARE = 0.5;
/** … and when there is enough on the day for a share to mean something. */
const CONCENTRATION_FROM = 6;

export interface Concentration {
  readonly family: string;
  readonly count: number;
  readonly of: number;
  /** Whole percent. */
  readonly share: number;
}

export interface DayLoad {
  readonly count: number;
  readonly concentration: Concentration | null;
}

/** How full each day is, and whether one owner family carries too much of it. Cancelled deliveries do not count. */
export function dayLoads(
  rows: readonly DeliveryRow[],
  channels: readonly Channel[],
): ReadonlyMap<LocalDate, DayLoad> {
  const families = new Map<ChannelId, { name: string; failsTogether: boolean }>(
    channels.map((channel) => [channel.id, familyOf(channel.platform)]),
  );
  const days = new Map<LocalDate, { count: number; families: Map<string, number> }>();
  for (const row of rows) {
    if (row.status === 'cancelled') continue;
    const day = days.get(row.day) ?? { count: 0, families: new Map<string, number>() };
    day.count += 1;
    const family = families.get(row.channelId);
    if (family?.failsTogether) day.families.set(family.name, (day.families.get(family.name) ?? 0) + 1);
    days.set(row.day, day);
  }
  const loads = new Map<LocalDate, DayLoad>();
  for (const [date, day] of days) loads.set(date, { count: day.count, concentration: heaviest(day) });
  return loads;
}

function heaviest(day: { count: number; families: ReadonlyMap<string, number> }): Concentration | null {
  if (day.count < CONCENTRATION_FROM) return null;
  let most: Concentration | null = null;
  for (const [family, count] of day.families) {
    if (count < day.count * CONCENTRATION_SHARE || (most !== null && count <= most.count)) continue;
    most = { family, count, of: day.count, share: Math.round((count / day.count) * 100) };
  }
  return most;
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
