import type { Supplements, Post } from '../model/post';
import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import { isOver } from '../model/status';
import { countVariant, onChannel } from '../check';
import { type Finding } from '../findings';
import { fixOne } from './fix-all';
import { keepSupplements } from './keep-supplements';
import { ownHandles } from './handles';
import type { FixId, HandleSet } from './types';

/** A post on one of its channels. */
export interface BulkText {
  readonly post: Post;
  readonly channel: Channel;
}

/** What fixing would make of it. */
export interface BulkChange extends BulkText {
  readonly before: string;
  readonly after: string;
  /** What was done, in words, in order. */
  readonly done: readonly string[];
  /** What goes below the post. */
  readonly beside: Supplements;
  /** What it counts afterwards, and what still stands against it. */
  readonly count: number;
  readonly left: readonly Finding[];
}

/** A text that stays too long, or otherwise refused, whatever may be done to it unasked. */
export interface BulkStuck extends BulkText {
  readonly finding: Finding;
}

/** Which texts to look at: what still goes out, or what waits in the bank. */
export type BulkScope = 'calendar' | 'bank';

/**
 * The posts with the channels they are meant for: those with a delivery to come, in the bank those with an own version.
 * In the order of the deliveries; a post on a channel comes once.
 */
export function bulkTexts(
  scope: BulkScope,
  now: number,
  posts: ReadonlyMap<string, Post>,
  channels: readonly Channel[],
  deliveries: readonly DeliveryRow[],
): readonly BulkText[] {
  const byId = new Map(channels.map((channel) => [channel.id as string, channel]));
  const found = new Map<string, BulkText>();
  const add = (post: Post | undefined, channelId: string): void => {
    const channel = byId.get(channelId);
    if (post?.deletedAt === null && channel) found.set(`${post.id} ${channelId}`, { post, channel });
  };
  if (scope === 'bank') {
    for (const post of posts.values()) {
      if (post.bank) for (const id of Object.keys(post.variants)) add(post, id);
    }
    return [...found.values()];
  }
  for (const row of deliveries) {
    const isOpen = row.gone === 0 && row.at >= now && !isOver(row.status);
    if (isOpen) add(posts.get(row.postId), row.channelId);
  }
  return [...found.values()];
}

/**
 * Looks at texts one by one, so that the caller may rest between two.
 * @param use the fixes that may be taken
 * @returns for each text what fixing would change, or what only a person can mend; null when all is well
 */
export function* lookAt(
  texts: readonly BulkText[],
  channels: readonly Channel[],
  use: readonly FixId[],
): Generator<BulkChange | BulkStuck | null> {
  const handles = ownHandles(channels);
  for (const text of texts) yield lookAtOne(text, handles, use);
}

function lookAtOne(
  { post, channel }: BulkText,
  handles: HandleSet,
  use: readonly FixId[],
): BulkChange | BulkStuck | null {
  const variant = onChannel(channel, post);
  const fixed = fixOne({ ...variant, handles: [handles] }, use);
  if (fixed.done.length === 0) {
    const finding = fixed.left.find(({ severity, field }) => severity === 'error' && field === 'text');
    return finding === undefined ? null : { post, channel, finding };
  }
  return {
    post,
    channel,
    before: variant.text,
    after: fixed.text,
    done: fixed.done.map(({ label }) => label),
    beside: keepSupplements({ text: fixed.text, comments: fixed.comments }, post.beside?.[channel.id]),
    count: countVariant({ ...variant, text: fixed.text }).count,
    left: fixed.left,
  };
}
