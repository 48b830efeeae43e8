import type { ChannelId, OutageId } from '../../../../core/model/ids';
import type { Channel, Outage } from '../../../../core/model/types';

/** An ordinary channel of a platform; its id is `ch_<platform>`. For tests. */
export function testChannel(platform: string, change: Partial<Channel> = {}): Channel {
  return {
    id: `ch_${platform}` as ChannelId,
    key: null,
    platform,
    name: `${platform} account`,
    handle: '',
    zone: 'Europe/London',
    gapMinutes: 60,
    dailyCap: null,
    postingTimes: null,
    quietHours: null,
    blackout: [],
    fallbacks: [],
    purposes: [],
    schedulerProfile: {},
    state: 'active',
    regions: [],
    order: 0,
    deletedAt: null,
    extra: {},
    ...change,
  };
}

/** An open outage of some channels. For tests. */
export function testOutage(platforms: readonly string[], since: string, until: string): Outage {
  return {
    id: '2026_o_test' as OutageId,
    down: platforms,
    channelIds: platforms.map((platform) => `ch_${platform}` as ChannelId),
    since: Date.parse(since),
    until: Date.parse(until),
    reason: '',
    endedAt: null,
    appliedPlan: null,
    appliedAt: null,
    log: [],
    createdBy: 'Ana',
    deletedAt: null,
  };
}
