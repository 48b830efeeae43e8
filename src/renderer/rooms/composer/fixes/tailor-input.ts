import type { Channel } from '../../../../core/model/types';
import { ownHandles, type TailorInput } from '../../../../core/tailor';
import type { CheckedVariant } from '../../../../core/text';

/** @param channels those of the workspace: how our own account is called on each platform */
export function tailorInput(variant: CheckedVariant, channels: readonly Channel[]): TailorInput {
  return { ...variant, handles: [ownHandles(channels)] };
}
