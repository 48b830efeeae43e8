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
import { warmFirstRoom } from './rooms';
import { startWorkspace } from './start-workspace';
import { offerToTests } from './test-window';
import { usableLocale } from './usable-locale';
import { WelcomeScreen } from './WelcomeScreen';
import { WorkspaceWindow } from './WorkspaceWindow';

type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'opening'; readonly name: string; readonly state: StoreState | null }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Refusal }
  | { readonly kind: 'open'; readonly open: OpenWorkspace };

/** The whole window: first run, a workspace being opened, or its rooms. */
export function App() {
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
    warmFirstRoom();
    const [info, list] = await Promise.all([window.holdfast.appInfo(), window.holdfast.listWorkspaces()]);
    const told = { ...info, locale: usableLocale(info.locale) };
    useAppearance.getState().adopt(told.theme);
    setInfo(told);
    setWorkspaces(list);
    const [last] = list;
    if (!last) return setStage({ kind: 'welcome' });
    const opened = await open(last, told);
    if (opened) setStage({ kind: 'open', open: opened });
  }, [open]);

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
        onNew={() => setStage({ kind: 'welcome' })}
      />
    );
  }
  if (stage.kind === 'welcome') {
    return (
      <ErrorBoundary name="The first page">
        <WelcomeScreen
          info={info}
          onStart={(choice) => start(info, choice)}
          {...(current.current
            ? { onBack: () => current.current && setStage({ kind: 'open', open: current.current }) }
            : {})}
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
        onNew={() => setStage({ kind: 'welcome' })}
        onRenamed={() => void refreshList()}
      />
    </SessionProvider>
  );
}
