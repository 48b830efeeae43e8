import type { ChannelId } from '../model/ids';
import type { Channel } from '../model/channel';

/** Days of cover to aim at. Source: look, comp 'Bank'. */
export const GOAL_DAYS = 7;
/** Where the bar ends, days. */
export const SCALE_DAYS = 14;

/** How long a channel could live on the bank alone. */
export interface Cover {
  readonly channel: Channel;
  /** Bank posts that it takes as they stand and that do not rest. */
  readonly posts: number;
  readonly perDay: number;
  /** Null when the channel has no rhythm to measure against. */
  readonly days: number | null;
  readonly low: boolean;
}

/** Deepest first; channels without a rhythm last, in their order on screen. */
export function coverOf(
  channels: readonly Channel[],
  suits: readonly (readonly ChannelId[])[],
  perDay: ReadonlyMap<ChannelId, number>,
): Cover[] {
  const counts = new Map<ChannelId, number>();
  for (const list of suits) for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
  return channels
    .map((channel): Cover => {
      const posts = counts.get(channel.id) ?? 0;
      const rate = perDay.get(channel.id) ?? 0;
      const days = rate > 0 ? posts / rate : null;
      return { channel, posts, perDay: rate, days, low: days !== null && days < GOAL_DAYS };
    })
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
}

/** '9', '0.5', '–': whole days, one decimal below one. */
export function daysFigure(days: number | null, number: (value: number) => string): string {
  if (days === null) return '–';
  if (days > 0 && days < 1) return number(Math.max(0.1, Math.floor(days * 10) / 10));
  return number(Math.floor(days));
}

/** '4 a week', '2 a day': a rhythm in the larger unit that still says something. */
export function rhythmWords(perDay: number, number: (value: number) => string): string {
  if (perDay >= 1.5) return `${number(Math.round(perDay * 10) / 10)} a day`;
  const week = perDay * 7;
  if (week >= 0.95) return `${number(Math.round(week * 10) / 10)} a week`;
  return `${number(Math.max(1, Math.round(perDay * 28)))} in four weeks`;
}
