import { useEffect } from 'react';
import type { PostId } from '../../../../core/model/ids';
import type { ComposerFrame, ComposerPost } from '../../../store/queries/composer';
import { useUnsavedTexts } from '../../../store/unsaved-texts';

interface Seen {
  readonly row: ComposerPost;
  readonly frame: ComposerFrame;
}

/** Posts with words that are not on disk, as they were last read. */
const lastSeen = new Map<PostId, Seen>();

/**
 * What the composer shows of a post: what is stored, or, while the disk gives nothing to read, how it was last seen.
 * Without this the words that wait could not be reached.
 */
export function useLastSeen(
  postId: PostId,
  row: ComposerPost | undefined,
  frame: ComposerFrame | undefined,
): { readonly row: ComposerPost | undefined; readonly frame: ComposerFrame | undefined } {
  useEffect(() => {
    if (row && frame) lastSeen.set(postId, { row, frame });
  }, [postId, row, frame]);
  useEffect(() => () => forgetSaved(), []);
  const seen = lastSeen.get(postId);
  return { row: row ?? seen?.row, frame: frame ?? seen?.frame };
}

/** Only posts with words that wait are worth their place. */
function forgetSaved(): void {
  const waiting = new Set([...useUnsavedTexts.getState().texts.values()].map((text) => text.postId));
  for (const id of lastSeen.keys()) if (!waiting.has(id)) lastSeen.delete(id);
}
