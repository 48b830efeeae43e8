import type {
  Channel,
  Importance,
  Instant,
  LocalDate,
  PostKind,
  Status,
  Timing,
  WallTime,
} from '../../../../core/model/types';
import { platformOrGeneric } from '../../../../core/platform';
import { instantToWall } from '../../../../core/time';

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

export const TIMING_WORDS: Record<Timing, string> = {
  live: 'Live',
  dated: 'Dated',
  flexible: 'Flexible',
  evergreen: 'Evergreen',
};

export const TIMING_HINTS: Record<Timing, string> = {
  live: 'Tied to its moment: later it says nothing.',
  dated: 'Has a last useful time.',
  flexible: 'May wait a few days.',
  evergreen: 'Good at any time; may come again.',
};

export const IMPORTANCE_WORDS: Record<Importance, string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  critical: 'Critical',
};

export const KIND_WORDS: Record<PostKind, string> = {
  promotion: 'Promotion',
  news: 'News',
  service: 'Service',
  community: 'Community',
  story: 'Story',
};

/** Dates and times as this person's locale writes them. */
export interface ComposerWords {
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
  /** 'New York time'. */
  zone(zone: string): string;
  /** '1,234'. */
  number(value: number): string;
  readonly workspaceZone: string;
}

/** @param today decides which year goes without saying */
export function composerWords(locale: string, workspaceZone: string, today: LocalDate): ComposerWords {
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' });
  const numbers = new Intl.NumberFormat(locale);
  const date = (options: Intl.DateTimeFormatOptions) => {
    const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    const full = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options, year: 'numeric' });
    return (day: LocalDate): string => {
      const format = day.slice(0, 4) === today.slice(0, 4) ? short : full;
      return format.format(new Date(`${day}T12:00:00Z`)).replace(/^(\p{L}+),/u, '$1');
    };
  };
  const clock = (wall: WallTime): string => time.format(new Date(`2026-01-01T${wall.slice(11, 16)}:00Z`));
  const day = date({ weekday: 'short', day: 'numeric', month: 'short' });
  const zone = (name: string): string => `${(name.split('/').pop() ?? name).replaceAll('_', ' ')} time`;
  const when = (wall: WallTime, zoneName: string): string => {
    const text = `${day(wall.slice(0, 10))}, ${clock(wall)}`;
    return zoneName === workspaceZone ? text : `${text} ${zone(zoneName)}`;
  };
  return {
    clock,
    day,
    weekday: (date) => weekday.format(new Date(`${date}T12:00:00Z`)),
    longDay: date({ weekday: 'long', day: 'numeric', month: 'long' }),
    when,
    moment: (at) => when(instantToWall(at, workspaceZone), workspaceZone),
    zone,
    number: (value) => numbers.format(value),
    workspaceZone,
  };
}

/** What a channel is called: its platform, and the account where there are several on that platform. */
export function channelName(channel: Channel, all: readonly Channel[]): string {
  const { name } = platformOrGeneric(channel.platform);
  const twins = all.some((other) => other.id !== channel.id && other.platform === channel.platform);
  return twins && channel.name !== '' ? `${name}, ${channel.name}` : name;
}

/** '1 day', '3 days'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How far one moment lies from another, in the largest whole unit: '7 h', '3 days', '20 min'. */
export function spanWords(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : counted(Math.round(hours / 24), 'day');
}
