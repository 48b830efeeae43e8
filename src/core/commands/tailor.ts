import type { Json } from '../json';
import type { Edit } from '../model/edits';
import { ok, refuse, type Result } from '../result';
import { defineCommand, type CommandContext, type PlanReader } from '../command/command';
import type { CommandInputs } from './inputs';
import { count, liveChannel, livePost } from '../command/lookups';

type Item = CommandInputs['post.tailor']['items'][number];

/**
 * Gives posts their words on channels, and what goes with them, in one step: what a fix takes out of a text and where
 * it puts it go back together.
 */
export const tailorPosts = defineCommand<CommandInputs['post.tailor']>({
  name: 'post.tailor',
  undo: 'yours',
  reads: (input) => ({ posts: [...new Set(input.items.map(({ id }) => id))] }),
  plan(view, { items }, env) {
    const edits: Edit[] = [];
    for (const item of items) {
      const made = itemEdits(view, item, env);
      if (!made.ok) return made;
      edits.push(...made.value);
    }
    const [first] = items;
    if (!first || edits.length === 0) return refuse('nothing', 'There is nothing to change.');
    const posts = new Set(items.map(({ id }) => id)).size;
    const name = view.channel(first.channelId)?.name ?? '';
    return ok({
      label:
        items.length === 1 ? `changed the text for ${name}` : `changed the text of ${count(posts, 'post')}`,
      edits,
    });
  },
});

function itemEdits(
  view: PlanReader,
  { id, channelId, text, beside = {} }: Item,
  env: CommandContext,
): Result<Edit[]> {
  const post = livePost(view, id);
  if (!post.ok) return post;
  const channel = liveChannel(view, channelId);
  if (!channel.ok) return channel;
  const fields: Record<string, Json> = {};
  for (const [field, value] of Object.entries(beside)) {
    if (value === undefined) continue;
    fields[`beside/${channelId}/${field}`] = value === null || value.length === 0 ? null : value;
  }
  const known = view.variantSlot(id, channelId);
  const slot = known ?? `${channelId}:${env.draw()}`;
  if (text !== undefined && known === undefined) fields[`variant/${channelId}`] = slot;
  return ok([
    ...(Object.keys(fields).length === 0 ? [] : [{ op: 'set' as const, id, fields }]),
    ...(text === undefined ? [] : [{ op: 'text' as const, id, slot, text }]),
  ]);
}
