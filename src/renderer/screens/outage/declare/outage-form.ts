import type { Channel } from '../../../../core/model/channel';
import type { Instant, WallTime } from '../../../../core/time/types';
import { FAMILIES, familyOf, platformOrGeneric, type Family } from '../../../../core/platform';
import { addDays, localDate, wallToInstant } from '../../../../core/time';
import { HOUR_MS, MINUTE_MS } from '../../../../core/time/units';

export const HORIZONS = ['two-hours', 'today', 'tomorrow', 'open', 'own'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** One thing that can be named as down, with the channels that go with it. */
export interface Target {
  /** Family id, platform id or channel id: what the command takes. */
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly platforms: readonly string[];
  readonly channelIds: readonly string[];
}

/**
 * What can be declared down: families with several platforms first, then single platforms. Families that do not
 * fail together (what is our own) are offered platform by platform.
 */
export function targets(
  channels: readonly Channel[],
  owners: readonly Family[] = FAMILIES,
): { families: Target[]; platforms: Target[] } {
  const byFamily = new Map<string, Channel[]>();
  const byPlatform = new Map<string, Channel[]>();
  for (const channel of channels) {
    const family = familyOf(channel.platform, owners);
    if (family?.failsTogether) push(byFamily, family.id, channel);
    push(byPlatform, channel.platform, channel);
  }
  const families = [...byFamily]
    .map(([id, members]) => ({
      id,
      name: owners.find((owner) => owner.id === id)?.name ?? id,
      platforms: [...new Set(members.map((channel) => channel.platform))],
      channelIds: members.map((channel) => channel.id as string),
    }))
    .filter((family) => family.platforms.length > 1)
    .map((family) => ({
      ...family,
      detail: family.platforms.map((platform) => platformOrGeneric(platform).name).join(', '),
    }))
    .sort((a, b) => b.channelIds.length - a.channelIds.length || (a.id < b.id ? -1 : 1));
  const platforms = [...byPlatform].map(([platform, members]) => ({
    id: platform,
    name: platformOrGeneric(platform).name,
    detail: members.map((channel) => channel.name).join(', '),
    platforms: [platform],
    channelIds: members.map((channel) => channel.id as string),
  }));
  return { families, platforms };
}

function push(map: Map<string, Channel[]>, key: string, channel: Channel): void {
  const list = map.get(key);
  if (list) list.push(channel);
  else map.set(key, [channel]);
}

/** The estimate that a horizon stands for. Today ends at midnight; tomorrow begins the working day at nine. */
export function untilOf(horizon: Exclude<Horizon, 'own' | 'open'>, now: Instant, zone: string): Instant {
  const today = localDate(now, zone);
  if (horizon === 'two-hours') return now + 2 * HOUR_MS;
  const tomorrow = addDays(today, 1);
  return wallToInstant(`${tomorrow}T${horizon === 'today' ? '00:00' : '09:00'}`, zone).at;
}

/** 'YYYY-MM-DDTHH:mm' as an instant, or null while it is being typed. */
export function instantOf(wall: WallTime, zone: string): Instant | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? wallToInstant(wall, zone).at : null;
}

/** The full minute at or before: what a clock on the wall says. */
export function wholeMinute(at: Instant): Instant {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
