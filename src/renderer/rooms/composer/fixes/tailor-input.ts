import type { Channel } from '../../../../core/model/types';
import type { HandleSet, TailorInput } from '../../../../core/tailor';
import type { CheckedVariant } from '../../../../core/text';

/** @param channels those of the workspace: how our own account is called on each platform */
export function tailorInput(variant: CheckedVariant, channels: readonly Channel[]): TailorInput {
  return { ...variant, handles: [ownHandles(channels)] };
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
