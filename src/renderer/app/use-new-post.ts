import { useCallback } from 'react';
import { postById } from '../store/queries/search';
import { useRun, useSession } from '../store/session';
import { useWindowState } from '../store/window-state';

/** Makes an empty post and opens it; it waits undated in the bank until it gets a time. */
export function useNewPost(): () => Promise<void> {
  const { db } = useSession();
  const run = useRun();
  const openComposer = useWindowState((state) => state.openComposer);
  return useCallback(async () => {
    const made = await run('post.create', { title: '', text: '', bank: true });
    const id = made.ok ? made.value.made[0] : undefined;
    const post = id === undefined ? undefined : await postById(db, id);
    if (post) openComposer(post.id);
  }, [db, run, openComposer]);
}
