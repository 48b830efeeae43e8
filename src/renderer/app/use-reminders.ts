import { useEffect, useRef } from 'react';
import { familiesOf } from '../../core/register';
import { channels, openOutages, getWorkspace } from '../store/queries';
import { useLive, useNow } from '../store/session';
import { useWindowState } from '../store/window-state';
import { remindersDue } from './reminders';

/** How late a reminder may come, in milliseconds. */
const STEP_MS = 15_000;

/** Says what is due in the status line and through the system, each once. */
export function useReminders(): void {
  const now = useNow(STEP_MS);
  const notify = useWindowState((state) => state.notify);
  const due = useLive(
    async (db) => {
      const open = await openOutages(db);
      if (open.length === 0) return [];
      const families = familiesOf((await getWorkspace(db))?.register);
      return remindersDue(open, await channels(db), families, now);
    },
    [now],
  );
  const said = useRef(new Set<string>());
  useEffect(() => {
    for (const { key, text } of due ?? []) {
      if (said.current.has(key)) continue;
      said.current.add(key);
      notify({ text, tone: 'care' });
      void window.holdfast.remind(text);
    }
  }, [due, notify]);
}
