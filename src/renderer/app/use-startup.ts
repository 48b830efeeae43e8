import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import { useAppearance } from '../ui/appearance';
import type { OpenWorkspace } from './open-workspace';
import type { Opening, Startup } from './startup-stage';
import { usableLocale } from './usable-locale';
import { useOpening } from './use-opening';
import { useStartupRetry } from './use-startup-retry';
import { useSwitching } from './use-switching';

/** What the window asks the main process first: who it is, and which workspaces there are. */
export type Asked = Promise<[AppInfo, WorkspaceEntry[]]>;

/** Asks it. */
export function askMain(): Asked {
  return Promise.all([window.holdfast.appInfo(), window.holdfast.listWorkspaces()]);
}

const NOT_STARTED: Refusal = {
  code: 'not-started',
  message:
    'Holdfast could not read its own settings. Your plan is safe on this computer. Check that the disk is not full: Holdfast will keep trying.',
  retry: true,
};

/** What the window shows, from the first moment on, and the ways from one thing to the next. */
export function useStartup(asked: Asked) {
  const [stage, setStage] = useState<Startup>({ kind: 'starting' });
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [workspaces, setWorkspaces] = useState<readonly WorkspaceEntry[]>([]);

  const refreshList = useCallback(async () => setWorkspaces(await window.holdfast.listWorkspaces()), []);

  const { open, leaveOff } = useOpening(setStage, refreshList);

  const boot = useCallback(
    async (answer: Asked): Promise<void> => {
      try {
        const [asSet, list] = await answer;
        const told = { ...asSet, locale: usableLocale(asSet.locale) };
        useAppearance.getState().adopt(told.theme);
        setInfo(told);
        setWorkspaces(list);
        const [last] = list;
        if (last) await open({ entry: last, from: told, fill: null });
        else setStage({ kind: 'welcome', back: null });
      } catch (cause) {
        console.error(cause);
        setStage({ kind: 'failed', opening: null, error: NOT_STARTED });
      }
    },
    [open],
  );

  const again = useCallback(
    (opening: Opening | null) => (opening ? open(opening) : boot(askMain())),
    [open, boot],
  );

  const booted = useRef(false);
  useEffect(() => {
    if (booted.current) return;
    booted.current = true;
    void boot(asked);
  }, [asked, boot]);

  useStartupRetry(stage, again);

  const { start, switchTo } = useSwitching(workspaces, open, refreshList);

  const welcome = useCallback(
    (back: OpenWorkspace | null) => {
      leaveOff();
      setStage({ kind: 'welcome', back });
    },
    [leaveOff],
  );
  const goBack = useCallback((to: OpenWorkspace) => setStage({ kind: 'open', open: to }), []);

  return { stage, info, workspaces, again, start, switchTo, welcome, goBack, refreshList };
}
