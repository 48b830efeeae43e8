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
import { usePaletteCommands } from './palette-commands';
import { Rail, SCREENS } from './Rail';
import * as lazyScreens from './screens';
import { RecoveryNotice } from './RecoveryNotice';
import { SavingProblem } from './SavingProblem';
import { StatusLine } from './StatusLine';
import { TeamScreen } from './TeamScreen';
import { useBundles } from './use-bundles';
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
  const { screen, composer, importing, fixing, paletteOpen } = useWindowState(
    useShallow(({ screen, composer, importing, fixing, paletteOpen }) => ({
      screen,
      composer,
      importing,
      fixing,
      paletteOpen,
    })),
  );
  const { setScreen, setPaletteOpen, setImporting, setFixing } = useWindowState.getState();
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

  useEffect(() => {
    document.title = `${name} · Holdfast`;
  }, [name]);

  useEffect(() => {
    if (name === entry.name) return;
    void window.holdfast.touchWorkspace(workspaceId, name).then(onRenamed);
  }, [name, entry.name, workspaceId, onRenamed]);

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
  const onFile = useCallback(
    (file: DroppedFile) => {
      if (/\.holdfast$/i.test(file.name)) void bundles.mergeBytes(file);
      else setImporting(file);
    },
    [bundles, setImporting],
  );

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
          {composer ? (
            <ErrorBoundary key={composer.postId} name="The composer">
              <Suspense fallback={null}>
                <lazyScreens.Composer />
              </Suspense>
            </ErrorBoundary>
          ) : null}
          {importing ? (
            <ErrorBoundary name="The import">
              <Suspense fallback={null}>
                <lazyScreens.ImportWizard file={importing} onClose={() => setImporting(null)} />
              </Suspense>
            </ErrorBoundary>
          ) : null}
          {fixing ? (
            <ErrorBoundary name="The fixes">
              <Suspense fallback={null}>
                <lazyScreens.FixAll scope={fixing} onClose={() => setFixing(null)} />
              </Suspense>
            </ErrorBoundary>
          ) : null}
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
