import type { ChannelId } from '../../../../core/model/ids';
import type { Channel } from '../../../../core/model/channel';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Post } from '../../../../core/model/post';
import { keepsItsPlace } from '../../../../core/model/status';
import { channelName } from '../../../words/names';

/** One channel of the post: it stands there, or has an own version for it. */
export interface ChannelTab {
  readonly channel: Channel;
  readonly name: string;
  readonly deliveries: readonly DeliveryRow[];
}

/** A tab per channel that the post has a delivery or an own version on, in the channels' order on screen. */
export function tabsOf(
  channels: readonly Channel[],
  deliveries: readonly DeliveryRow[],
  variants: Post['variants'],
): ChannelTab[] {
  return channels.flatMap((channel) => {
    const own = deliveries.filter((row) => row.channelId === channel.id);
    if (own.length === 0 && !Object.hasOwn(variants, channel.id)) return [];
    return [{ channel, name: channelName(channel, channels), deliveries: own }];
  });
}

/** The tab that is open: the one asked for, else the one that goes out first, else the first. */
export function openTab(
  tabs: readonly ChannelTab[],
  asked: ChannelId | null,
  now: number,
): ChannelTab | undefined {
  const wanted = tabs.find((tab) => tab.channel.id === asked);
  if (wanted) return wanted;
  const coming = tabs
    .flatMap((tab) => tab.deliveries.map((row) => ({ tab, at: row.at })))
    .filter(({ at }) => at >= now)
    .sort((a, b) => a.at - b.at);
  return coming[0]?.tab ?? tabs[0];
}

/** The delivery that the sheet's head names: the next one of the open channel, else its last. */
export function headDelivery(deliveries: readonly DeliveryRow[], now: number): DeliveryRow | undefined {
  const live = deliveries.filter((row) => keepsItsPlace(row.status));
  return live.find((row) => row.at >= now) ?? live.at(-1) ?? deliveries[0];
}
