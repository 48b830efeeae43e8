import type { Channel } from '../../../core/model/channel';
import { ALL_PLATFORMS, platformOrGeneric } from '../../../core/platform';
import type { SelectOption } from '../../ui';

/** Our own channels, as an answer to 'on which channel?'. */
export function ownChannelOptions(channels: readonly Channel[]): SelectOption<string>[] {
  return channels.map(({ id, name, platform }) => {
    const of = platformOrGeneric(platform).name;
    return { value: id, label: name === of ? name : `${of}, ${name}`, group: 'Your channels' };
  });
}

/** A channel that the import makes. */
export const CHANNEL_PLATFORMS: readonly SelectOption<string>[] = ALL_PLATFORMS.map(({ id, name }) => ({
  value: id,
  label: `${name} (new channel)`,
  group: 'New channel',
}));
