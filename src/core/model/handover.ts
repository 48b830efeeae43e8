import type { FromPlanFile } from './extras';
import type { ChannelId, DeliveryId, HandoverId } from './ids';
import type { WallTime, Instant } from '../time/types';

export const HANDOVER_CHANGES = ['create', 'move', 'cancel', 'edit'] as const;

/** What a scheduler was last told about one delivery. */
export interface HandoverItem {
  readonly deliveryId: DeliveryId;
  readonly channelId: ChannelId;
  readonly at: Instant;
  readonly wall: WallTime;
  readonly zone: string;
  readonly title: string;
  readonly text: string;
  readonly change: (typeof HANDOVER_CHANGES)[number];
  /** The post's number there, where it was told by API. */
  readonly remoteId?: string;
}

export interface Handover extends FromPlanFile {
  readonly id: HandoverId;
  readonly scheduler: string;
  readonly zone: string;
  readonly at: Instant;
  readonly by: string;
  readonly items: readonly HandoverItem[];
  /** Delivery ids ticked off as done by hand. */
  readonly ticked: readonly DeliveryId[];
  readonly deletedAt: Instant | null;
}
