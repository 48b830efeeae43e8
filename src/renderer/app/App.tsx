import { SessionProvider } from '../store/session';
import { ErrorBoundary } from './ErrorBoundary';
import { OpeningScreen } from './OpeningScreen';
import { useStartup, type Asked } from './use-startup';
import { WelcomeScreen } from './WelcomeScreen';
import { WorkspaceWindow } from './WorkspaceWindow';

/** The whole window: first run, a workspace being opened, or its screens. */
export function App({ asked }: { asked: Asked }) {
  const { stage, info, workspaces, again, start, switchTo, welcome, goBack, refreshList } = useStartup(asked);
  if (stage.kind === 'failed') {
    return (
      <OpeningScreen
        name={stage.opening?.entry.name ?? null}
        state={null}
        problem={stage.error}
        onAgain={() => void again(stage.opening)}
        {...(info
          ? {
              others: workspaces,
              onOpen: (id: string) => void switchTo(info, id),
              onNew: () => welcome(null),
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
          {...(back ? { onBack: () => goBack(back) } : {})}
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
        onNew={() => welcome(stage.open)}
        onRenamed={() => void refreshList()}
      />
    </SessionProvider>
  );
}
