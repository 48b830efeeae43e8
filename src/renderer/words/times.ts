import type { Instant, LocalDate } from '../../core/time/types';
import { instantToWall, isInstant, localDate } from '../../core/time';
import { clockWords, dateWords, NO_DATE } from './dates';
import { MINUTE_MS } from '../../core/time/units';

/** Instants as this person's locale writes them, in one zone. */
export interface TimeWords {
  /** '18:00' or '6:00 PM'. */
  clock(at: Instant): string;
  /** 'Sat 28 Nov'. */
  day(date: LocalDate): string;
  /** The clock alone on `today`, else with its day in front: 'Sat 28 Nov 09:00'. */
  moment(at: Instant, today: LocalDate): string;
  /** '' when the row says no instant that can be shown. */
  date(at: Instant): LocalDate;
}

export function timeWords(locale: string, zone: string): TimeWords {
  const wallClock = clockWords(locale);
  const day = dateWords(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const clock = (at: Instant): string => (isInstant(at) ? wallClock(instantToWall(at, zone)) : NO_DATE);
  const date = (at: Instant): LocalDate => (isInstant(at) ? localDate(at, zone) : '');
  return {
    clock,
    day,
    moment: (at, today) =>
      date(at) === today || !isInstant(at) ? clock(at) : `${day(date(at))} ${clock(at)}`,
    date,
  };
}

/** '20 min', '6 h 15 min', '2 days'. */
export function durationWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE_MS));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
  }
  return `${Math.round(minutes / 1_440)} days`;
}
