import { MASTER_SLOT, type Edit } from '../model/edits';
import { newPostId } from '../model/ids';
import { titleFromText } from '../model/title';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import type { CommandInputs } from './inputs';
import { count, each, liveChannel, livePost } from '../command/lookups';
import { placementEdits } from './placements';
import { flatPostFields } from './set-fields';

export const createPost = defineCommand<CommandInputs['post.create']>({
  name: 'post.create',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const { text, bank = false, deliveries = [], ...fields } = input;
    const id = newPostId(env.postMonth(), env.draw);
    const placed = placementEdits(view, id, deliveries, env);
    if (!placed.ok) return placed;
    const title = fields.title ?? titleFromText(text);
    const post: Edit = {
      op: 'create',
      kind: 'post',
      id,
      fields: { ...flatPostFields(fields), title, bank: bank || deliveries.length === 0 },
      texts: { [MASTER_SLOT]: text },
    };
    return ok({
      label: 'created a post',
      edits: [post, ...placed.value.edits],
      made: [id, ...placed.value.made],
    });
  },
});

export const updatePost = defineCommand<CommandInputs['post.update']>({
  name: 'post.update',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, input) {
    const posts = each(input.ids, (id) => livePost(view, id));
    if (!posts.ok) return posts;
    const campaign = input.fields.campaignId;
    if (campaign && !view.campaign(campaign)) return refuse('gone', 'That campaign no longer exists.');
    const fields = flatPostFields(input.fields);
    if (Object.keys(fields).length === 0) return refuse('nothing', 'There is nothing to change.');
    return ok({
      label: `changed ${count(posts.value.length, 'post')}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields })),
    });
  },
});

export const setPostText = defineCommand<CommandInputs['post.text']>({
  name: 'post.text',
  undo: 'yours',
  reads: (input) => ({ posts: [input.id] }),
  plan(view, input, env) {
    const post = livePost(view, input.id);
    if (!post.ok) return post;
    const { id, channelId, text } = input;
    if (channelId === null) {
      return ok({ label: 'changed the text', edits: [{ op: 'text', id, slot: MASTER_SLOT, text }] });
    }
    const channel = liveChannel(view, channelId);
    if (!channel.ok) return channel;
    const slot = view.variantSlot(id, channelId);
    if (slot !== undefined) {
      return ok({
        label: `changed the text for ${channel.value.name}`,
        edits: [{ op: 'text', id, slot, text }],
      });
    }
    const made = `${channelId}:${env.draw()}`;
    return ok({
      label: `customised the text for ${channel.value.name}`,
      edits: [
        { op: 'set', id, fields: { [`variant/${channelId}`]: made } },
        { op: 'text', id, slot: made, text },
      ],
    });
  },
});

export const inheritText = defineCommand<CommandInputs['post.inherit']>({
  name: 'post.inherit',
  undo: 'yours',
  reads: (input) => ({ posts: [input.id] }),
  plan(view, input) {
    const post = livePost(view, input.id);
    if (!post.ok) return post;
    const fields: Record<string, null> = { [`variant/${input.channelId}`]: null };
    // The common text is whole again: later parts cut from the own version would come twice.
    if (post.value.beside?.[input.channelId]?.rest) fields[`beside/${input.channelId}/rest`] = null;
    return ok({
      label: 'went back to the main text',
      edits: [{ op: 'set', id: input.id, fields }],
    });
  },
});

export const deletePosts = defineCommand<CommandInputs['post.delete']>({
  name: 'post.delete',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, input, env) {
    const posts = each(input.ids, (id) => livePost(view, id));
    if (!posts.ok) return posts;
    return ok({
      label: `deleted ${count(posts.value.length, 'post')}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields: { deletedAt: env.now } })),
    });
  },
});

export const restorePosts = defineCommand<CommandInputs['post.restore']>({
  name: 'post.restore',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, input) {
    if (input.ids.some((id) => !view.post(id))) return refuse('gone', 'That post no longer exists.');
    return ok({
      label: `restored ${count(input.ids.length, 'post')}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields: { deletedAt: null } })),
    });
  },
});
