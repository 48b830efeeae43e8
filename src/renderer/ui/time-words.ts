import type { Instant, LocalDate } from '../../core/model/types';
import { localDate } from '../../core/time';

/** Instants as this person's locale writes them, in one zone. */
export interface TimeWords {
  /** '18:00' or '6:00 PM'. */
  clock(at: Instant): string;
  /** 'Sat 28 Nov'. */
  day(date: LocalDate): string;
  /** The clock alone on `today`, else with its day in front: 'Sat 28 Nov 09:00'. */
  moment(at: Instant, today: LocalDate): string;
  date(at: Instant): LocalDate;
}

export function timeWords(locale: string, zone: string): TimeWords {
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const words: TimeWords = {
    clock: (at) => time.format(at),
    day: (date) => day.format(new Date(`${date}T12:00:00Z`)).replace(',', ''),
    moment: (at, today) => {
      const date = localDate(at, zone);
      return date === today ? words.clock(at) : `${words.day(date)} ${words.clock(at)}`;
    },
    date: (at) => localDate(at, zone),
  };
  return words;
}

/** '20 min', '6 h 15 min', '2 days'. */
export function durationWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
  }
  return `${Math.round(minutes / 1_440)} days`;
}
