import type { Channel } from '../../../../core/model/channel';
import { ownHandles, type TailorInput } from '../../../../core/tailor';
import type { CheckedVariant } from '../../../../core/check';

/** @param channels those of the workspace: how our own account is called on each platform */
export function tailorInput(variant: CheckedVariant, channels: readonly Channel[]): TailorInput {
  return { ...variant, handles: [ownHandles(channels)] };
}
