import type { Confidence } from '../platform/types';

/**
 * How a post stands on screen there. `post`: account, words, media below; `photo`: the picture first; `tall`: words over
 * a tall film; `watch`: a film with title and description; `pin`: a tall picture with a title; `mail`: an inbox line and
 * the letter; `sms`: bubbles; `banner`: a line across a page; `plain`: words alone.
 */
export const LAYOUTS = ['post', 'photo', 'tall', 'watch', 'pin', 'mail', 'sms', 'banner', 'plain'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** After how much of a text a platform folds it away behind '… more'. At least one of the figures is given. */
export interface Fold {
  /** Visible characters. */
  readonly characters?: number;
  /** Lines as the writer broke them. */
  readonly lines?: number;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** What a platform makes of a picture's shape: it shows the middle of it at this ratio. */
export interface CropRatio {
  readonly width: number;
  readonly height: number;
  readonly confidence: Confidence;
}

export interface PreviewRule {
  readonly platform: string;
  readonly layout: Layout;
  readonly fold: Fold | null;
  readonly titleFold: Fold | null;
  readonly previewFold: Fold | null;
  /** null: pictures are shown as they are. */
  readonly ratio: CropRatio | null;
}
