import type { ChannelId } from '../../../../core/model/ids';
import type { Channel } from '../../../../core/model/channel';
import type { Outage } from '../../../../core/model/outage';
import { familyOf, platformOrGeneric, type Family } from '../../../../core/platform';
import { listWords } from '../../../../core/words/lists';

export interface Lane {
  readonly channel: Channel;
  readonly platform: string;
  /** The two lines of its head. */
  readonly title: string;
  readonly under: string;
  readonly down: boolean;
}

/** Lanes that fail together stand together. */
export interface LaneGroup {
  readonly family: string;
  readonly name: string;
  /** A family with one lane names itself in that lane's second line and needs no bracket. */
  readonly bracket: boolean;
  readonly lanes: readonly Lane[];
  /** The open outages that name one of its lanes, by start. */
  readonly outages: readonly Outage[];
}

/**
 * Lanes by owner family, in the order of the channels; our own channels last, families with an outage first
 * (an outage is always in view).
 */
export function laneGroups(
  channels: readonly Channel[],
  openOutages: readonly Outage[],
  families?: readonly Family[],
): readonly LaneGroup[] {
  const byFamily = new Map<string, { name: string; failsTogether: boolean; channels: Channel[] }>();
  for (const channel of channels) {
    const { id, name, failsTogether } = familyOf(channel.platform, families);
    const found = byFamily.get(id) ?? { name, failsTogether, channels: [] };
    found.channels.push(channel);
    byFamily.set(id, found);
  }
  const groups = [...byFamily].map(
    ([family, { name, failsTogether, channels: members }]): LaneGroup & { rank: number } => {
      const outages = openOutages.filter((outage) =>
        members.some((one) => outage.channelIds.includes(one.id)),
      );
      const bracket = members.length > 1;
      return {
        family,
        name: failsTogether ? name : 'Own',
        bracket,
        lanes: members.map((channel) => laneOf(channel, bracket || !failsTogether ? null : name, outages)),
        outages,
        rank: outages.length > 0 ? 0 : failsTogether ? 1 : 2,
      };
    },
  );
  return groups.sort((a, b) => a.rank - b.rank).map(({ rank: _rank, ...group }) => group);
}

function laneOf(channel: Channel, owner: string | null, outages: readonly Outage[]): Lane {
  const title = platformOrGeneric(channel.platform).name;
  const account = channel.handle || channel.name;
  return {
    channel,
    platform: channel.platform,
    title,
    under: owner ?? (account === title ? '' : account),
    down: outages.some(
      (outage) => outage.channelIds.includes(channel.id) && outage.back[channel.id] === undefined,
    ),
  };
}

/** What is down, in the words of the catalogue: 'Meta', or 'Facebook and Instagram', or a channel's own name. */
export function outageName(
  outage: Outage,
  channels: readonly Channel[],
  families?: readonly Family[],
): string {
  const named = outage.down.map((down) => {
    const channel = channels.find((one) => one.id === down || one.key === down);
    if (channel) return platformOrGeneric(channel.platform).name;
    const family = familiesByLowerName(channels, families).get(down.toLowerCase());
    return family ?? platformOrGeneric(down).name;
  });
  const unique = [...new Set(named)];
  return unique.length === 0 ? 'A platform' : listWords(unique);
}

function familiesByLowerName(
  channels: readonly Channel[],
  families?: readonly Family[],
): ReadonlyMap<string, string> {
  return new Map(
    channels.map((channel) => {
      const { id, name } = familyOf(channel.platform, families);
      return [id, name];
    }),
  );
}

export function laneIds(groups: readonly LaneGroup[]): readonly ChannelId[] {
  return groups.flatMap((group) => group.lanes.map((lane) => lane.channel.id));
}
