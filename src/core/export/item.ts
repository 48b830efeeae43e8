import type { Campaign } from '../model/campaign';
import type { Channel } from '../model/channel';
import type { Delivery, DeliveryRow } from '../model/delivery';
import type { Post } from '../model/post';
import type { ExportItem, ItemSurroundings } from './types';

/** What goes out for a delivery: its post as it stands, but without pictures where a person decided so (R125). */
export function itemOf(
  delivery: Delivery | DeliveryRow,
  post: Post,
  channel: Channel,
  campaign: Campaign | null,
  around?: ItemSurroundings,
): ExportItem {
  const sent = delivery.withoutMedia ? { ...post, media: [] } : post;
  return { delivery, post: sent, channel, campaign, ...(around && { around }) };
}
