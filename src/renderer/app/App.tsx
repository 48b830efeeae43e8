import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import type { Start } from '../rooms/first-run/start';
import type { StoreState } from '../store/protocol';
import { BUG } from '../store/store-failure';
import { SessionProvider } from '../store/session';
import { useWindowState } from '../store/window-state';
import { useAppearance } from '../ui/appearance';
import { ErrorBoundary } from './ErrorBoundary';
import { openWorkspace, type OpenWorkspace } from './open-workspace';
import { OpeningScreen } from './OpeningScreen';
import { FIRST_RETRY_MS, nextRetry } from './retry';
import { fillWorkspace, hasBegun, makeWorkspace } from './start-workspace';
import { offerToTests } from './test-window';
import { usableLocale } from './usable-locale';
import { WelcomeScreen } from './WelcomeScreen';
import { WorkspaceWindow } from './WorkspaceWindow';

type Stage =
  | { readonly kind: 'starting' }
  /** `back`: the workspace that stays open meanwhile. */
  | { readonly kind: 'welcome'; readonly back: OpenWorkspace | null }
  | { readonly kind: 'opening'; readonly name: string; readonly state: StoreState | null }
  /** What `again` does is also done by itself, where trying again helps; `name` is null before any workspace. */
  | { readonly kind: 'failed'; readonly name: string | null; readonly error: Refusal; again(): Promise<void> }
  | { readonly kind: 'open'; readonly open: OpenWorkspace };

/** What the window asks the main process first: who it is, and which workspaces there are. */
export type Asked = Promise<[AppInfo, WorkspaceEntry[]]>;

/** Asks it. */
export function askMain(): Asked {
  return Promise.all([window.holdfast.appInfo(), window.holdfast.listWorkspaces()]);
}

/** What a new workspace begins with is put in; null when all of it was. */
type Fill = (opened: OpenWorkspace) => Promise<Refusal | null>;

function asBug(cause: unknown): Refusal {
  console.error(cause);
  return BUG;
}

const NOT_STARTED: Refusal = {
  code: 'not-started',
  say: 'Holdfast could not read its own settings. Your plan is safe on this computer. Check that the disk is not full: it is tried again by itself.',
  retry: true,
};

/** The whole window: first run, a workspace being opened, or its rooms. */
export function App({ asked }: { asked: Asked }) {
  const [stage, setStage] = useState<Stage>({ kind: 'starting' });
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [workspaces, setWorkspaces] = useState<readonly WorkspaceEntry[]>([]);
  const current = useRef<OpenWorkspace | null>(null);

  const refreshList = useCallback(async () => setWorkspaces(await window.holdfast.listWorkspaces()), []);

  /**
   * Opens a workspace and goes there; what cannot be opened yet is tried again.
   * @param fill puts in what a new one begins with; a refusal counts only where nothing came in
   */
  const open = useCallback(
    async function openOne(entry: WorkspaceEntry, from: AppInfo, fill?: Fill): Promise<void> {
      current.current?.close();
      current.current = null;
      useWindowState.getState().reset();
      const { name } = entry;
      // What could not be opened stays on screen while it is tried again.
      setStage((now) => (now.kind === 'failed' ? now : { kind: 'opening', name, state: null }));
      const failed = (error: Refusal) =>
        setStage({ kind: 'failed', name, error, again: () => openOne(entry, from, fill) });
      const opened = await openWorkspace(entry, from, (state) =>
        setStage((now) =>
          now.kind === 'opening' || state.phase === 'rebuilding' ? { kind: 'opening', name, state } : now,
        ),
      );
      if (!opened.ok) return failed(opened.error);
      current.current = opened.value;
      const problem = fill ? await fill(opened.value).catch(asBug) : null;
      if (problem && !(await hasBegun(opened.value))) return failed(problem);
      offerToTests(opened.value.session);
      void window.holdfast.touchWorkspace(entry.id).then(refreshList);
      setStage({ kind: 'open', open: opened.value });
      // The first page is gone by now: what did not work is said where it is still read.
      if (problem) useWindowState.getState().notify({ text: problem.say, tone: 'care' });
    },
    [refreshList],
  );

  const boot = useCallback(
    async (answer: Asked): Promise<void> => {
      try {
        const [asSet, list] = await answer;
        const told = { ...asSet, locale: usableLocale(asSet.locale) };
        useAppearance.getState().adopt(told.theme);
        setInfo(told);
        setWorkspaces(list);
        const [last] = list;
        if (last) await open(last, told);
        else setStage({ kind: 'welcome', back: null });
      } catch (cause) {
        console.error(cause);
        setStage({ kind: 'failed', name: null, error: NOT_STARTED, again: () => boot(askMain()) });
      }
    },
    [open],
  );

  const booted = useRef(false);
  useEffect(() => {
    if (booted.current) return;
    booted.current = true;
    void boot(asked);
  }, [asked, boot]);

  const pause = useRef(FIRST_RETRY_MS);
  const wasFull = useRef(false);
  useEffect(() => {
    if (stage.kind === 'open') pause.current = FIRST_RETRY_MS;
    if (stage.kind !== 'failed' || stage.error.retry !== true) return;
    // Chromium began without room for its own lists and does not look again: only a new start opens the storage.
    if (stage.error.code === 'store-failed' && wasFull.current) return void window.holdfast.relaunch();
    wasFull.current ||= stage.error.code === 'disk-full';
    const timer = setTimeout(() => void stage.again(), pause.current);
    pause.current = nextRetry(pause.current);
    return () => clearTimeout(timer);
  }, [stage]);

  const start = useCallback(
    async (from: AppInfo, choice: Start): Promise<Refusal | null> => {
      const made = await makeWorkspace(choice);
      if (!made.ok) return made.error;
      await open(made.value, from, (opened) => fillWorkspace(choice, opened, from));
      await refreshList();
      return null;
    },
    [open, refreshList],
  );

  const switchTo = useCallback(
    async (from: AppInfo, id: string) => {
      const entry = workspaces.find((one) => one.id === id);
      if (entry) await open(entry, from);
    },
    [open, workspaces],
  );

  if (stage.kind === 'failed') {
    return (
      <OpeningScreen
        name={stage.name}
        state={null}
        problem={stage.error}
        onAgain={() => void stage.again()}
        {...(info
          ? {
              others: workspaces,
              onOpen: (id: string) => void switchTo(info, id),
              onNew: () => setStage({ kind: 'welcome', back: null }),
            }
          : {})}
      />
    );
  }
  if (stage.kind === 'starting' || !info) return <OpeningScreen name={null} state={null} />;
  if (stage.kind === 'opening') return <OpeningScreen name={stage.name} state={stage.state} />;
  if (stage.kind === 'welcome') {
    const { back } = stage;
    return (
      <ErrorBoundary name="The first page">
        <WelcomeScreen
          info={info}
          onStart={(choice) => start(info, choice)}
          {...(back ? { onBack: () => setStage({ kind: 'open', open: back }) } : {})}
        />
      </ErrorBoundary>
    );
  }
  return (
    <SessionProvider key={stage.open.session.workspaceId} session={stage.open.session}>
      <WorkspaceWindow
        entry={stage.open.entry}
        workspaces={workspaces}
        onOpen={(id) => void switchTo(info, id)}
        onNew={() => setStage({ kind: 'welcome', back: stage.open })}
        onRenamed={() => void refreshList()}
      />
    </SessionProvider>
  );
}
