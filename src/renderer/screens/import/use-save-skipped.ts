import { useCallback } from 'react';
import { useWindowState } from '../../store/window-state';
import type { ImportOnItsWay } from './use-import';

/** Saves the rows that did not come in as a file, to mend and import again. */
export function useSaveSkipped({ skippedFile }: Pick<ImportOnItsWay, 'skippedFile'>): () => Promise<void> {
  const notify = useWindowState((state) => state.notify);
  return useCallback(async () => {
    const text = await skippedFile();
    const saved = await window.holdfast.saveFile('rows-left-out.csv', new TextEncoder().encode(text));
    if (!saved.ok) notify({ text: saved.error.message, tone: 'care' });
    else if (saved.value) notify({ text: `Rows saved: ${saved.value.savedAs}`, tone: 'neutral' });
  }, [skippedFile, notify]);
}
