import { useCallback } from 'react';
import type { DayOccurrence } from '../../../core/days';
import { addDays, wallToInstant } from '../../../core/time';
import { postById } from '../../store/queries/search';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';

/** From a day to a draft: titled and labelled with the day and bound to it, in the bank until it gets a time, useful until it ends. */
export function useMakePost(): (day: DayOccurrence, zone: string) => Promise<void> {
  const { db } = useSession();
  const run = useRun();
  const openComposer = useWindowState((state) => state.openComposer);
  return useCallback(
    async (day, zone) => {
      const made = await run('post.create', {
        title: day.name,
        text: '',
        bank: true,
        timing: 'dated',
        lastUseful: wallToInstant(`${addDays(day.to, 1)}T00:00`, zone).at,
        labelsAdd: [day.name],
        fromDay: { id: day.id, date: day.from },
        ...(day.sensitivity === 'solemn' ? { notes: `${day.name} is a sensitive day: no offers.` } : {}),
      });
      const id = made.ok ? made.value.made[0] : undefined;
      const post = id === undefined ? undefined : await postById(db, id);
      if (post) openComposer(post.id);
    },
    [db, run, openComposer],
  );
}
