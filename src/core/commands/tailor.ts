import type { Json } from '../json';
import type { Edit } from '../model/edits';
import { ok, refuse, type Result } from '../result';
import { defineCommand, type CommandContext, type PlanReader } from '../command/command';
import { liveChannel, livePost } from '../command/lookups';
import type { ChannelId, PostId } from '../model/ids';
import type { Supplements } from '../model/post';
import { counted } from '../words/counting';

type Item = TailorPostsInput['items'][number];

/**
 * Words and what goes with them on channels, all in one step that one undo takes back. A text gives the channel an
 * own version; of `beside` null takes a field away, and what is left out stays.
 */
export interface TailorPostsInput {
  readonly items: readonly {
    readonly id: PostId;
    readonly channelId: ChannelId;
    readonly text?: string;
    readonly beside?: { readonly [Field in keyof Supplements]?: Supplements[Field] | null };
  }[];
}

/**
 * Gives posts their words on channels, and what goes with them, in one step: what a fix takes out of a text and where
 * it puts it go back together.
 */
export const tailorPosts = defineCommand<TailorPostsInput>()({
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
        items.length === 1 ? `changed the text for ${name}` : `changed the text of ${counted(posts, 'post')}`,
      edits,
    });
  },
});

function itemEdits(
  view: PlanReader,
  { id, channelId, text, beside = {} }: Item,
  env: CommandContext,
): Result<Edit[], 'gone'> {
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
