import type { Channel } from '../model/channel';
import type { Instant } from '../time/types';
import type { Outage } from '../model/outage';
import { endFor } from './span';

/** How often and how long one platform was down (R79). */
export interface PlatformHistory {
  readonly platform: string;
  readonly count: number;
  readonly totalMs: number;
  /** When its last outage began. */
  readonly lastSince: Instant;
}

/**
 * Ended outages by platform, the most often down first. One that became part of another is counted there, and two
 * channels of one platform count once.
 */
export function outageHistory(
  ended: readonly Outage[],
  channels: readonly Pick<Channel, 'id' | 'platform'>[],
): PlatformHistory[] {
  const platformOf = new Map<string, string>(channels.map((channel) => [channel.id, channel.platform]));
  const found = new Map<string, PlatformHistory>();
  for (const outage of ended) {
    if (outage.endedAt === null || outage.mergedInto !== null) continue;
    const lasted = new Map<string, number>();
    for (const id of outage.channelIds) {
      const platform = platformOf.get(id);
      if (platform === undefined) continue;
      // When it is over is known; the estimate is not needed any more.
      const end = endFor({ ...outage, until: outage.endedAt }, id);
      lasted.set(platform, Math.max(lasted.get(platform) ?? 0, end - outage.since));
    }
    for (const [platform, ms] of lasted) {
      const before = found.get(platform);
      found.set(platform, {
        platform,
        count: (before?.count ?? 0) + 1,
        totalMs: (before?.totalMs ?? 0) + ms,
        lastSince: Math.max(before?.lastSince ?? 0, outage.since),
      });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || b.totalMs - a.totalMs || (a.platform < b.platform ? -1 : 1),
  );
}
