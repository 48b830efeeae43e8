import type { WorkspaceEntry } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import type { StoreState } from '../store/protocol';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ProgressBar } from '../ui/ProgressBar';
import { Frame } from './Frame';
import { savedWords } from './saved-words';

export interface OpeningScreenProps {
  /** null before the list of workspaces was read. */
  readonly name: string | null;
  readonly state: StoreState | null;
  readonly problem?: Refusal;
  readonly others?: readonly WorkspaceEntry[];
  /** Try once more, now. */
  onAgain?(): void;
  onOpen?(id: string): void;
  onNew?(): void;
}

function problemTitle(name: string | null, problem: Refusal): string {
  const what = name ?? 'Holdfast';
  return problem.retry === true ? `${what} cannot be opened yet` : `${what} could not be opened`;
}

/** The window while a workspace is opened, rebuilt, or could not be opened. */
export function OpeningScreen({
  name,
  state,
  problem: failure,
  others = [],
  onAgain,
  onOpen,
  onNew,
}: OpeningScreenProps) {
  // An opening that is held up goes on by itself; one that failed is tried again.
  const problem = failure ?? state?.problem ?? undefined;
  const status = problem ? 'Not open yet' : state ? savedWords(state, String).text : 'Opening';
  return (
    <Frame name={name ?? ''} status={status}>
      {problem ? <h1 className="visually-hidden">{name ?? 'Holdfast'}</h1> : null}
      {problem ? (
        <EmptyState
          title={problemTitle(name, problem)}
          actions={
            <>
              {onAgain ? (
                <Button variant="primary" data-testid="open-again" onClick={() => onAgain()}>
                  Try again
                </Button>
              ) : null}
              {others
                .filter((entry) => entry.name !== name)
                .map((entry) => (
                  <Button key={entry.id} onClick={() => onOpen?.(entry.id)}>
                    {`Open ${entry.name}`}
                  </Button>
                ))}
              {onNew ? <Button onClick={() => onNew()}>New workspace</Button> : null}
            </>
          }
        >
          {problem.message}
        </EmptyState>
      ) : state?.phase === 'rebuilding' ? (
        <EmptyState title={`Opening ${name ?? ''}`}>
          <ProgressBar value={state.progress} label="Rebuilding the calendar from the journal." />
        </EmptyState>
      ) : null}
    </Frame>
  );
}
