import type { Channel } from '../../core/model/channel';
import { platformOrGeneric } from '../../core/platform';

/** What a channel is called: its platform, and the account where there are several on that platform. */
export function channelName(channel: Channel, all: readonly Channel[]): string {
  const { name } = platformOrGeneric(channel.platform);
  const twins = all.some((other) => other.id !== channel.id && other.platform === channel.platform);
  return twins && channel.name !== '' ? `${name}, ${channel.name}` : name;
}

/** Platform and account in any case: 'Instagram bramble'. */
export function accountName(channel: Channel): string {
  return `${platformOrGeneric(channel.platform).name} ${channel.name}`;
}
