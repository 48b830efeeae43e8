import { MASTER_SLOT, type Edit } from '../model/edits';
import { newPostId, type PostId } from '../model/ids';
import { titleFromText } from '../model/title';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import { each, livePost } from '../command/lookups';
import { placementEdits, type Placement } from './placements';
import { flatPostFields, type PostFields } from './post-fields';
import type { Insisting, RuledPost } from './wish';
import { counted } from '../words/counting';

export type CreatePostInput = PostFields &
  Insisting & {
    readonly text: string;
    readonly bank?: boolean;
    readonly deliveries?: readonly Placement[];
  };

/** A post as the rules see it before it is made; what is not said is as the ledger reads it then. */
function asRuled(title: string, text: string, fields: PostFields): RuledPost {
  const { link = '', media = [], lastUseful = null, kind = 'promotion' } = fields;
  return { title, text, link, media, lastUseful, kind, variants: {} };
}

export const createPost = defineCommand<CreatePostInput>()({
  name: 'post.create',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const { text, bank = false, deliveries = [], insist = false, ...fields } = input;
    const id = newPostId(env.postMonth(), env.draw);
    const title = fields.title ?? titleFromText(text);
    const placed = placementEdits(
      view,
      id,
      asRuled(title, text, fields),
      { placements: deliveries, insist },
      env,
    );
    if (!placed.ok) return placed;
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

export interface UpdatePostInput {
  readonly ids: readonly PostId[];
  readonly fields: PostFields;
}

export const updatePost = defineCommand<UpdatePostInput>()({
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
      label: `changed ${counted(posts.value.length, 'post')}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields })),
    });
  },
});

export interface DeletePostsInput {
  readonly ids: readonly PostId[];
}

export const deletePosts = defineCommand<DeletePostsInput>()({
  name: 'post.delete',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, input, env) {
    const posts = each(input.ids, (id) => livePost(view, id));
    if (!posts.ok) return posts;
    return ok({
      label: `deleted ${counted(posts.value.length, 'post')}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields: { deletedAt: env.now } })),
    });
  },
});

export interface RestorePostsInput {
  readonly ids: readonly PostId[];
}

export const restorePosts = defineCommand<RestorePostsInput>()({
  name: 'post.restore',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, input) {
    if (input.ids.some((id) => !view.post(id))) return refuse('gone', 'That post no longer exists.');
    return ok({
      label: `restored ${counted(input.ids.length, 'post')}`,
      edits: input.ids.map((id) => ({ op: 'set', id, fields: { deletedAt: null } })),
    });
  },
});
