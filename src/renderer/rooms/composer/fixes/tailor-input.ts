import type { Channel, Media } from '../../../../core/model/types';
import type { HandleSet, TailorInput } from '../../../../core/tailor';

/** The words of one channel, as they stand on screen. */
export interface ChannelWords {
  readonly platform: string;
  readonly text: string;
  readonly link: string;
  readonly media: readonly Media[];
}

/** @param channels those of the workspace: how our own account is called on each platform */
export function tailorInput(words: ChannelWords, channels: readonly Channel[]): TailorInput {
  const { platform, text, link, media } = words;
  return { platformId: platform, text, link, media, handles: [ownHandles(channels)] };
}

/** Our account's name by platform. A platform with several accounts has none: nobody can say which is meant. */
export function ownHandles(channels: readonly Pick<Channel, 'platform' | 'handle' | 'state'>[]): HandleSet {
  const named = channels.filter(({ state, handle }) => state === 'active' && handle.trim() !== '');
  return Object.fromEntries(
    named
      .filter((one) => named.every((other) => other === one || other.platform !== one.platform))
      .map(({ platform, handle }) => [platform, handle]),
  );
}
