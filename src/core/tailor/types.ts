import type { CheckedMedia } from '../check';
import type { CountOptions, CountResult } from '../text';

/** What one account is called on each platform, by platform id: { x: '@acme', mastodon: '@acme@example.social' }. */
export type HandleSet = Readonly<Record<string, string>>;

/** A text that is to go out on one platform. */
export interface TailorInput extends Omit<CountOptions, 'withMedia'> {
  readonly platformId: string;
  readonly text: string;
  /** The post's link, '' or null for none; see `outgoingText`. */
  readonly link?: string | null;
  readonly media?: readonly CheckedMedia[];
  /** Accounts whose names differ from platform to platform. */
  readonly handles?: readonly HandleSet[];
}

export const FIX_IDS = [
  'clean',
  'join-accents',
  'plain-signs',
  'brackets',
  'map-handles',
  'untag',
  'trim-hashtags',
  'move-link',
  'move-hashtags',
  'shorten',
  'split',
] as const;
export type FixId = (typeof FIX_IDS)[number];

/** What a fix makes of the text. */
export interface Tailored {
  /** The text for this channel; of a thread its first part. */
  readonly text: string;
  /** What goes below the post afterwards, as replies or comments. */
  readonly comments?: readonly string[];
  /** All parts in order, the first included; they join again to the text (see `joinThread`). */
  readonly thread?: readonly string[];
}

/** One way out of what is wrong. */
export interface Fix {
  readonly id: FixId;
  /** On the button: 'Trim 2 hashtags'. */
  readonly label: string;
  /** What counts afterwards on the platform, link included; of a thread the fullest part. */
  readonly count: CountResult;
  /** True when nothing that a change of words could mend is left. */
  readonly fits: boolean;
  /** What is still wrong, in a sentence; null when it fits. */
  readonly why: string | null;
  apply(): Tailored;
}
