/**
 * How sure a figure is: V = read in the vendor's own source, specification or documentation; S = a dated third
 * party that quotes or measured the vendor; U = general knowledge only. Over a V limit is an error, over S a
 * warning with its date, over U a hint: a figure nobody verified must never block a post.
 */
export type Confidence = 'V' | 'S' | 'U';

export const PLATFORM_KINDS = ['social', 'owned', 'offline'] as const;
export type PlatformKind = (typeof PLATFORM_KINDS)[number];

/** Which rule counts the text of a platform; the rules live in src/core/text. */
export const COUNTING_RULES = [
  'x',
  'bluesky',
  'mastodon',
  'threads',
  'sms',
  'utf16',
  'codePoints',
  'utf8Bytes',
] as const;
export type CountingRule = (typeof COUNTING_RULES)[number];

/**
 * What one step of a count is. `weighted`: X's weights; `threads`: characters, with emoji as their UTF-8 bytes;
 * `septets`: GSM alphabet places of an SMS; `items`: things rather than text (hashtags, links).
 */
export const COUNT_UNITS = [
  'weighted',
  'graphemes',
  'threads',
  'septets',
  'utf16',
  'codePoints',
  'utf8Bytes',
  'items',
] as const;
export type CountUnit = (typeof COUNT_UNITS)[number];

/**
 * What a limit is about. `caption` replaces `text` when media are attached; `textUnicode` replaces it for an SMS
 * outside the GSM alphabet; `total` is all parts of an SMS; `bytes` is a second limit of the same text;
 * `titleAdvised` is practice, not a refusal.
 */
export const LIMIT_FIELDS = [
  'text',
  'caption',
  'textUnicode',
  'total',
  'bytes',
  'title',
  'titleAdvised',
  'hashtags',
  'mentions',
  'links',
  'phones',
  'alt',
] as const;
export type LimitField = (typeof LIMIT_FIELDS)[number];

export interface Limit {
  readonly field: LimitField;
  readonly value: number;
  readonly unit: CountUnit;
  readonly confidence: Confidence;
  readonly source: string;
  /** 'YYYY-MM-DD': when the figure was read. Older than 90 days should be shown as stale. */
  readonly asOf: string;
  readonly note?: string;
}

/** What a fact is about: further texts, files, changing a post later, scheduling and caps. */
export const FACT_TOPICS = [
  'article-text',
  'attachment-text',
  'comment-text',
  'title-shown',
  'tag-text',
  'tags-text',
  'tag-bytes',
  'extra-tags',
  'languages',
  'link-text',
  'caption-text',
  'preview-text',
  'poll-options',
  'poll-option-text',
  'template-header',
  'template-body',
  'template-footer',
  'template-button',
  'embeds',
  'embed-title',
  'embed-text',
  'embed-fields',
  'embed-field-name',
  'embed-field-text',
  'embed-footer',
  'embed-author',
  'embed-total',
  'images',
  'videos',
  'documents',
  'image-bytes',
  'image-width',
  'image-height',
  'image-ratio',
  'image-pixels',
  'image-sides',
  'image-side',
  'image-short-side',
  'gif-bytes',
  'gif-frames',
  'gif-width',
  'gif-height',
  'cover-bytes',
  'video-bytes',
  'video-seconds',
  'video-width',
  'video-height',
  'video-ratio',
  'video-rate',
  'video-pixels',
  'video-frames',
  'caption-tracks',
  'caption-bytes',
  'document-bytes',
  'document-pages',
  'file-bytes',
  'request-bytes',
  'body-bytes',
  'edit-minutes',
  'edit-times',
  'edit-days',
  'schedule-minutes-ahead',
  'schedule-days-ahead',
  'schedule-pending',
  'schedule-per-day',
  'posts-per-day',
  'posts-per-hour',
  'posts-per-quarter-hour',
  'posts-per-minute',
  'posts-per-second',
  'calls-per-minute',
  'calls-per-5-minutes',
  'uploads-per-half-hour',
  'drafts-text',
] as const;
export type FactTopic = (typeof FACT_TOPICS)[number];

/** A figure beside the text limits that the platform keeps to. At least one of `least` and `most` is given. */
export interface Fact {
  readonly topic: FactTopic;
  /** The kind of post or account it is for ('reel', 'premium'); left out when for all. */
  readonly form?: string;
  /** Inclusive. Bytes, pixels, seconds, frames a second, width by height, or pieces, as the topic says. */
  readonly least?: number;
  readonly most?: number;
  readonly confidence: Confidence;
  readonly source: string;
  /** 'YYYY-MM-DD': when it was read. */
  readonly asOf: string;
  /** True where the platform scales a file by itself instead of refusing it. */
  readonly mended?: true;
  readonly note?: string;
}

/** A kind of account with other limits than the usual one: X Premium. */
export interface AccountKind {
  readonly id: string;
  readonly name: string;
  readonly limits: readonly Limit[];
}

export const SERIES = ['replies', 'messages'] as const;
export type Series = (typeof SERIES)[number];

export const FOLLOW_UPS = ['reply', 'comment'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

export const MEDIA_KINDS = ['image', 'video', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export interface MediaRule {
  /** True when a post without a picture or film is refused. */
  readonly required: boolean;
  readonly accepts: readonly MediaKind[];
  /** null = no figure known. */
  readonly maxItems: number | null;
  /** Image types taken; null = no list known. */
  readonly imageTypes: readonly string[] | null;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface Platform {
  readonly id: string;
  readonly name: string;
  /** Two letters (one for X) for the tile on screen. */
  readonly tile: string;
  readonly kind: PlatformKind;
  readonly family: string;
  readonly counting: CountingRule;
  /** True where a post is a picture or a film first: Instagram, TikTok, Pinterest, YouTube, Snapchat. */
  readonly visual: boolean;
  /** True when the link travels in a field of its own and does not count as text. */
  readonly linkField: boolean;
  /** False where an address in the text cannot be clicked. */
  readonly clickableLinks: boolean;
  readonly titleRequired: boolean;
  /** How several posts in a row are read there: as replies under the first, as messages; null = not as one text. */
  readonly series: Series | null;
  /** What the writer can put below an own post; null = nothing. */
  readonly followUp: FollowUp | null;
  /** In words, whether a mistake can be mended after posting. */
  readonly editable: string;
  readonly limits: readonly Limit[];
  readonly media: MediaRule;
  /** What else is known, each figure with its source and date. */
  readonly facts: readonly Fact[];
  readonly accounts: readonly AccountKind[];
}

/** Who runs platforms: those of one owner tend to fail together. */
export interface Family {
  readonly id: string;
  readonly name: string;
  /** False for our own channels, which share a name but no machines. */
  readonly failsTogether: boolean;
  readonly platforms: readonly string[];
  /** 'YYYY-MM-DD': when it was last looked at who owns what. Families change. */
  readonly asOf?: string;
  readonly source?: string;
}
