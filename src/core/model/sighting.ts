import type { FromPlanFile } from './extras';
import type { SightingId } from './ids';
import type { Capability } from './outage';
import type { Instant } from '../time/types';
import type { Media } from './media';

export const SIGHTING_WHATS = ['all', 'publish', 'media', 'login', 'read', 'messages', 'ads'] as const;
export const SIGHTING_VIAS = ['native', 'web', 'scheduler', 'api'] as const;
export const SIGHTING_NETWORKS = ['here', 'mobile', 'elsewhere'] as const;
export const SIGHTING_ACCOUNTS = ['ours', 'other'] as const;

/** What one person saw, in their words: evidence that weighs as much as a probe (R2, R3). */
export interface Sighting extends FromPlanFile {
  readonly id: SightingId;
  readonly at: Instant;
  readonly who: string;
  readonly platform: string;
  /** 'all': the whole thing. */
  readonly what: Exclude<Capability, 'api'> | 'all';
  readonly works: boolean;
  readonly account: (typeof SIGHTING_ACCOUNTS)[number];
  readonly via: (typeof SIGHTING_VIAS)[number];
  readonly network: (typeof SIGHTING_NETWORKS)[number];
  /** Device and app, e.g. 'phone, Android 16'. */
  readonly device: string;
  /** What stood on the screen. */
  readonly text: string;
  /** A picture of the screen, kept with the plan; null when nobody took one. */
  readonly shot: Media | null;
  readonly deletedAt: Instant | null;
}
