import type { Extras } from './extras';
import type { ChannelId, DeliveryId, OutageId, PostId } from './ids';
import type { Post } from './post';
import type { OutageRoles } from './outage-role';
import type { Status } from './status';
import type { LocalDate, WallTime, Instant, DstFlag } from '../time/types';

/** How an applied re-plan deals with a delivery. */
export const MOVE_KINDS = ['postpone', 'divert', 'covered', 'hold', 'drop'] as const;

export interface Delivery extends Extras {
  readonly id: DeliveryId;
  readonly key: string | null;
  readonly postId: PostId;
  readonly channelId: ChannelId;
  readonly wall: WallTime;
  readonly zone: string;
  /** Derived from wall and zone. */
  readonly at: Instant;
  readonly dst: DstFlag;
  readonly status: Status;
  /** Why it stands here: the reason of the move or hold that put it here. */
  readonly reason: string;
  /** How an applied re-plan dealt with it. */
  readonly moveKind: (typeof MOVE_KINDS)[number] | null;
  /** The delivery that this one stands in for on another channel. */
  readonly insteadOf: DeliveryId | null;
  /** The outage it is held for; null when it is not held, or held without one. */
  readonly heldBy: OutageId | null;
  /** What it was before it was held, and is again when it is released. */
  readonly heldWas: Status | null;
  /** What it was to each outage that it had to do with. */
  readonly inOutages: OutageRoles;
  /** Goes out without its pictures, because the channel takes none just now (R125). */
  readonly withoutMedia: boolean;
  /** When it was to go out before a re-plan first moved it; null when none did. */
  readonly movedFrom: Instant | null;
  /**
   * The moment, after its post's use-by time, at which somebody who may has decided that it goes out all the same;
   * null when nobody has. It counts for that moment alone: moved, it is asked again.
   */
  readonly lateSend: Instant | null;
  readonly deletedAt: Instant | null;
  /**
   * While two versions of the words it goes out with wait for somebody to choose: the conflict's id, and the status
   * that was set. Until then an approved or scheduled one reads 'review', so that neither version goes out by chance.
   */
  readonly wordsConflict?: { readonly id: string; readonly was: Status };
}

/**
 * A delivery as screens read it: with what its post says, so that a range needs one indexed read.
 * `day` is the local date in the delivery's zone.
 */
export interface DeliveryRow
  extends
    Delivery,
    Pick<
      Post,
      'title' | 'text' | 'timing' | 'lastUseful' | 'importance' | 'kind' | 'campaignId' | 'order' | 'labels'
    > {
  readonly day: LocalDate;
  readonly ownText: boolean;
  readonly mediaKind: 'none' | 'picture' | 'film' | 'story';
  /** 1 when the post or the delivery is deleted (kept restorable), else 0; indexable. */
  readonly gone: 0 | 1;
  readonly conflicted: boolean;
}
