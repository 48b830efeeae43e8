import type { Instant } from '../time/types';
import { localDate, weekdayOf } from '../time';
import { WEEKDAY_NAMES } from '../words/calendar';

/** A phrase that may be wrong once its post goes out at another time. */
export interface Doubt {
  /** As it stands in the text. */
  readonly phrase: string;
  readonly start: number;
  readonly why: string;
}

/** Words that are true on the day a text was written for, and on no other. */
const DAY_WORDS =
  /\b(today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening|week(?:end)?)|right now|just now|last (?:day|chance|hours?|call)|(?:ends?|until|till) (?:at )?(?:midnight|noon|six|\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?))\b/giu;
const CLOCK = /\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b|\b(?:1[0-2]|[1-9])\s?(?:am|pm)\b/giu;
const DAY_NAME = /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/giu;
/** Days of the calendar that everybody knows by name. */
const OCCASION = /\b(black friday|cyber monday|christmas eve|new year'?s eve|boxing day|halloween)\b/giu;

/**
 * Whether a text still says the truth when its post has moved from one time to another (R147): phrases tied to the
 * day or the hour. It only points; a person reads and decides.
 *
 * @param from when it was meant to go out
 * @param to when it goes out now
 */
export function doubtsAbout(text: string, from: Instant, to: Instant, zone: string): Doubt[] {
  const isSameDay = localDate(from, zone) === localDate(to, zone);
  const newDay = WEEKDAY_NAMES[weekdayOf(localDate(to, zone))].toLowerCase();
  const doubts: Doubt[] = [];
  const look = (pattern: RegExp, why: (phrase: string) => string | null): void => {
    for (const match of text.matchAll(pattern)) {
      const reason = why(match[0].toLowerCase());
      const isInside = doubts.some(
        ({ start, phrase }) => match.index < start + phrase.length && start < match.index + match[0].length,
      );
      if (reason !== null && !isInside) doubts.push({ phrase: match[0], start: match.index, why: reason });
    }
  };
  if (!isSameDay) {
    look(OCCASION, () => 'the day has passed or is another');
    look(DAY_WORDS, () => 'it goes out on another day');
    look(DAY_NAME, (name) => (name === newDay ? null : 'it goes out on another day'));
  }
  look(CLOCK, () => (isSameDay ? 'it goes out at another time' : 'it goes out on another day'));
  return doubts.sort((a, b) => a.start - b.start);
}
