import { changedMedia, mediaValue } from '../media';
import { sameJson } from '../json';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import { livePost } from '../command/lookups';
import type { MediaChange } from '../media/change';
import type { PostId } from '../model/ids';

/** One file of a post, named by its key (core/media): two people, or two copies under way, mix no lists. */
export interface ChangeMediaInput {
  readonly id: PostId;
  readonly change: MediaChange;
}

/** Pictures and films of a post, one at a time: the list is read here, not where the person saw it. */
export const changeMedia = defineCommand<ChangeMediaInput>()({
  name: 'post.media',
  undo: 'yours',
  reads: (input) => ({ posts: [input.id] }),
  plan(view, input) {
    const post = livePost(view, input.id);
    if (!post.ok) return post;
    const changed = changedMedia(post.value.media, input.change);
    if (!changed.ok) return changed;
    const media = changed.value.media.map(mediaValue);
    if (sameJson(media, post.value.media.map(mediaValue))) {
      return refuse('nothing', 'There is nothing to change.');
    }
    return ok({ label: changed.value.label, edits: [{ op: 'set', id: input.id, fields: { media } }] });
  },
});
