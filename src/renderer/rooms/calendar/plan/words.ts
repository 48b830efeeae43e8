import type {
  DeliveryRow,
  Importance,
  Instant,
  LocalDate,
  Status,
  WallTime,
} from '../../../../core/model/types';
import { localDate, instantToWall } from '../../../../core/time';

export const STATUS_WORDS: Record<Status, string> = {
  idea: 'Idea',
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  held: 'Held',
  cancelled: 'Cancelled',
};

export const IMPORTANCE_WORDS: Record<Importance, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  critical: 'Critical',
};

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
  /** '23–29 November 2026'. */
  range(first: LocalDate, last: LocalDate): string;
  /** '07' or '7 AM': an hour of the axis. */
  hour(hour: number): string;
}

function noon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** A function that remembers its answers; for texts of few different inputs. */
function remembered(make: (key: string) => string): (key: string) => string {
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

export function calendarWords(locale: string, workspaceZone: string): CalendarWords {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const twelve = time.resolvedOptions().hour12 === true;
  const clockFormat = twelve ? format({ hour: 'numeric', minute: '2-digit' }) : time;
  const hourFormat = format({ hour: 'numeric' });
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const clockOf = remembered((clock) => clockFormat.format(new Date(`2026-01-01T${clock}:00Z`)));
  const dateWords = (options: Intl.DateTimeFormatOptions): ((date: LocalDate) => string) => {
    const formatter = format(options);
    return remembered((date) => formatter.format(noon(date)).replace(',', ''));
  };
  const day = dateWords({ weekday: 'short', day: 'numeric', month: 'short' });
  return {
    clock: (wall) => clockOf(wall.slice(11, 16)),
    zone: remembered((zone) =>
      zone === workspaceZone ? '' : (zone.split('/').pop() ?? zone).replaceAll('_', ' '),
    ),
    moment: (at, shown) => {
      const clock = clockOf(instantToWall(at, workspaceZone).slice(11, 16));
      const date = localDate(at, workspaceZone);
      return date === shown ? clock : `${day(date)}, ${clock}`;
    },
    day,
    longDay: dateWords({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: dateWords({ weekday: 'short' }),
    longWeekday: dateWords({ weekday: 'long' }),
    month: dateWords({ month: 'long', year: 'numeric' }),
    range: (first, last) => long.formatRange(noon(first), noon(last)),
    hour: (hour) =>
      twelve
        ? hourFormat.format(new Date(`2026-01-01T${String(hour % 24).padStart(2, '0')}:00:00Z`))
        : String(hour).padStart(2, '0'),
  };
}

/** What a delivery is called: its title, else its first words. */
export function titleOf(row: Pick<DeliveryRow, 'title' | 'text'>): string {
  const title = row.title.trim();
  if (title !== '') return title;
  const line = row.text.trim().split('\n', 1)[0] ?? '';
  return line === '' ? 'No words yet' : line;
}

/** '1 post', '3 posts'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
