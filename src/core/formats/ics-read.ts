import type { IcsLine } from './ics-line';
import { readIcsLine } from './ics-line';
import type { Tick } from './limits';
import { NO_TICK } from './limits';

export type { IcsLine };

export interface IcsEvent {
  /** Place in the file, 1 is the first event. */
  readonly place: number;
  readonly lines: readonly IcsLine[];
}

export interface IcsCalendar {
  /** X-WR-CALNAME: what the calendar calls itself. */
  readonly name: string;
  /** X-WR-TIMEZONE; empty when it names none. */
  readonly zone: string;
  readonly events: readonly IcsEvent[];
  /** True when the file ends in the middle of an event. */
  readonly cut: boolean;
}

const TICK_LINES = 10_000;

/**
 * Reads the events of an iCalendar text (RFC 5545), as forgiving as real calendars need: any line ending, folds
 * at any length, lines that are no property are passed over. Alarms and zone tables inside are left out.
 */
export function readIcs(text: string, tick: Tick = NO_TICK): IcsCalendar {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '');
  const events: IcsEvent[] = [];
  let open: IcsLine[] | null = null;
  let nested = 0;
  let name = '';
  let zone = '';
  const lines = unfolded.split('\n');
  for (const [at, raw] of lines.entries()) {
    if (at % TICK_LINES === 0) tick(at, lines.length);
    const line = readIcsLine(raw);
    if (line === null) continue;
    const about = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && about === 'VEVENT' && nested === 0) open = [];
    else if (line.name === 'BEGIN' && about !== 'VCALENDAR') nested += 1;
    else if (line.name === 'END' && about === 'VEVENT' && nested === 0) {
      if (open !== null) events.push({ place: events.length + 1, lines: open });
      open = null;
    } else if (line.name === 'END' && about !== 'VCALENDAR') nested = Math.max(0, nested - 1);
    else if (nested > 0) continue;
    else if (open !== null) open.push(line);
    else if (line.name === 'X-WR-CALNAME') name = icsText(line.value);
    else if (line.name === 'X-WR-TIMEZONE') zone = line.value.trim();
  }
  return { name, zone, events, cut: open !== null };
}

/** TEXT values: \n, \, \; and \\ stand for themselves. */
export function icsText(value: string): string {
  return value.replace(/\\([nN;,\\:])/g, (_, escaped: string) =>
    escaped === 'n' || escaped === 'N' ? '\n' : escaped,
  );
}

/** A list such as CATEGORIES: cut at commas that are not escaped. */
export function icsList(value: string): string[] {
  return value
    .split(/(?<!\\),/)
    .map((part) => icsText(part).trim())
    .filter((part) => part !== '');
}

/** The first property of that name. */
export function icsLine(event: IcsEvent, name: string): IcsLine | undefined {
  return event.lines.find((line) => line.name === name);
}
