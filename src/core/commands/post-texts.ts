import { MASTER_SLOT } from '../model/edits';
import type { ChannelId, PostId } from '../model/ids';
import { ok } from '../result';
import { defineCommand } from '../command/command';
import { liveChannel, livePost } from '../command/lookups';

/** channelId null is the master text; else the channel gets (or keeps) its own version. */
export interface SetPostTextInput {
  readonly id: PostId;
  readonly channelId: ChannelId | null;
  readonly text: string;
}

export const setPostText = defineCommand<SetPostTextInput>()({
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

export interface InheritTextInput {
  readonly id: PostId;
  readonly channelId: ChannelId;
}

export const inheritText = defineCommand<InheritTextInput>()({
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
