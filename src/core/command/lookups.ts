import type { ChannelId, DeliveryId, PostId } from '../model/ids';
import type { Channel } from '../model/channel';
import type { Delivery } from '../model/delivery';
import type { Post } from '../model/post';
import { type Status, statusWithoutHold } from '../model/status';
import { ok, refuse, type Refusal, type Result } from '../result';
import type { PlanReader } from './command';

/** A post that is there and not deleted, or a refusal that says so. */
export function livePost(view: PlanReader, id: PostId): Result<Post, 'gone'> {
  const post = view.post(id);
  if (!post || post.deletedAt !== null) return refuse('gone', 'That post no longer exists.');
  return ok(post);
}

export function liveDelivery(view: PlanReader, id: DeliveryId): Result<Delivery, 'gone'> {
  const delivery = view.delivery(id);
  if (!delivery || delivery.deletedAt !== null) {
    return refuse('gone', 'That post is no longer in the calendar.');
  }
  return ok(delivery);
}

export function liveChannel(view: PlanReader, id: ChannelId): Result<Channel, 'gone'> {
  const channel = view.channel(id);
  if (!channel || channel.deletedAt !== null) return refuse('gone', 'That channel no longer exists.');
  return ok(channel);
}

/** The status that was set, also while two versions of its words hold a delivery back. */
export function statusSet(delivery: Delivery): Status {
  return delivery.wordsConflict?.was ?? delivery.status;
}

/** The status that was set, leaving a hold aside: what an approval is about while a delivery is held. */
export function statusBeneath(delivery: Delivery): Status {
  return statusWithoutHold({ status: statusSet(delivery), heldWas: delivery.heldWas });
}

/** Refused while two versions of the words wait for somebody to choose; null when they do not. */
export function twoVersions(
  post: Post | undefined,
  conflict: string | undefined,
): Refusal<'two-versions'> | null {
  if (post === undefined || conflict === undefined) return null;
  return {
    code: 'two-versions',
    message: `Two people changed the text of “${post.title}”. Choose a version first; both are kept until then.`,
  };
}

/** The place behind all channels, for one more. */
export function placeForChannel(view: PlanReader): number {
  return view.channels().reduce((last, { order }) => Math.max(last, order), -1) + 1;
}

/** All or nothing: the first refusal wins. */
export function each<Item, Value, Code extends string>(
  items: readonly Item[],
  look: (item: Item) => Result<Value, Code>,
): Result<Value[], Code> {
  const values: Value[] = [];
  for (const item of items) {
    const result = look(item);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
