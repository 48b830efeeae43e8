import { mediaFor } from '../../../../core/media';
import type { Channel } from '../../../../core/model/channel';
import type { Media } from '../../../../core/model/media';
import type { Post } from '../../../../core/model/post';
import { limitOf, platformFor, type Platform } from '../../../../core/platform';
import { truncateAt, previewRule, type PreviewRule } from '../../../../core/preview';
import { countText, outgoingText } from '../../../../core/text';
import { type CheckedVariant } from '../../../../core/check';
import { hasTitle } from '../words/platform-fields';
import { firstTooMany } from '../words/count-words';

/** What a preview draws. */
export interface PreviewContent {
  readonly platform: Platform;
  readonly rule: PreviewRule;
  readonly account: string;
  readonly handle: string;
  /** The words that really go out, and where in them they are folded away and where they become too long. */
  readonly text: string;
  readonly fold: number;
  readonly over: number;
  /** '' where a post has no title there. */
  readonly title: string;
  readonly titleFold: number;
  /** E-mail: what an inbox shows behind the subject. */
  readonly inbox: string;
  readonly warning: string;
  readonly comment: string;
  /** An address in a place of its own; '' when it stands in the text or there is none. */
  readonly card: string;
  readonly media: readonly Media[];
}

/** @param beside what stands in the fields that no check looks at */
export function previewContent(
  channel: Channel,
  variant: CheckedVariant,
  post: Pick<Post, 'media'>,
  beside: { readonly preview: string; readonly comment: string },
): PreviewContent {
  const platform = platformFor(channel.platform, channel.rules);
  const rule = previewRule(channel.platform);
  const { link, contentWarning = '', title = '' } = variant;
  const text = outgoingText(platform, variant.text, link ?? null);
  const over = firstTooMany(text, (words) => isOver(platform, { ...variant, text: words }));
  const shownTitle = hasTitle(platform) ? title : '';
  // Without a preview line, inboxes show how the letter begins.
  const inbox = beside.preview === '' ? text.replaceAll(/\s+/g, ' ').trim() : beside.preview;
  return {
    platform,
    rule,
    account: channel.name || platform.name,
    handle: channel.handle,
    text,
    // What does not fit must be seen, so nothing is folded away then.
    fold: over < text.length ? text.length : truncateAt(text, rule.fold),
    over,
    title: shownTitle,
    titleFold: truncateAt(shownTitle, rule.titleFold),
    inbox: inbox.slice(0, truncateAt(inbox, rule.previewFold)),
    warning: contentWarning,
    comment: beside.comment,
    card: link !== null && link !== undefined && !text.includes(link) && platform.linkField ? link : '',
    media: mediaFor(post.media, channel.platform),
  };
}

function isOver(platform: Platform, variant: CheckedVariant): boolean {
  const count = countText(platform.id, variant.text, { ...variant, withMedia: variant.media.length > 0 });
  // Several messages are one text that costs more; only beyond all of them something is cut.
  if (platform.counting === 'sms') return count.count > (limitOf(platform, 'total')?.value ?? Infinity);
  // A maximum that nobody confirmed strikes nothing out.
  return count.over && count.confidence !== 'U';
}
