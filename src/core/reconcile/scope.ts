import type { ChannelId } from '../model/ids';
import type { Scope, StateRow } from './types';

/**
 * What a list speaks for: the channels it names, from the earliest time in it on. A list of one channel says
 * nothing about the others, and one of today nothing about last week. Null when it names no time or no channel.
 */
export function scopeOf(rows: readonly StateRow[]): Scope | null {
  let from = Infinity;
  const channelIds = new Set<ChannelId>();
  for (const { at, sentAt, channelId, among = [] } of rows) {
    from = Math.min(from, at ?? sentAt ?? Infinity);
    for (const id of channelId === null ? among : [channelId]) channelIds.add(id);
  }
  return from === Infinity || channelIds.size === 0 ? null : { from, channelIds };
}
