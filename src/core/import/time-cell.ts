import type { ClockTime } from '../time/types';
import { normalizeWords } from './normalize-words';
import { MAX_WORD_UNITS } from '../formats/limits';

const NAMED: ReadonlyMap<string, ClockTime> = new Map(
  Object.entries({
    noon: '12:00',
    midday: '12:00',
    midi: '12:00',
    mittag: '12:00',
    mittags: '12:00',
    mediodia: '12:00',
    mezzogiorno: '12:00',
    middag: '12:00',
    midnight: '00:00',
    minuit: '00:00',
    mitternacht: '00:00',
    medianoche: '00:00',
    mezzanotte: '00:00',
    middernacht: '00:00',
  }),
);

const CLOCK =
  /^(\d{1,2})(?:\s*[:.hHuU]\s*(\d{2})?(?::(\d{2})(?:\.\d+)?)?)?\s*(a\.?m\.?|p\.?m\.?|uhr|hrs?|uur|h)?$/i;

/**
 * Reads a time of day as people type it: '9am', '9:00 PM', '09h30', '21.30', '0930', '9 Uhr', 'noon', '9-10am'
 * (the start counts), and a day's fraction from a spreadsheet.
 *
 * @returns 'HH:mm', with seconds when there are any; undefined when it is no time
 */
export function parseTime(cell: string): string | undefined {
  const text = cell.trim().replace(/\u202f|\u00a0/g, ' ');
  if (text === '' || text.length > MAX_WORD_UNITS) return undefined;
  const named = NAMED.get(normalizeWords(text));
  if (named !== undefined) return named;
  if (/^0?\.\d+$/.test(text)) return fractionToClock(Number(text));
  const compact = /^(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return clock(Number(compact[1]), Number(compact[2]), 0);
  const range = /^([^-–—]+?)\s*(?:[-–—]|\bto\b|\bà\b|\bbis\b)\s*([^-–—]+)$/.exec(text);
  if (range !== null) return startOfRange(range[1] ?? '', range[2] ?? '');
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [, hourText, minuteText, secondText, suffix] = found;
  let hour = Number(hourText);
  const half = /^([ap])/i.exec(suffix ?? '')?.[1]?.toLowerCase();
  if (half !== undefined) {
    if (hour < 1 || (hour > 12 && half === 'a')) return undefined;
    if (hour <= 12) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return clock(hour, Number(minuteText ?? 0), Number(secondText ?? 0));
}

/** '9-10am' is nine in the morning; '2026-12' is no range, for it would run backwards. */
function startOfRange(from: string, to: string): string | undefined {
  const until = parseTime(to);
  const half = /([ap])\.?m\.?\s*$/i.exec(to)?.[0] ?? '';
  const start = parseTime(/[ap]\.?m\.?$/i.test(from) ? from : `${from}${half}`);
  if (until === undefined || start === undefined) return undefined;
  // '11-1pm' starts before noon.
  const begins = start < until ? start : parseTime(from);
  return begins !== undefined && begins < until ? begins : undefined;
}

function clock(hour: number, minute: number, second: number): string | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const parts = second === 0 ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function fractionToClock(fraction: number): string | undefined {
  const minutes = Math.round(fraction * 1_440);
  return clock(Math.floor(minutes / 60), minutes % 60, 0);
}
