import type { Edit } from '../model/edits';
import type { Delivery } from '../model/delivery';
import { asOutageId } from '../model/ids';
import type { LogFact } from '../model/outage-log';
import type { Post } from '../model/post';
import { isNotice } from '../outage/notices';
import { contentHash } from '../review';
import type { CommandContext, PlanReader } from '../command/command';
import { goesOnAs, logEdit, logInAll } from './outage-lookups';

/** Words to customers that went out: each stands in the log with where, which version and by whom. */
export function toldEdits(view: PlanReader, env: CommandContext, deliveries: readonly Delivery[]): Edit[] {
  return deliveries.flatMap(({ postId, channelId }) => {
    const post = view.post(postId);
    if (post === undefined || !isNotice(post)) return [];
    const data = { title: post.title, channel: channelId, version: contentHash(post) };
    return logOf(view, env, post, { kind: 'told', about: postId, data });
  });
}

/** Words to customers that were signed. */
export function noticesApproved(view: PlanReader, env: CommandContext, posts: readonly Post[]): Edit[] {
  return posts.filter(isNotice).flatMap((post) => {
    const data = { title: post.title, version: contentHash(post) };
    return logOf(view, env, post, { kind: 'approved', about: post.id, data });
  });
}

/** Into the logs of the outages that the notice was written for; an older one names none, and stands in all. */
function logOf(view: PlanReader, env: CommandContext, { id }: Post, fact: LogFact): Edit[] {
  const ids = view
    .deliveriesOf(id)
    .flatMap(({ inOutages }) =>
      Object.entries(inOutages).flatMap(([of, role]) => (role === 'notice' ? [asOutageId(of)] : [])),
    );
  const outages = new Set(ids.map((one) => goesOnAs(view, one)).filter((one) => view.outage(one)));
  return outages.size === 0 ? logInAll(view, env, fact) : [...outages].map((one) => logEdit(one, env, fact));
}
