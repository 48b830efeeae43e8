import { isJsonObject, type Json, type JsonObject } from '../json';
import { mediaValue } from '../media';
import type { Delivery } from '../model/delivery';
import type { Media } from '../model/media';
import type { FromDay, Post } from '../model/post';
import { compare, type Writing } from './keys';
import { mediaName } from './media-name';
import type { WrittenThing } from './thing-kind';
import { without, withUnknown } from './thing-parts';
import { NESTED } from './types';

/** Posts by their first delivery that stands (those without one last), then by key. */
export function writePosts(to: Writing): WrittenThing[] {
  const deliveries = deliveriesByPost(to);
  const sorted = to.rows.posts.map((post) => {
    const all = deliveries.get(post.id) ?? [];
    const first = all.find(({ deletedAt }) => deletedAt === null)?.at ?? Infinity;
    return { post, all, first, key: to.key('post', post.id) };
  });
  sorted.sort((a, b) => (a.first === b.first ? compare(a.key, b.key) : a.first - b.first));
  return sorted.map(({ post, all }) => ({ deletedAt: post.deletedAt, value: postValue(post, all, to) }));
}

/** In order of time, then of key. One on a channel that nobody knows has nowhere to stand. */
function deliveriesByPost(to: Writing): Map<string, Delivery[]> {
  const byPost = new Map<string, Delivery[]>();
  for (const delivery of to.rows.deliveries) {
    if (to.knownKey('channel', delivery.channelId) === undefined) continue;
    const list = byPost.get(delivery.postId);
    if (list === undefined) byPost.set(delivery.postId, [delivery]);
    else list.push(delivery);
  }
  const key = ({ id }: Delivery) => to.key('delivery', id);
  for (const list of byPost.values()) list.sort((a, b) => a.at - b.at || compare(key(a), key(b)));
  return byPost;
}

function postValue(post: Post, deliveries: readonly Delivery[], to: Writing): JsonObject {
  const { [NESTED.variants]: variantExtras, [NESTED.media]: mediaExtras, ...extra } = post.extra;
  const standing = deliveries.filter(({ deletedAt }) => deletedAt === null);
  const gone = deliveries.filter(({ deletedAt }) => deletedAt !== null);
  const campaign = post.campaignId === null ? undefined : to.knownKey('campaign', post.campaignId);
  const value = {
    key: to.key('post', post.id),
    title: post.title,
    text: post.text,
    ...(post.link !== '' && { link: post.link }),
    timing: post.timing,
    ...(post.lastUseful !== null && { lastUseful: to.moment(post.lastUseful) }),
    importance: post.importance,
    kind: post.kind,
    ...(campaign !== undefined && { campaign }),
    ...(post.order !== null && { order: post.order }),
    labels: [...post.labels].sort(compare),
    ...(post.fromDay !== null && { fromDay: fromDayValue(post.fromDay, to) }),
    ...(post.notes !== '' && { notes: post.notes }),
    ...(post.sources !== '' && { sources: post.sources }),
    bank: post.bank,
    ...(post.media.length > 0 && { media: post.media.map((media) => mediaWithExtras(media, mediaExtras)) }),
    variants: variantsValue(post, variantExtras, to),
    ...(post.reviews.length > 0 && {
      reviews: post.reviews.map(({ at, by, kind, text }) => ({ at: to.moment(at), by, kind, text })),
    }),
    createdAt: to.moment(post.createdAt),
    ...(post.createdBy !== '' && { createdBy: post.createdBy }),
    deliveries: standing.map((delivery) => deliveryValue(delivery, to)),
    ...(gone.length > 0 && { deletedDeliveries: gone.map((delivery) => deliveryValue(delivery, to)) }),
  };
  return withUnknown(value, extra);
}

function fromDayValue({ id, date }: FromDay, to: Writing): JsonObject {
  const key = to.knownKey('day', id);
  return key === undefined ? { id, date } : { key, date };
}

function mediaWithExtras(media: Media, extras: Json | undefined): JsonObject {
  return withUnknown(mediaValue(media), isJsonObject(extras) ? extras[mediaName(media)] : undefined);
}

function variantsValue(post: Post, extras: Json | undefined, to: Writing): JsonObject {
  const values = new Map<string, JsonObject>();
  for (const [channelId, variant] of Object.entries(post.variants)) {
    const key = to.knownKey('channel', channelId);
    if (key !== undefined) values.set(key, { text: variant.text });
  }
  for (const [channelId, beside] of Object.entries(post.beside ?? {})) {
    const key = to.knownKey('channel', channelId);
    if (key !== undefined) values.set(key, { ...values.get(key), beside: { ...beside } });
  }
  for (const [key, extra] of Object.entries(isJsonObject(extras) ? extras : {})) {
    const known = values.get(key) ?? {};
    if (isJsonObject(extra)) values.set(key, { ...known, ...without(extra, known) });
  }
  return Object.fromEntries([...values].sort(([a], [b]) => compare(a, b)));
}

function deliveryValue(delivery: Delivery, to: Writing): JsonObject {
  const { reason, moveKind, insteadOf, heldBy, heldWas, withoutMedia, movedFrom, lateSend, deletedAt } =
    delivery;
  const inOutages = Object.entries(delivery.inOutages).map(
    ([outage, role]) => [to.key('outage', outage), role] as const,
  );
  const value = {
    key: to.key('delivery', delivery.id),
    channel: to.key('channel', delivery.channelId),
    at: delivery.wall,
    zone: delivery.zone,
    status: delivery.status,
    ...(reason !== '' && { reason }),
    ...(moveKind !== null && { moveKind }),
    ...(insteadOf !== null && { insteadOf: to.key('delivery', insteadOf) }),
    ...(heldBy !== null && { heldBy: to.key('outage', heldBy) }),
    ...(heldWas !== null && { heldWas }),
    ...(inOutages.length > 0 && {
      inOutages: Object.fromEntries(inOutages.sort(([a], [b]) => compare(a, b))),
    }),
    ...(withoutMedia && { withoutMedia }),
    ...(movedFrom !== null && { movedFrom: to.moment(movedFrom) }),
    ...(lateSend !== null && { lateSend: to.moment(lateSend) }),
    ...(deletedAt !== null && { deletedAt: to.moment(deletedAt) }),
  };
  return withUnknown(value, delivery.extra);
}
