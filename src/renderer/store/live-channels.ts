import type { Channel } from '../../core/model/channel';

/** The channels that are not deleted, in their order on screen. */
export function liveChannels(channels: Iterable<Channel>): Channel[] {
  return [...channels]
    .filter((channel) => channel.deletedAt === null)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
