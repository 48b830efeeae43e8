import type { DeliveryId } from '../../../core/model/ids';
import type { Campaign } from '../../../core/model/campaign';
import type { Channel } from '../../../core/model/channel';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { LocalDate, WallTime } from '../../../core/time/types';
import type { Outage } from '../../../core/model/outage';
import type { OwnDayRow } from '../../../core/model/day';
import { teamOf, type Person } from '../../../core/model/person';
import { atRiskHorizon } from '../../../core/outage';
import { dayRange } from '../../../core/time';
import type { Family } from '../../../core/platform';
import { familiesOf } from '../../../core/register';
import type { HoldfastDb } from '../db';
import { campaigns, channels, deliveriesBetween, handovers, openOutages, getWorkspace } from '../queries';
import { DAY_MS } from '../../../core/time/units';

/** What the calendar stands in: the small tables, read whole. */
export interface CalendarFrame {
  /** IANA zone of the workspace. */
  readonly zone: string;
  readonly regions: readonly string[];
  readonly channels: readonly Channel[];
  /** Who owns what, as this workspace sees it. */
  readonly families: readonly Family[];
  readonly campaigns: readonly Campaign[];
  /** Open ones, by start. */
  readonly outages: readonly Outage[];
  readonly ownDays: readonly OwnDayRow[];
  readonly people: readonly Person[];
  /** Nothing was ever planned here: neither a delivery nor a post in the bank. */
  readonly isBlank: boolean;
}

/** @param fallbackZone the zone until the workspace says its own */
export async function calendarFrame(db: HoldfastDb, fallbackZone: string): Promise<CalendarFrame> {
  const [plan, people, lanes, named, open, days, some] = await Promise.all([
    getWorkspace(db),
    db.people.toArray(),
    channels(db),
    campaigns(db),
    openOutages(db),
    db.days.toArray(),
    db.posts.limit(1).primaryKeys(),
  ]);
  return {
    zone: plan?.zone || fallbackZone,
    regions: plan?.regions ?? [],
    channels: lanes.filter((channel) => channel.state === 'active'),
    families: familiesOf(plan?.register),
    campaigns: named,
    outages: open,
    ownDays: days.filter((day) => day.deletedAt === null),
    people: teamOf(plan, people),
    isBlank: some.length === 0,
  };
}

/** Deliveries whose own local day lies in [first, last], by instant. */
export async function deliveriesOnDays(
  db: HoldfastDb,
  first: LocalDate,
  last: LocalDate,
): Promise<readonly DeliveryRow[]> {
  // No zone is more than a day from UTC: read a day more on either side, then keep the days asked for.
  const from = Date.parse(`${first}T00:00:00Z`) - DAY_MS;
  const until = Date.parse(`${last}T00:00:00Z`) + 2 * DAY_MS;
  const rows = await deliveriesBetween(db, from, until);
  return rows.filter((row) => row.day >= first && row.day <= last);
}

/** Deliveries that stand in [first, last] by one clock, whatever zone they are written in; by instant. */
export async function deliveriesByClock(
  db: HoldfastDb,
  first: LocalDate,
  last: LocalDate,
  zone: string,
): Promise<readonly DeliveryRow[]> {
  return deliveriesBetween(db, dayRange(first, zone).from, dayRange(last, zone).until);
}

/** Every delivery that an open outage may concern, also outside the days on screen. */
export async function deliveriesInOutages(
  db: HoldfastDb,
  outages: readonly Outage[],
): Promise<readonly DeliveryRow[]> {
  const first = outages[0];
  if (!first) return [];
  const from = Math.min(...outages.map((outage) => outage.since));
  const until = Math.max(...outages.map((outage) => atRiskHorizon(outage.until)));
  const down = new Set(outages.flatMap((outage) => outage.channelIds));
  const rows = await deliveriesBetween(db, from, until);
  return rows.filter((row) => down.has(row.channelId));
}

/** The wall time that a scheduler was last told, by delivery; those it was told to cancel are left out. */
export async function handedOverWalls(db: HoldfastDb): Promise<ReadonlyMap<DeliveryId, WallTime>> {
  const walls = new Map<DeliveryId, WallTime>();
  for (const handover of await handovers(db)) {
    for (const item of handover.items) {
      if (item.change === 'cancel') walls.delete(item.deliveryId);
      else walls.set(item.deliveryId, item.wall);
    }
  }
  return walls;
}
