import { testChannel } from '../../model/testing/channel';
import { asChannelId, type ChannelId } from '../../model/ids';
import {
  NO_CHANNEL_REGISTER,
  type ChannelRegister,
  type PlatformEntry,
  type Tool,
} from '../../model/register';
import type { Channel } from '../../model/channel';

/** The id that `testChannel` gives a channel on this platform. */
export function idOn(platform: string): ChannelId {
  return asChannelId(`ch_${platform}`);
}

/** A channel about which the team said something. */
export function noted(
  platform: string,
  said: Partial<ChannelRegister> = {},
  rest: Partial<Channel> = {},
): Channel {
  return testChannel({ platform, ...rest, register: { ...NO_CHANNEL_REGISTER, ...said } });
}

/** A tool from a few facts. */
export function tool(said: Partial<Tool>): Tool {
  return {
    id: 'tool_1',
    kind: 'scheduler',
    name: 'Buffer',
    owner: '',
    keeper: '',
    providers: [],
    channels: [],
    hangs: '',
    fallback: '',
    meanwhile: '',
    address: '',
    deletedAt: null,
    ...said,
  };
}

/** A platform about which the team said something. */
export function entry(platform: string, said: Partial<PlatformEntry>): PlatformEntry {
  const nothing = { owner: null, sources: null, voices: null, providers: null, dead: [], noHandle: false };
  return { platform, ...nothing, ...said };
}
