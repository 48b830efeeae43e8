import type { Edit } from '../model/edits';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import { each, livePost } from '../command/lookups';
import { isPlaced } from '../bank/uses';
import type { PostId } from '../model/ids';
import { titleOf } from '../model/title';
import { placementEdits, type Placement } from './placements';
import type { Insisting } from './wish';
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

export interface PostFromBankInput extends Insisting {
  readonly id: PostId;
  readonly placements: readonly Placement[];
}

/** Onto channels at times; it stays in the bank, to be used again. */
export const postFromBank = defineCommand<PostFromBankInput>()({
  name: 'post.from-bank',
  undo: 'yours',
  reads: (input) => ({ posts: [input.id] }),
  plan(view, input, env) {
    const post = livePost(view, input.id);
    if (!post.ok) return post;
    if (input.placements.length === 0) return refuse('no-place', 'Choose a channel and a time.');
    const placed = placementEdits(view, input.id, post.value, input, env);
    if (!placed.ok) return placed;
    return ok({
      label: 'scheduled a post from the bank',
      edits: placed.value.edits,
      made: placed.value.made,
    });
  },
});

export interface LeaveBankInput {
  readonly ids: readonly PostId[];
}

/** No longer kept to be used again; it stays in the calendar. What is nowhere else can only be deleted. */
export const leaveBank = defineCommand<LeaveBankInput>()({
  name: 'post.leave-bank',
  undo: 'yours',
  reads: (input) => ({ posts: input.ids }),
  plan(view, input) {
    const posts = each(input.ids, (id) => livePost(view, id));
    if (!posts.ok) return posts;
    const kept = posts.value.filter(({ bank }) => bank);
    if (kept.length === 0) return refuse('nothing', 'It is not in the bank.');
    const nowhere = kept.find(({ id }) => !isPlaced(view.deliveriesOf(id)));
    if (nowhere !== undefined) {
      return refuse(
        'nowhere-else',
        `“${titleOf(nowhere)}” stands nowhere in the calendar. Place it first, or delete it.`,
      );
    }
    return ok({
      label: `took ${counted(kept.length, 'post')} out of the bank`,
      edits: kept.map(({ id }): Edit => ({ op: 'set', id, fields: { bank: false } })),
    });
  },
});
