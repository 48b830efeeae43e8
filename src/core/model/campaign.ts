import type { Extras } from './extras';
import type { CampaignId } from './ids';
import type { Instant } from '../time/types';

export interface Campaign extends Extras {
  readonly id: CampaignId;
  readonly key: string | null;
  readonly name: string;
  readonly ordered: boolean;
  readonly deletedAt: Instant | null;
  /** What it is for, in the team's words; absent where nobody has said. A text that merges, in a slot of its own. */
  readonly brief?: string;
  /** Hashtags that belong to it, by platform id; under `ALL_CHANNELS` those for every platform. With their sign. */
  readonly hashtags?: { readonly [platform: string]: readonly string[] };
}

/** The text slot of a campaign's brief. */
export const BRIEF_SLOT = 'brief';

/** Names the set of hashtags that is for every platform. */
export const ALL_CHANNELS = '*';
