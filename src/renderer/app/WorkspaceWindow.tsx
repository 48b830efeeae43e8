import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { WorkspaceEntry } from '../../preload/contract';
import { openOutages, getWorkspace as workspaceRow } from '../store/queries';
import { useLive, useSession } from '../store/session';
import { useUnsavedTexts } from '../store/unsaved-texts';
import { useWindowState, type Screen } from '../store/window-state';
import { ScreenBarToolsProvider } from '../ui/ScreenBar';
import { CommandPalette, ShortcutList, UnsavedQuestion, warmShell } from './lazy-parts';
import { ErrorBoundary } from './ErrorBoundary';
import { FileDrop, type DroppedFile } from './FileDrop';
import styles from './Frame.module.css';
import { OverScreen } from './OverScreen';
import { usePaletteCommands } from './palette-commands';
import { Rail, SCREENS } from './Rail';
import * as lazyScreens from './screens';
import { RecoveryNotice } from './RecoveryNotice';
import { SavingProblem } from './SavingProblem';
import { StatusLine } from './StatusLine';
import { TeamScreen } from './TeamScreen';
import { useBundles, type Bundles } from './use-bundles';
import { useClosing } from './use-closing';
import { useFirstScreen } from './use-first-screen';
import { useKeys } from './use-keys';
import { useNewPost } from './use-new-post';
import { useReminders } from './use-reminders';
import { useUndo } from './use-undo';
import { useUnhandled } from './use-unhandled';
import { useUnsavedRetry } from './use-unsaved-retry';
import { WorkspaceMenu } from './WorkspaceMenu';
import { keysOf } from '../ui/shortcut-keys';

export interface WorkspaceWindowProps {
  readonly entry: WorkspaceEntry;
  readonly workspaces: readonly WorkspaceEntry[];
  onOpen(id: string): void;
  onNew(): void;
  /** The list of workspaces shows names: tell it of a new one. */
  onRenamed(): void;
}

/** One open workspace: rail, screen, composer, status line. */
export function WorkspaceWindow({ entry, workspaces, onOpen, onNew, onRenamed }: WorkspaceWindowProps) {
  const { workspaceId } = useSession();
  const { screen, paletteOpen } = useWindowState(
    useShallow(({ screen, paletteOpen }) => ({ screen, paletteOpen })),
  );
  const { setScreen, setPaletteOpen } = useWindowState.getState();
  const [shortcuts, setShortcuts] = useState(false);
  const name = useLive(workspaceRow, [])?.name ?? entry.name;
  const outageOpen = (useLive(openOutages, []) ?? []).length > 0;
  const { undo, redo } = useUndo();
  const newPost = useNewPost();
  const bundles = useBundles(name);
  useReminders();
  useUnsavedRetry();
  useUnhandled();
  const loseUnsaved = useClosing();
  const isClosing = useUnsavedTexts((state) => state.isClosing);

  useShownName(name, entry.name, onRenamed);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // The screen that held the focus is gone: the next key must land in the new one.
    if (document.activeElement === document.body) main.current?.focus();
  }, [screen]);

  useFirstScreen(() => {
    lazyScreens.preloadScreens();
    warmShell();
  });

  const actions = useMemo(
    () => ({
      undo: () => void undo(),
      redo: () => void redo(),
      newPost: () => void newPost(),
      showShortcuts: () => setShortcuts(true),
    }),
    [undo, redo, newPost],
  );
  useKeys(actions);

  const tools = useMemo(
    () => ({ openPalette: () => setPaletteOpen(true), paletteKeys: keysOf('palette') }),
    [setPaletteOpen],
  );

  const commands = usePaletteCommands({ ...actions, bundles, workspaces, workspaceId, onOpen, onNew });
  const onFile = useDroppedFile(bundles);

  const screens: Record<Screen, ReactNode> = {
    calendar: <lazyScreens.CalendarScreen />,
    bank: <lazyScreens.BankScreen />,
    days: <lazyScreens.DaysScreen />,
    outage: <lazyScreens.OutageScreen />,
    handover: <lazyScreens.HandoverScreen />,
    team: <TeamScreen bundles={bundles} />,
    settings: (
      <lazyScreens.SettingsScreen bundles={bundles} workspaces={workspaces} onOpen={onOpen} onNew={onNew} />
    ),
  };
  const screenName = SCREENS.find((one) => one.screen === screen)?.name ?? '';

  return (
    <ScreenBarToolsProvider tools={tools}>
      <div className={styles['window']}>
        <Rail
          screen={screen}
          onScreen={setScreen}
          outageOpen={outageOpen}
          head={
            <WorkspaceMenu
              name={name}
              currentId={workspaceId}
              workspaces={workspaces}
              onOpen={onOpen}
              onNew={onNew}
              onSettings={() => setScreen('settings')}
            />
          }
        />
        <main ref={main} tabIndex={-1} className={styles['main']}>
          <RecoveryNotice bundles={bundles} />
          <ErrorBoundary key={screen} name={screenName}>
            <Suspense fallback={null}>{screens[screen]}</Suspense>
          </ErrorBoundary>
          <OverScreen />
        </main>
        <SavingProblem />
        <StatusLine />
      </div>
      <FileDrop onFile={onFile} />
      <Suspense fallback={null}>
        {paletteOpen ? <CommandPalette commands={commands} /> : null}
        {isClosing ? <UnsavedQuestion onLose={loseUnsaved} /> : null}
        {shortcuts ? <ShortcutList onClose={() => setShortcuts(false)} /> : null}
      </Suspense>
    </ScreenBarToolsProvider>
  );
}

/** Shows a workspace's name in the title of the window, and passes a new one on to the list of workspaces. */
function useShownName(name: string, listed: string, onRenamed: () => void): void {
  const { workspaceId } = useSession();
  useEffect(() => {
    document.title = `${name} · Holdfast`;
  }, [name]);

  useEffect(() => {
    if (name === listed) return;
    void window.holdfast.touchWorkspace(workspaceId, name).then(onRenamed);
  }, [name, listed, workspaceId, onRenamed]);
}

/** What becomes of a file that is dropped on the window: a workspace file is merged, any other is a plan to import. */
function useDroppedFile(bundles: Bundles): (file: DroppedFile) => void {
  const { setImporting } = useWindowState.getState();
  return useCallback(
    (file) => {
      if (/\.holdfast$/i.test(file.name)) void bundles.mergeBytes(file);
      else setImporting(file);
    },
    [bundles, setImporting],
  );
}
