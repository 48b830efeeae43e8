import { useShallow } from 'zustand/react/shallow';
import type { WorkItem } from '../../../../core/readiness';
import { localDate } from '../../../../core/time';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';

/** What a person does about something that is left to do. */
interface WorkActions {
  /** Opens its post, at the part that it is about. */
  open(item: WorkItem): void;
  /** Does what its button says: asks for the approval, shows the empty weeks, or opens the post. */
  fix(item: WorkItem): Promise<void>;
}

/** The ways out of the list of work; `zone` is the workspace's. */
export function useWorkActions(zone: string): WorkActions {
  const run = useRun();
  const { openComposer, setCalendar, notify } = useWindowState(
    useShallow(({ openComposer, setCalendar, notify }) => ({ openComposer, setCalendar, notify })),
  );

  function open(item: WorkItem): void {
    if (item.postId === null) return;
    const part =
      item.kind === 'stale-approval' || item.kind === 'unapproved'
        ? 'approval'
        : item.kind === 'no-alt' || item.kind === 'no-media'
          ? 'media'
          : null;
    openComposer(item.postId, item.channelIds[0] ?? null, part);
  }

  async function fix(item: WorkItem): Promise<void> {
    if (item.kind === 'empty-weeks') {
      setCalendar({ view: 'lanes', scale: 'days', anchor: localDate(item.at, zone) });
    } else if (item.kind === 'unfinished' && item.postId !== null) {
      const asked = await run('approval.ask', { ids: [item.postId] });
      if (asked.ok) notify({ text: `Sent for approval: ${item.title}.`, tone: 'neutral', undo: true });
    } else open(item);
  }

  return { open, fix };
}
