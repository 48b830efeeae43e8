import { useCallback, useMemo } from 'react';
import { useSession } from '../store/session';
import { useWindowState } from '../store/window-state';

/** Takes the last command back, or brings it again, and says in the status line which one it was. */
export function useUndo(): { undo(): Promise<void>; redo(): Promise<void> } {
  const { client } = useSession();
  const notify = useWindowState((state) => state.notify);
  const step = useCallback(
    async (which: 'undo' | 'redo') => {
      const result = await client.ask(which, null);
      if (!result.ok) {
        notify({ text: result.error.message, tone: 'care' });
        return;
      }
      const { label, skipped } = result.value;
      const head = which === 'undo' ? `Undone: ${label}` : `Redone: ${label}`;
      // A part that somebody changed since stays as it is now; that must be said.
      const rest = skipped === 0 ? '' : `. ${skipped} changed since, so left as they are`;
      notify({ text: head + rest, tone: skipped === 0 ? 'neutral' : 'care' });
    },
    [client, notify],
  );
  return useMemo(() => ({ undo: () => step('undo'), redo: () => step('redo') }), [step]);
}
