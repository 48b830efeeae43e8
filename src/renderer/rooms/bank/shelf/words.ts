import type { Channel, Instant, LocalDate, PostKind, WallTime } from '../../../../core/model/types';
import { platformOrGeneric } from '../../../../core/platform';
import { instantToWall, localDate } from '../../../../core/time';

export const KIND_WORDS: Record<PostKind, string> = {
  promotion: 'Promotion',
  news: 'News',
  service: 'Service',
  community: 'Community',
  story: 'Story',
};

/** Dates and figures as this person's locale writes them. */
export interface BankWords {
  /** 'Fri 27 Nov, 18:00', and the zone where it is not the workspace's. */
  when(wall: WallTime, zone: string): string;
  /** An instant in the workspace's zone, as `when`. */
  moment(at: Instant): string;
  /** '12 Oct'; with the year when it is not this one. */
  date(at: Instant): string;
  /** 'New York time'. */
  zone(zone: string): string;
  number(value: number): string;
}

/** @param today decides which year goes without saying */
export function bankWords(locale: string, workspaceZone: string, today: LocalDate): BankWords {
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' });
  const numbers = new Intl.NumberFormat(locale);
  const day = (date: LocalDate, weekday: boolean): string => {
    const options: Intl.DateTimeFormatOptions = {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      ...(weekday ? { weekday: 'short' } : {}),
      ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
    };
    const text = new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T12:00:00Z`));
    return text.replace(/^(\p{L}+),/u, '$1');
  };
  const zone = (name: string): string => `${(name.split('/').pop() ?? name).replaceAll('_', ' ')} time`;
  const when = (wall: WallTime, name: string): string => {
    const clock = time.format(new Date(`2026-01-01T${wall.slice(11, 16)}:00Z`));
    return `${day(wall.slice(0, 10), true)}, ${clock}${name === workspaceZone ? '' : ` ${zone(name)}`}`;
  };
  return {
    when,
    moment: (at) => when(instantToWall(at, workspaceZone), workspaceZone),
    date: (at) => day(localDate(at, workspaceZone), false),
    zone,
    number: (value) => numbers.format(value),
  };
}

/** What a channel is called: its platform, and the account where there are several on that platform. */
export function channelName(channel: Channel, all: readonly Channel[]): string {
  const { name } = platformOrGeneric(channel.platform);
  const twins = all.some((other) => other.id !== channel.id && other.platform === channel.platform);
  return twins && channel.name !== '' ? `${name}, ${channel.name}` : name;
}

/** '1 post', '3 posts'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** 'X', 'X and LinkedIn', 'X, LinkedIn and Facebook'. */
export function listWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
