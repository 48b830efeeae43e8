import type { Channel, DeliveryRow, Outage, Post } from '../model/types';
import { fitFor, onChannel } from '../text';
import { platformOrGeneric } from '../platform';
import type { Pin, ReplanChannel, ReplanDelivery, ReplanInput, SolemnDay } from '../replan/types';
import type { ReplanPolicy } from '../replan/policy';

export interface ReplanSource {
  readonly now: number;
  readonly channels: readonly Channel[];
  /** What stands in the calendar from a day before the earliest outage on; deleted ones left out. */
  readonly deliveries: readonly DeliveryRow[];
  /** Posts of the deliveries that a down channel carries: their variants decide what suits where. */
  readonly posts: ReadonlyMap<string, Post>;
  readonly outages: readonly Pick<Outage, 'channelIds' | 'since' | 'until'>[];
  /** Campaigns whose posts keep their order. */
  readonly orderedCampaigns: ReadonlySet<string>;
  readonly solemnDays: readonly SolemnDay[];
  readonly pins?: readonly Pin[];
  readonly policy: ReplanPolicy;
}

/** Rows of the workspace as the re-plan solver wants them. Dormant channels neither lose nor take anything. */
export function replanInput(source: ReplanSource): ReplanInput {
  const living = source.channels.filter(
    (channel) => channel.deletedAt === null && channel.state === 'active',
  );
  const byId = new Map(living.map((channel) => [channel.id as string, channel]));
  const down = new Set(source.outages.flatMap((outage) => outage.channelIds as readonly string[]));
  return {
    now: source.now,
    policy: source.policy,
    channels: living.map(solverChannel),
    deliveries: source.deliveries
      .filter((row) => byId.has(row.channelId))
      .map((row) => solverDelivery(row, down.has(row.channelId), byId, source)),
    outages: source.outages.map((outage) => ({
      channelIds: outage.channelIds,
      from: outage.since,
      until: outage.until,
    })),
    solemnDays: source.solemnDays,
    ...(source.pins ? { pins: source.pins } : {}),
  };
}

function solverChannel(channel: Channel): ReplanChannel {
  const { id, zone, gapMinutes, dailyCap, postingTimes, quietHours, blackout, regions } = channel;
  return {
    id,
    name: platformOrGeneric(channel.platform).name,
    zone,
    gapMinutes,
    dailyCap,
    postingTimes: postingTimes ?? null,
    quietHours,
    blackout,
    regions,
    // All of them: the price goes by a fallback's own rank, also where a better one is not in use.
    fallbacks: channel.fallbacks,
  };
}

function solverDelivery(
  row: DeliveryRow,
  isDown: boolean,
  byId: ReadonlyMap<string, Channel>,
  source: ReplanSource,
): ReplanDelivery {
  const ordered = row.campaignId !== null && source.orderedCampaigns.has(row.campaignId);
  return {
    id: row.id,
    postId: row.postId,
    channelId: row.channelId,
    at: row.at,
    zone: row.zone,
    wall: row.wall,
    status: row.status,
    timing: row.timing,
    lastUseful: row.lastUseful,
    importance: row.importance,
    kind: row.kind,
    campaignId: row.campaignId,
    order: ordered ? row.order : null,
    fit: isDown ? fits(row, byId, source.posts.get(row.postId)) : {},
    title: row.title,
  };
}

/** Whether each fallback channel can take the post as it is, by that platform's own rules. */
function fits(
  row: DeliveryRow,
  byId: ReadonlyMap<string, Channel>,
  post: Post | undefined,
): ReplanDelivery['fit'] {
  const fit: Record<string, ReplanDelivery['fit'][string]> = {};
  for (const id of byId.get(row.channelId)?.fallbacks ?? []) {
    const channel = byId.get(id);
    if (!channel) continue;
    if (post) {
      const { platformId, text, media, title: _title, ...options } = onChannel(channel, post);
      fit[id] = fitFor(platformId, text, media, options);
    } else fit[id] = fitFor(channel.platform, row.text, []);
  }
  return fit;
}
