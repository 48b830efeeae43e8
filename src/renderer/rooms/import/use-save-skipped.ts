import { useCallback } from 'react';
import { useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';

/** Saves the rows that did not come in as a file, to mend and import again. */
export function useSaveSkipped(): () => Promise<void> {
  const { client } = useSession();
  const notify = useWindowState((state) => state.notify);
  return useCallback(async () => {
    const text = await client.ask('skippedRows', null);
    const saved = await window.holdfast.saveFile('rows-left-out.csv', new TextEncoder().encode(text));
    if (!saved.ok) notify({ text: saved.error.say, tone: 'care' });
    else if (saved.value) notify({ text: `Rows saved: ${saved.value.savedAs}`, tone: 'neutral' });
  }, [client, notify]);
}
