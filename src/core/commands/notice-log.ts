import type { Edit } from '../model/edits';
import type { Delivery } from '../model/delivery';
import type { Post } from '../model/post';
import { isNotice } from '../outage/notices';
import { contentHash } from '../review';
import type { CommandContext, PlanReader } from '../command/command';
import { logInAll } from './outage-lookups';

/** Words to customers that went out: each stands in the log with where, which version and by whom. */
export function toldEdits(view: PlanReader, env: CommandContext, deliveries: readonly Delivery[]): Edit[] {
  return deliveries.flatMap(({ postId, channelId }) => {
    const post = view.post(postId);
    if (post === undefined || !isNotice(post)) return [];
    const data = { title: post.title, channel: channelId, version: contentHash(post) };
    return logInAll(view, env, { kind: 'told', about: postId, data });
  });
}

/** Words to customers that were signed. */
export function noticesApproved(view: PlanReader, env: CommandContext, posts: readonly Post[]): Edit[] {
  return posts.filter(isNotice).flatMap((post) => {
    const data = { title: post.title, version: contentHash(post) };
    return logInAll(view, env, { kind: 'approved', about: post.id, data });
  });
}
