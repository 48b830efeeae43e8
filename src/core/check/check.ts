import { mediaFor } from '../media/going';
import { platformFor } from '../platform/account';
import { checkLinksAndTags } from './check-entities';
import { checkMedia, type CheckedMedia } from './check-media';
import { checkText, checkTitle } from './check-text';
import { countText, type CountOptions, type CountResult } from '../text/count';
import type { Finding } from '../findings/finding';
import { outgoingText } from '../text/outgoing';

/** What is to be sent to one platform. */
export interface CheckedVariant extends Omit<CountOptions, 'withMedia'> {
  readonly platformId: string;
  readonly text: string;
  readonly media: readonly CheckedMedia[];
  /** The post's link, '' or null for none. It counts where the platform has no field for it. */
  readonly link?: string | null;
  /** Left out where the plan has no title for the audience. */
  readonly title?: string;
}

/**
 * What the platform would refuse, crop or warn about, worst first. Over a verified limit is an error, over a
 * quoted one a warning with its date, over an unconfirmed one a hint.
 */
export function checkVariant(variant: CheckedVariant): readonly Finding[] {
  const platform = platformFor(variant.platformId, variant.overrides);
  const { media, link = null, title } = variant;
  const text = outgoingText(platform, variant.text, link);
  const found = [
    ...checkText(platform, text, { ...variant, withMedia: mediaFor(media, platform.id).length > 0 }),
    ...(title === undefined ? [] : checkTitle(platform, title)),
    ...checkMedia(platform, media),
    ...checkLinksAndTags(platform, text, link),
  ];
  const rank = { error: 0, warning: 1, hint: 2 } as const;
  return found.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Counts what is to be sent, the link included where it goes out with the words. */
export function countVariant(variant: CheckedVariant): CountResult {
  const platform = platformFor(variant.platformId, variant.overrides);
  const text = outgoingText(platform, variant.text, variant.link ?? null);
  return countText(platform.id, text, { ...variant, withMedia: variant.media.length > 0 });
}
