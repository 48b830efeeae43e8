import { isJsonObject, type Json, type JsonObject } from '../json';
import type { Campaign } from '../model/campaign';
import type { Channel } from '../model/channel';
import type { Delivery } from '../model/delivery';
import type { Media } from '../model/media';
import type { OwnDayRow } from '../model/day';
import type { Post } from '../model/post';
import type { Workspace } from '../model/workspace';
import { rulesJson } from '../platform';
import { isoWithOffset } from '../time';
import { mediaName } from './read-plan';
import { channelRegisterValue, registerValue } from './register';
import { mediaValue } from '../media';
import { NESTED, PLAN_FORMAT } from './types';

/** Everything a plan file holds, as rows. Deleted things may be among them; they are not written. */
export interface PlanRows {
  readonly workspace: Workspace;
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  readonly posts: readonly Post[];
  readonly deliveries: readonly Delivery[];
  readonly days: readonly OwnDayRow[];
}

/**
 * Writes a whole workspace as `holdfast-plan/1`: the way out with nothing left behind, notes included.
 *
 * Everything has a key: the file's own where there is one, else our id. Channels stand in their order in the
 * window, posts by their first delivery (undated ones last), then by key: equal content gives equal bytes.
 */
export function writePlan(rows: PlanRows): string {
  return `${JSON.stringify(planValue(rows), null, 2)}\n`;
}

function planValue(rows: PlanRows): JsonObject {
  const { workspace } = rows;
  const channels = standing(rows.channels).sort(
    (a, b) => a.order - b.order || compare(a.key ?? a.id, b.key ?? b.id),
  );
  const campaigns = standing(rows.campaigns).sort((a, b) => compare(a.key ?? a.id, b.key ?? b.id));
  const days = standing(rows.days).sort((a, b) => compare(a.key ?? a.id, b.key ?? b.id));
  const posts = standing(rows.posts);
  const keys: Keys = {
    channel: keysOf(channels),
    campaign: keysOf(campaigns),
    post: keysOf(posts),
    day: keysOf(days),
    delivery: keysOf(standing(rows.deliveries)),
  };
  const byPost = new Map<string, Delivery[]>();
  for (const delivery of standing(rows.deliveries)) {
    if (!keys.channel.has(delivery.channelId)) continue;
    const list = byPost.get(delivery.postId);
    if (list === undefined) byPost.set(delivery.postId, [delivery]);
    else list.push(delivery);
  }
  for (const list of byPost.values())
    list.sort((a, b) => a.at - b.at || compare(keyIn(keys.delivery, a.id), keyIn(keys.delivery, b.id)));
  const firstAt = (post: Post) => byPost.get(post.id)?.[0]?.at ?? Infinity;
  posts.sort((a, b) => {
    const [one, other] = [firstAt(a), firstAt(b)];
    return one === other ? compare(keyIn(keys.post, a.id), keyIn(keys.post, b.id)) : one - other;
  });
  const { [NESTED.file]: file, [NESTED.register]: unknown, ...extra } = workspace.extra;
  const register = registerValue(workspace.register, unknown, workspace.zone, (id) => keys.channel.get(id));
  return {
    format: PLAN_FORMAT,
    workspace: {
      name: workspace.name,
      zone: workspace.zone,
      ...(workspace.regions.length > 0 && { regions: workspace.regions }),
      ...(register && { register }),
      ...extra,
    },
    channels: channels.map((channel) => channelValue(channel, keys)),
    campaigns: campaigns.map((campaign) => ({
      key: keyIn(keys.campaign, campaign.id),
      name: campaign.name,
      ordered: campaign.ordered,
      ...(campaign.hashtags !== undefined && { hashtags: campaign.hashtags }),
      ...campaign.extra,
    })),
    posts: posts.map((post) => postValue(post, byPost.get(post.id) ?? [], workspace.zone, keys)),
    days: days.map((day) => ({ key: keyIn(keys.day, day.id), name: day.name, rule: day.rule, ...day.extra })),
    ...(isJsonObject(file) ? file : {}),
  };
}

interface Keys {
  readonly channel: ReadonlyMap<string, string>;
  readonly campaign: ReadonlyMap<string, string>;
  readonly post: ReadonlyMap<string, string>;
  readonly day: ReadonlyMap<string, string>;
  readonly delivery: ReadonlyMap<string, string>;
}

/** One key each; when two people brought the same key apart, the later id keeps its own. */
function keysOf(
  things: readonly { readonly id: string; readonly key: string | null }[],
): Map<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const { id, key } of [...things].sort((a, b) => compare(a.id, b.id))) {
    const own = key !== null && !taken.has(key) ? key : id;
    taken.add(own);
    keys.set(id, own);
  }
  return keys;
}

function keyIn(keys: ReadonlyMap<string, string>, id: string): string {
  return keys.get(id) ?? id;
}

function channelValue(channel: Channel, keys: Keys): JsonObject {
  const fallbacks = channel.fallbacks.flatMap((id) => keys.channel.get(id) ?? []);
  const { [NESTED.register]: unknown, ...extra } = channel.extra;
  const register = channelRegisterValue(channel.register, unknown, (id) => keys.channel.get(id));
  return {
    key: keyIn(keys.channel, channel.id),
    platform: channel.platform,
    name: channel.name,
    ...(channel.handle !== '' && { handle: channel.handle }),
    zone: channel.zone,
    gapMinutes: channel.gapMinutes,
    ...(channel.dailyCap !== null && { dailyCap: channel.dailyCap }),
    ...(channel.postingTimes !== null && { postingTimes: { ...channel.postingTimes } }),
    ...(channel.quietHours !== null && { quietHours: { ...channel.quietHours } }),
    ...(channel.blackout.length > 0 && { blackout: channel.blackout }),
    fallbacks,
    state: channel.state,
    purposes: channel.purposes,
    ...(Object.keys(channel.schedulerProfile).length > 0 && { schedulerProfile: channel.schedulerProfile }),
    ...(channel.regions.length > 0 && { regions: channel.regions }),
    ...(channel.rules !== undefined && { rules: rulesJson(channel.rules) }),
    ...(register && { register }),
    ...extra,
  };
}

function postValue(post: Post, deliveries: readonly Delivery[], zone: string, keys: Keys): JsonObject {
  const { [NESTED.variants]: variantExtras, [NESTED.media]: mediaExtras, ...extra } = post.extra;
  const campaign = post.campaignId === null ? undefined : keys.campaign.get(post.campaignId);
  return {
    key: keyIn(keys.post, post.id),
    title: post.title,
    text: post.text,
    ...(post.link !== '' && { link: post.link }),
    timing: post.timing,
    ...(post.lastUseful !== null && { lastUseful: isoWithOffset(post.lastUseful, zone) }),
    importance: post.importance,
    kind: post.kind,
    ...(campaign !== undefined && { campaign }),
    ...(post.order !== null && { order: post.order }),
    labels: [...post.labels].sort(compare),
    ...(post.notes !== '' && { notes: post.notes }),
    ...(post.sources !== '' && { sources: post.sources }),
    bank: post.bank,
    ...(post.media.length > 0 && { media: post.media.map((media) => mediaWithExtras(media, mediaExtras)) }),
    variants: variantsValue(post, variantExtras, keys),
    deliveries: deliveries.map((delivery) => deliveryValue(delivery, keys)),
    ...extra,
  };
}

function mediaWithExtras(media: Media, extras: Json | undefined): JsonObject {
  const extra = isJsonObject(extras) ? extras[mediaName(media)] : undefined;
  return { ...mediaValue(media), ...(isJsonObject(extra) ? extra : {}) };
}

function variantsValue(post: Post, extras: Json | undefined, keys: Keys): JsonObject {
  const values = new Map<string, JsonObject>();
  for (const [channelId, variant] of Object.entries(post.variants)) {
    const key = keys.channel.get(channelId);
    if (key !== undefined) values.set(key, { text: variant.text });
  }
  for (const [channelId, beside] of Object.entries(post.beside ?? {})) {
    const key = keys.channel.get(channelId);
    if (key !== undefined) values.set(key, { ...values.get(key), beside: { ...beside } });
  }
  for (const [key, extra] of Object.entries(isJsonObject(extras) ? extras : {})) {
    if (isJsonObject(extra)) values.set(key, { ...values.get(key), ...extra });
  }
  return Object.fromEntries([...values].sort(([a], [b]) => compare(a, b)));
}

function deliveryValue(delivery: Delivery, keys: Keys): JsonObject {
  return {
    key: keyIn(keys.delivery, delivery.id),
    channel: keyIn(keys.channel, delivery.channelId),
    at: delivery.wall,
    zone: delivery.zone,
    status: delivery.status,
    ...(delivery.reason !== '' && { reason: delivery.reason }),
    ...(delivery.moveKind !== null && { moveKind: delivery.moveKind }),
    ...(delivery.insteadOf !== null && { insteadOf: keyIn(keys.delivery, delivery.insteadOf) }),
    ...delivery.extra,
  };
}

function standing<T extends { readonly deletedAt: number | null }>(rows: readonly T[]): T[] {
  return rows.filter((row) => row.deletedAt === null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
