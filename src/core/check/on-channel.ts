import type { Channel } from '../model/channel';
import type { Post } from '../model/post';
import type { CheckedVariant } from './check';

/** The words and what goes with them, as a channel gets them: its own version where there is one, by its own rules. */
export function onChannel(
  channel: Pick<Channel, 'id' | 'platform' | 'rules'>,
  post: Pick<Post, 'text' | 'title' | 'link' | 'media' | 'variants' | 'beside'>,
): CheckedVariant {
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
