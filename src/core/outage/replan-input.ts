import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';
import type { Post } from '../model/post';
import { fitFor, onChannel } from '../check';
import { platformOrGeneric } from '../platform';
import { regionsRead } from './solemn';
import { downSpans, needsWhatIsDown, statusUnderHold, type OutageTime } from './span';
import type { Pin, ReplanChannel, ReplanDelivery, ReplanInput, SolemnDay } from '../replan/types';
import type { ReplanPolicy } from '../replan/policy';

/** An outage as it is declared, as it would be, or as the command line names it. */
export type ReplanOutageSource = OutageTime & Partial<Pick<Outage, 'capability'>>;

export interface ReplanSource {
  readonly now: number;
  readonly channels: readonly Channel[];
  /** What stands in the calendar from a day before the earliest outage on; deleted ones left out. */
  readonly deliveries: readonly DeliveryRow[];
  /** Posts of the deliveries that a down channel carries: their variants decide what suits where. */
  readonly posts: ReadonlyMap<string, Post>;
  readonly outages: readonly ReplanOutageSource[];
  /** Campaigns whose posts keep their order. */
  readonly orderedCampaigns: ReadonlySet<string>;
  readonly solemnDays: readonly SolemnDay[];
  /** Regions whose days the calendar shows: for channels that name none of their own. */
  readonly regions?: readonly string[];
  readonly pins?: readonly Pin[];
  /** Moved posts that a healthy channel takes a day at most; absent: as many as fit. */
  readonly extraCap?: number;
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
    channels: living.map((channel) => ({
      ...solverChannel(channel, source.regions ?? []),
      ...(source.extraCap === undefined ? {} : { extraCap: source.extraCap }),
    })),
    deliveries: source.deliveries
      .filter((row) => byId.has(row.channelId))
      .map((row) => solverDelivery(row, down.has(row.channelId), byId, source)),
    outages: source.outages.flatMap(downSpans),
    solemnDays: source.solemnDays,
    ...(source.pins ? { pins: source.pins } : {}),
  };
}

function solverChannel(channel: Channel, shown: readonly string[]): ReplanChannel {
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
    regions: regionsRead(regions, shown),
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
    status: statusUnderHold(row),
    ...(isDown && isSpared(row, source.outages) ? { isSpared: true } : {}),
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

/** Its channel is down, but not what it needs of it: it stays, and goes out. */
function isSpared(row: DeliveryRow, outages: readonly ReplanOutageSource[]): boolean {
  const concern = outages.filter((outage) => outage.channelIds.includes(row.channelId));
  return concern.every(({ capability = 'all' }) => !needsWhatIsDown(row, { capability }));
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
