import type { Outage } from '../../../core/model/outage';
import type { Pin, Plan, PlanName } from '../../../core/replan';

/** An outage as it is declared, or as it would be. */
export type OutageLike = Pick<Outage, 'channelIds' | 'since' | 'until'> &
  Partial<Pick<Outage, 'back' | 'capability'>>;

/** What the re-plan worker is asked; it reads the rows itself, so the window's thread carries none. */
export interface ReplanAsk {
  readonly workspaceId: string;
  readonly now: number;
  readonly outages: readonly OutageLike[];
  readonly names: readonly PlanName[];
  readonly pins?: readonly Pin[];
  /** The named plan that the person's own one starts from. */
  readonly base?: PlanName;
  /** Moved posts that a healthy channel takes a day at most. */
  readonly extraCap?: number;
}

export type ReplanAnswer =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'end' }
  | { readonly kind: 'bug'; readonly message: string };
