import type { Channel } from '../model/channel';
import type { Post } from '../model/post';
import type { Finding } from '../findings/finding';
import { checkVariant, type CheckedVariant } from './check';

/**
 * What the platform says of a post on one channel: the one judgement that every screen, list, file and command goes by.
 * @param delivery the one it is about, where it may go out without its media
 */
export function checkOnChannel(
  channel: ChannelRules,
  post: SentPost,
  delivery: { readonly withoutMedia: boolean } = WITH_MEDIA,
): readonly Finding[] {
  return checkVariant(onChannel(channel, delivery.withoutMedia ? { ...post, media: [] } : post));
}

const WITH_MEDIA = { withoutMedia: false };

/** What decides which words a channel gets, and how they are judged. */
type ChannelRules = Pick<Channel, 'id' | 'platform' | 'rules'>;
type SentPost = Pick<Post, 'text' | 'title' | 'link' | 'media' | 'variants' | 'beside'>;

/** The words and what goes with them, as a channel gets them: its own version where there is one, by its own rules. */
export function onChannel(channel: ChannelRules, post: SentPost): CheckedVariant {
  const own = Object.hasOwn(post.variants, channel.id) ? post.variants[channel.id] : undefined;
  const beside = post.beside?.[channel.id];
  return {
    platformId: channel.platform,
    text: own?.text ?? post.text,
    media: post.media,
    link: post.link,
    title: beside?.title ?? post.title,
    ...(beside?.warning === undefined ? {} : { contentWarning: beside.warning }),
    ...(channel.rules === undefined ? {} : { overrides: channel.rules }),
  };
}
