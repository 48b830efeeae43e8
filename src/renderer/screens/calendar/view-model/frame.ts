import type { CalendarFrame } from '../../../store/queries/calendar';

/** The frame, with every list of it that holds the same as before being the very same list. */
export function keepSameFrame(before: CalendarFrame | undefined, now: CalendarFrame): CalendarFrame {
  if (before === undefined) return now;
  const kept: CalendarFrame = {
    zone: now.zone,
    regions: keep(before.regions, now.regions),
    channels: keep(before.channels, now.channels),
    families: keep(before.families, now.families),
    campaigns: keep(before.campaigns, now.campaigns),
    outages: keep(before.outages, now.outages),
    ownDays: keep(before.ownDays, now.ownDays),
    people: keep(before.people, now.people),
    isBlank: now.isBlank,
  };
  const still =
    kept.zone === before.zone &&
    kept.regions === before.regions &&
    kept.channels === before.channels &&
    kept.families === before.families &&
    kept.campaigns === before.campaigns &&
    kept.outages === before.outages &&
    kept.ownDays === before.ownDays &&
    kept.people === before.people &&
    kept.isBlank === before.isBlank;
  return still ? before : kept;
}

function keep<T extends object | string>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
