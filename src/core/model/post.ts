import type { Extras } from './extras';
import type { CampaignId, PostId } from './ids';
import type { Media } from './media';
import type { Instant, LocalDate } from '../time/types';

/** How firmly a post is tied to its moment. Source: design words, section 2. */
export const TIMINGS = ['live', 'dated', 'flexible', 'evergreen'] as const;

export type Timing = (typeof TIMINGS)[number];

export const IMPORTANCES = ['low', 'normal', 'high', 'critical'] as const;

export type Importance = (typeof IMPORTANCES)[number];

export const POST_KINDS = ['promotion', 'news', 'service', 'community', 'story'] as const;

export type PostKind = (typeof POST_KINDS)[number];

/** What belongs to a post's words on one channel, each in a field of its own there. */
export interface Supplements {
  /** Its own title or subject there; without one the post's title stands. */
  readonly title?: string;
  /** E-mail: the line that an inbox shows behind the subject. */
  readonly preview?: string;
  /** Mastodon: the content warning before the text. */
  readonly warning?: string;
  /** To go below the post afterwards, as first comment or reply. */
  readonly comment?: string;
  /** The later parts of a thread, in order; the channel's text is the first. */
  readonly rest?: readonly string[];
}

/** The day that a post is written for: which one, and when it falls that time. */
export interface FromDay {
  /** Of a day in the catalogue, or of one of the team's own. */
  readonly id: string;
  /** First day of that occurrence. */
  readonly date: LocalDate;
}

export interface Post extends Extras {
  readonly id: PostId;
  readonly key: string | null;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly timing: Timing;
  /** Exclusive: an offer that ends at 18:00 is not posted at 18:00. */
  readonly lastUseful: Instant | null;
  readonly importance: Importance;
  readonly kind: PostKind;
  readonly campaignId: CampaignId | null;
  readonly order: number | null;
  readonly labels: readonly string[];
  /** Null where it was not made for a day. */
  readonly fromDay: FromDay | null;
  /** Stays with the team: no export ever contains it. */
  readonly notes: string;
  /** Where facts and quotes come from; stays with the team as the notes do. */
  readonly sources: string;
  /** What was asked of the approvers and what they sent back, oldest first; stays with the team too. */
  readonly reviews: readonly ReviewNote[];
  /** In the bank: kept to be used, again and again; its uses follow from its deliveries (core/bank/uses). */
  readonly bank: boolean;
  readonly media: readonly Media[];
  /** Own versions by channel; a channel without one inherits the master text. */
  readonly variants: { readonly [channel: string]: { readonly text: string } };
  /** What goes with the words, by channel; absent where there is nothing. */
  readonly beside?: { readonly [channel: string]: Supplements };
  /** Id of the conflict, while two versions of any of its texts wait for somebody to choose. */
  readonly wordsConflict?: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly updatedAt: Instant;
  readonly deletedAt: Instant | null;
}

/** Whether a post is of no more use at that time; the use-by time is exclusive. */
export function isPastUseBy({ lastUseful }: Pick<Post, 'lastUseful'>, at: Instant): boolean {
  return lastUseful !== null && at >= lastUseful;
}

export const REVIEW_KINDS = ['asked', 'sent-back'] as const;

export interface ReviewNote {
  readonly at: Instant;
  readonly by: string;
  readonly kind: (typeof REVIEW_KINDS)[number];
  /** What should change; may be empty when approval is asked for. */
  readonly text: string;
}
