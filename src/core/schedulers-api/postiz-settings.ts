import { nameOfItem } from '../export/item-text';
import type { ExportItem } from '../export/types';
import type { JsonObject } from '../json';
import { platformOrGeneric } from '../platform';
import type { Result } from '../result';
import { ok, refuse } from '../result';
import type { Account } from './types';

/** What each network needs in `settings`, as far as it is known to be enough. */
const KNOWN: { readonly [platform: string]: (item: ExportItem) => JsonObject } = {
  facebook: () => ({ __type: 'facebook' }),
  threads: () => ({ __type: 'threads' }),
  bluesky: () => ({ __type: 'bluesky' }),
  mastodon: () => ({ __type: 'mastodon' }),
  linkedin: () => ({ __type: 'linkedin' }),
  x: () => ({ __type: 'x', who_can_reply_post: 'everyone' }),
  instagram: () => ({ __type: 'instagram', post_type: 'post' }),
  'instagram-story': () => ({ __type: 'instagram', post_type: 'story' }),
  youtube: (item) => ({ __type: 'youtube', title: nameOfItem(item), type: 'public' }),
  pinterest: (item) => ({ __type: 'pinterest', title: nameOfItem(item) }),
  tiktok: () => ({
    __type: 'tiktok',
    privacy_level: 'PUBLIC_TO_EVERYONE',
    duet: false,
    stitch: false,
    comment: true,
    autoAddMusic: 'no',
    brand_content_toggle: false,
    brand_organic_toggle: false,
    content_posting_method: 'DIRECT_POST',
  }),
};

/**
 * The settings of a post in Postiz: what Holdfast knows, then what the channel's account says.
 *
 * Refusals: 'needs-board' (Pinterest without a board), 'needs-settings' (a network whose choices are not known).
 */
export function postizSettings(item: ExportItem, account: Account | undefined): Result<JsonObject> {
  const { platform, name } = item.channel;
  const own = account?.settings;
  const known = KNOWN[platform]?.(item);
  if (known === undefined && own === undefined) {
    return refuse(
      'needs-settings',
      `Postiz wants choices for ${platformOrGeneric(platform).name} that Holdfast does not know: set it up there by hand.`,
    );
  }
  const settings: JsonObject = { ...known, ...own };
  if (platform === 'pinterest' && typeof settings['board'] !== 'string') {
    return refuse(
      'needs-board',
      `Say which board pins of ${name} go to in Postiz, or set it up there by hand.`,
    );
  }
  return ok(settings);
}
