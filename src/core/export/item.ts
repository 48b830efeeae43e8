import type { Campaign, Channel, Delivery, DeliveryRow, Post } from '../model/types';
import type { ExportItem } from './types';

/** What goes out for a delivery: its post as it stands, but without pictures where a person decided so (R125). */
export function itemOf(
  delivery: Delivery | DeliveryRow,
  post: Post,
  channel: Channel,
  campaign: Campaign | null,
): ExportItem {
  return { delivery, post: delivery.withoutMedia ? { ...post, media: [] } : post, channel, campaign };
}
