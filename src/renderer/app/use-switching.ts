import { useCallback } from 'react';
import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import type { Start } from '../screens/first-run/start';
import { saveUnsavedTexts } from '../store/unsaved-texts';
import { useWindowState } from '../store/window-state';
import { fillWorkspace, makeWorkspace } from './start-workspace';
import type { Opening } from './startup-stage';

/** The workspace on screen holds words that are not on disk: leaving it would lose them. */
const WORDS_WAIT: Refusal = {
  code: 'words-wait',
  message: 'A text in the open workspace is not saved yet. Free some disk space first, or copy the text.',
};

/** The ways from the open workspace to another, a new one or one of the list; never past unsaved words. */
export function useSwitching(
  workspaces: readonly WorkspaceEntry[],
  open: (opening: Opening) => Promise<void>,
  refreshList: () => Promise<void>,
) {
  const start = useCallback(
    async (from: AppInfo, choice: Start): Promise<Refusal | null> => {
      if (!(await saveUnsavedTexts())) return WORDS_WAIT;
      const made = await makeWorkspace(choice);
      if (!made.ok) return made.error;
      await open({ entry: made.value, from, fill: (opened) => fillWorkspace(choice, opened, from) });
      await refreshList();
      return null;
    },
    [open, refreshList],
  );

  const switchTo = useCallback(
    async (from: AppInfo, id: string) => {
      const entry = workspaces.find((one) => one.id === id);
      if (!(await saveUnsavedTexts())) {
        useWindowState.getState().notify({ text: WORDS_WAIT.message, tone: 'care' });
      } else if (entry) await open({ entry, from, fill: null });
    },
    [open, workspaces],
  );

  return { start, switchTo };
}
