import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import type { Start } from '../rooms/first-run/start';
import type { StoreState } from '../store/protocol';
import { SessionProvider } from '../store/session';
import { useWindowState } from '../store/window-state';
import { useAppearance } from '../ui/appearance';
import { ErrorBoundary } from './ErrorBoundary';
import { openWorkspace, type OpenWorkspace } from './open-workspace';
import { OpeningScreen } from './OpeningScreen';
import { startWorkspace } from './start-workspace';
import { offerToTests } from './test-window';
import { usableLocale } from './usable-locale';
import { WelcomeScreen } from './WelcomeScreen';
import { WorkspaceWindow } from './WorkspaceWindow';

type Stage =
  | { readonly kind: 'starting' }
  /** `back`: the workspace that stays open meanwhile. */
  | { readonly kind: 'welcome'; readonly back: OpenWorkspace | null }
  | { readonly kind: 'opening'; readonly name: string; readonly state: StoreState | null }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Refusal }
  | { readonly kind: 'open'; readonly open: OpenWorkspace };

/** What the window asks the main process first: who it is, and which workspaces there are. */
export type Asked = Promise<[AppInfo, WorkspaceEntry[]]>;

/** The whole window: first run, a workspace being opened, or its rooms. */
export function App({ asked }: { asked: Asked }) {
  const [stage, setStage] = useState<Stage>({ kind: 'starting' });
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [workspaces, setWorkspaces] = useState<readonly WorkspaceEntry[]>([]);
  const current = useRef<OpenWorkspace | null>(null);

  const refreshList = useCallback(async () => setWorkspaces(await window.holdfast.listWorkspaces()), []);

  const open = useCallback(
    async (entry: WorkspaceEntry, from: AppInfo): Promise<OpenWorkspace | null> => {
      current.current?.close();
      current.current = null;
      useWindowState.getState().reset();
      setStage({ kind: 'opening', name: entry.name, state: null });
      const opened = await openWorkspace(entry, from, (state) =>
        setStage((now) => (now.kind === 'opening' ? { ...now, state } : now)),
      );
      if (!opened.ok) {
        setStage({ kind: 'failed', name: entry.name, error: opened.error });
        return null;
      }
      current.current = opened.value;
      offerToTests(opened.value.session);
      void window.holdfast.touchWorkspace(entry.id).then(refreshList);
      return opened.value;
    },
    [refreshList],
  );

  const boot = useCallback(async () => {
    const [info, list] = await asked;
    const told = { ...info, locale: usableLocale(info.locale) };
    useAppearance.getState().adopt(told.theme);
    setInfo(told);
    setWorkspaces(list);
    const [last] = list;
    if (!last) return setStage({ kind: 'welcome', back: null });
    const opened = await open(last, told);
    if (opened) setStage({ kind: 'open', open: opened });
  }, [asked, open]);

  const booted = useRef(false);
  useEffect(() => {
    if (booted.current) return;
    booted.current = true;
    void boot();
  }, [boot]);

  const start = useCallback(
    async (from: AppInfo, choice: Start): Promise<Refusal | null> => {
      const started = await startWorkspace(choice, from, (entry) => open(entry, from));
      await refreshList();
      if (started.open) {
        setStage({ kind: 'open', open: started.open });
        // The first page is gone by now: what did not work is said where it is still read.
        if (started.problem) useWindowState.getState().notify({ text: started.problem.say, tone: 'care' });
      }
      return started.problem;
    },
    [open, refreshList],
  );

  const switchTo = useCallback(
    async (from: AppInfo, id: string) => {
      const entry = workspaces.find((one) => one.id === id);
      const opened = entry ? await open(entry, from) : null;
      if (opened) setStage({ kind: 'open', open: opened });
    },
    [open, workspaces],
  );

  if (stage.kind === 'starting' || !info) return <OpeningScreen name={null} state={null} />;
  if (stage.kind === 'opening') return <OpeningScreen name={stage.name} state={stage.state} />;
  if (stage.kind === 'failed') {
    return (
      <OpeningScreen
        name={stage.name}
        state={null}
        problem={stage.error}
        others={workspaces}
        onOpen={(id) => void switchTo(info, id)}
        onNew={() => setStage({ kind: 'welcome', back: null })}
      />
    );
  }
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
