import { mediaFor } from '../media/going';
import { platformFor } from '../platform/account';
import { limitOf } from '../platform/catalogue';
import { missingMedia, type CheckedMedia } from './check-media';
import { countText, type CountOptions } from '../text/count';
import { countHashtags, countMentions, linksOf, phoneNumberIn } from '../text/entities';
import { outgoingText } from '../text/outgoing';
import { hasCharactersXRefuses } from '../text/x-count';

/** fits: can go out as it is; needs-writer: somebody must tailor it; unsuited: cannot go there at all. */
export type Fit = 'fits' | 'needs-writer' | 'unsuited';

export interface FitOptions extends Omit<CountOptions, 'withMedia'> {
  readonly link?: string | null;
  /**
   * True when the plan really says which media a post has. Plans from a spreadsheet often list none although the
   * posts have pictures, so a visual channel then only asks for a writer; with `mediaKnown` it is unsuited.
   */
  readonly mediaKnown?: boolean;
}

/**
 * Whether a text can be diverted to a platform: a text over a verified or quoted limit needs a writer, an
 * unconfirmed limit does not count. An SMS that would be split into several messages needs a writer too.
 */
export function fitFor(
  platformId: string,
  text: string,
  all: readonly CheckedMedia[],
  options: FitOptions = {},
): Fit {
  const media = mediaFor(all, platformId);
  const platform = platformFor(platformId, options.overrides);
  if (missingMedia(platform, media) !== null)
    return options.mediaKnown === true ? 'unsuited' : 'needs-writer';
  const sent = outgoingText(platform, text, options.link ?? null);
  if (sent.trim() === '' && media.length === 0) return 'needs-writer';
  const count = countText(platformId, sent, { ...options, withMedia: media.length > 0 });
  if (count.over && count.confidence !== 'U') return 'needs-writer';
  if (platform.counting === 'x' && hasCharactersXRefuses(sent)) return 'needs-writer';
  const amounts = [
    [limitOf(platform, 'hashtags'), countHashtags],
    [limitOf(platform, 'mentions'), countMentions],
    [limitOf(platform, 'links'), (words: string) => linksOf(words).length],
    [limitOf(platform, 'phones'), (words: string) => (phoneNumberIn(words) === null ? 0 : 1)],
  ] as const;
  return amounts.some(([limit, amount]) => limit !== undefined && amount(sent) > limit.value)
    ? 'needs-writer'
    : 'fits';
}
