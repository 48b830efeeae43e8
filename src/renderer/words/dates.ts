import type { LocalDate, WallTime } from '../../core/time/types';

/**
 * '08:30' or '8:30 AM', as the locale writes the clock. Two digits for the hour where the day has 24 of them,
 * so that times stand below one another.
 */
export function clockWords(locale: string): (wall: WallTime) => string {
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' });
  const format =
    time.resolvedOptions().hour12 === true
      ? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' })
      : time;
  const clock = remembered((text) => written(format, new Date(`2026-01-01T${text}:00Z`)));
  return (wall) => clock(wall.slice(11, 16));
}

/**
 * A date as the locale writes it, without the comma that some put behind the weekday: 'Fri 27 Nov'. The date is
 * a calendar day, so no zone plays into it.
 */
export function dateWords(locale: string, options: Intl.DateTimeFormatOptions): (date: LocalDate) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return remembered((date) => written(format, noon(date)).replace(/^(\p{L}+\.?),/u, '$1'));
}

/** '27 Nov 2026': a day that may be long past. */
export function dayWords(locale: string): (date: LocalDate) => string {
  return dateWords(locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** What stands where a date or time should, when a row says one that does not exist. */
export const NO_DATE = 'no date';

/** A moment as the format writes it; never throws, since one odd row must not take a screen with it. */
export function written(format: Intl.DateTimeFormat, moment: Date | number): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? NO_DATE : format.format(at);
}

/** The middle of a calendar day, for formats that read UTC. */
export function noon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** A function that remembers its answers; for texts of few different inputs. */
export function remembered(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let text = known.get(key);
    if (text === undefined) {
      text = make(key);
      known.set(key, text);
    }
    return text;
  };
}

/** 1 = Monday … 7 = Sunday, as the locale begins its week; Monday where the system does not say. */
export function firstWeekday(locale: string): number {
  // A method in newer engines, a property in older ones.
  const known: Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
    readonly weekInfo?: { firstDay: number };
  } = new Intl.Locale(locale);
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1;
}
