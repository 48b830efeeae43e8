import { MASTER_SLOT } from '../../../../core/model/edits';
import type { ChannelId } from '../../../../core/model/ids';
import type { Supplements, Post } from '../../../../core/model/post';
import type { Channel } from '../../../../core/model/channel';
import { onChannel, type CheckedVariant } from '../../../../core/check';

/** Fields that go with the words on a channel and hold one text. */
export type BesideText = Exclude<keyof Supplements, 'rest'>;

/** Names such a field among the open post's drafts. */
export function besideKey(channel: ChannelId, field: BesideText): string {
  return `beside/${channel}/${field}`;
}

/**
 * What a channel gets, as it stands on screen and perhaps not on disk yet.
 * @param shown what a field of the open post shows, else what is stored
 */
export function variantOnScreen(
  channel: Channel,
  post: Post,
  shown: (key: string, stored: string) => string,
): CheckedVariant {
  const own = Object.hasOwn(post.variants, channel.id) ? post.variants[channel.id] : undefined;
  const { title: ownTitle = '', warning: stored = '' } = post.beside?.[channel.id] ?? {};
  const title = shown(besideKey(channel.id, 'title'), ownTitle);
  const warning = shown(besideKey(channel.id, 'warning'), stored);
  return onChannel(channel, {
    text: shown(MASTER_SLOT, post.text),
    title: title === '' ? shown('title', post.title) : title,
    link: shown('link', post.link),
    media: post.media,
    variants: own ? { [channel.id]: { text: shown(channel.id, own.text) } } : {},
    beside: warning === '' ? {} : { [channel.id]: { warning } },
  });
}
