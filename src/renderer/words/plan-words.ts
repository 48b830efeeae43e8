import type { Instant, LocalDate, WallTime } from '../../core/time/types';
import { instantToWall, isInstant, localDate } from '../../core/time';
import { clockWords, dateWords, NO_DATE } from './dates';
import { zonePlace } from './zones';

/** When things of the plan stand, and figures, as this person's locale writes them. */
export interface PlanWords {
  /** '08:30' or '8:30 AM'. */
  clock(wall: WallTime): string;
  /** 'Friday 27 November'; with the year when it is not this one. */
  longDay(date: LocalDate): string;
  /** 'Fri 27 Nov', the year as above. */
  day(date: LocalDate): string;
  /** 'Friday'. */
  weekday(date: LocalDate): string;
  /** 'Fri 27 Nov, 18:00', and the zone where it is not the workspace's. */
  when(wall: WallTime, zone: string): string;
  /** An instant in the workspace's zone, as `when`. */
  moment(at: Instant): string;
  /** '12 Oct' in the workspace's zone, the year as above. */
  date(at: Instant): string;
  /** 'New York time'. */
  zone(zone: string): string;
  /** '1,234'. */
  number(value: number): string;
  readonly workspaceZone: string;
}

/** @param today decides which year goes without saying */
export function planWords(locale: string, workspaceZone: string, today: LocalDate): PlanWords {
  const numbers = new Intl.NumberFormat(locale);
  const clock = clockWords(locale);
  const yearWhereOther = (options: Intl.DateTimeFormatOptions) => {
    const short = dateWords(locale, options);
    const full = dateWords(locale, { ...options, year: 'numeric' });
    return (day: LocalDate): string => (day.slice(0, 4) === today.slice(0, 4) ? short(day) : full(day));
  };
  const day = yearWhereOther({ weekday: 'short', day: 'numeric', month: 'short' });
  const dayOfMonth = yearWhereOther({ day: 'numeric', month: 'short' });
  const zone = (name: string): string => `${zonePlace(name)} time`;
  const when = (wall: WallTime, zoneName: string): string => {
    const text = `${day(wall.slice(0, 10))}, ${clock(wall)}`;
    return zoneName === workspaceZone ? text : `${text} ${zone(zoneName)}`;
  };
  return {
    clock,
    day,
    weekday: dateWords(locale, { weekday: 'long' }),
    longDay: yearWhereOther({ weekday: 'long', day: 'numeric', month: 'long' }),
    when,
    moment: (at) => (isInstant(at) ? when(instantToWall(at, workspaceZone), workspaceZone) : NO_DATE),
    date: (at) => (isInstant(at) ? dayOfMonth(localDate(at, workspaceZone)) : NO_DATE),
    zone,
    number: (value) => numbers.format(value),
    workspaceZone,
  };
}
