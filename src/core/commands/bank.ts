import type { Edit } from '../model/edits';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import { each, livePost } from '../command/lookups';
import type { PostId } from '../model/ids';
import { placementEdits, type Placement } from './placements';
import { counted } from '../words/counting';

export interface PostToBankInput {
  readonly ids: readonly PostId[];
}

/** Out of the calendar, back into the bank: what was published stays as history. */
export const postToBank = defineCommand<PostToBankInput>()({
  name: 'post.to-bank',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, input, env) {
    const posts = each(input.ids, (id) => livePost(view, id));
    if (!posts.ok) return posts;
    const edits: Edit[] = posts.value.flatMap((post) => [
      { op: 'set', id: post.id, fields: { bank: true } } satisfies Edit,
      ...view
        .deliveriesOf(post.id)
        .filter((delivery) => delivery.deletedAt === null && delivery.status !== 'published')
        .map((delivery) => ({ op: 'set', id: delivery.id, fields: { deletedAt: env.now } }) satisfies Edit),
    ]);
    return ok({ label: `moved ${counted(posts.value.length, 'post')} to the bank`, edits });
  },
});

export interface PostFromBankInput {
  readonly id: PostId;
  readonly placements: readonly Placement[];
}

export const postFromBank = defineCommand<PostFromBankInput>()({
  name: 'post.from-bank',
  undo: 'yours',
  reads: (input) => ({ posts: [input.id] }),
  plan(view, input, env) {
    const post = livePost(view, input.id);
    if (!post.ok) return post;
    if (input.placements.length === 0) return refuse('no-place', 'Choose a channel and a time.');
    const placed = placementEdits(view, input.id, input.placements, env);
    if (!placed.ok) return placed;
    return ok({
      label: 'scheduled a post from the bank',
      edits: [{ op: 'set', id: input.id, fields: { bank: false } }, ...placed.value.edits],
      made: placed.value.made,
    });
  },
});
