import type { Instant, LocalDate, WallTime } from '../../../../core/time/types';
import { localDate, instantToWall, isInstant } from '../../../../core/time';
import { clockWords, dateWords, NO_DATE, noon, remembered } from '../../../words/dates';
import { zonePlace } from '../../../words/zones';

/** Dates and times as this person's locale writes them; each text is made once and remembered. */
export interface CalendarWords {
  /** '08:30' or '8:30 AM'. */
  clock(wall: WallTime): string;
  /** The zone to name beside a time: 'New York'; '' when it is the workspace's own. */
  zone(zone: string): string;
  /** An instant in the workspace's zone: '18:00', with the day before it when it is not `day`. */
  moment(at: Instant, day: LocalDate): string;
  /** 'Fri 27 Nov'. */
  day(date: LocalDate): string;
  /** 'Friday 27 November 2026'. */
  longDay(date: LocalDate): string;
  /** 'Fri' */
  weekday(date: LocalDate): string;
  /** 'Friday' */
  longWeekday(date: LocalDate): string;
  month(date: LocalDate): string;
  /** 'October – December 2026'. */
  months(first: LocalDate, last: LocalDate): string;
  /** '23–29 November 2026'. */
  range(first: LocalDate, last: LocalDate): string;
  /** '07' or '7 AM': an hour of the axis. */
  hour(hour: number): string;
}

export function calendarWords(locale: string, workspaceZone: string): CalendarWords {
  const clock = clockWords(locale);
  const dates = (options: Intl.DateTimeFormatOptions) => dateWords(locale, options);
  const day = dates({ weekday: 'short', day: 'numeric', month: 'short' });
  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const long = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return {
    clock,
    zone: remembered((zone) => (zone === workspaceZone ? '' : zonePlace(zone))),
    moment: (at, shown) => {
      if (!isInstant(at)) return NO_DATE;
      const time = clock(instantToWall(at, workspaceZone));
      const date = localDate(at, workspaceZone);
      return date === shown ? time : `${day(date)}, ${time}`;
    },
    day,
    longDay: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: dates({ weekday: 'short' }),
    longWeekday: dates({ weekday: 'long' }),
    month: dates({ month: 'long', year: 'numeric' }),
    months: (first, last) => months.formatRange(noon(first), noon(last)),
    range: (first, last) => long.formatRange(noon(first), noon(last)),
    hour: hourWords(locale),
  };
}

/** An hour of the axis: the bare figure where the day has 24 of them. */
function hourWords(locale: string): (hour: number) => string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric' });
  const twelve = format.resolvedOptions().hour12 === true;
  const figure = (hour: number): string => String(hour).padStart(2, '0');
  return (hour) => (twelve ? format.format(new Date(`2026-01-01T${figure(hour % 24)}:00Z`)) : figure(hour));
}
