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
  onOpen?(id: string): void;
  onNew?(): void;
}

/** The window while a workspace is opened, rebuilt, or could not be opened. */
export function OpeningScreen({ name, state, problem, others = [], onOpen, onNew }: OpeningScreenProps) {
  const status = problem
    ? 'This workspace could not be opened'
    : state
      ? savedWords(state, String).text
      : 'Opening';
  return (
    <Frame name={name ?? ''} status={status}>
      {problem ? (
        <EmptyState
          title={`${name ?? 'The workspace'} could not be opened.`}
          actions={
            <>
              {others.map((entry) => (
                <Button key={entry.id} onClick={() => onOpen?.(entry.id)}>
                  {entry.name === name ? 'Try again' : `Open ${entry.name}`}
                </Button>
              ))}
              <Button onClick={() => onNew?.()}>New workspace</Button>
            </>
          }
        >
          {problem.say}
        </EmptyState>
      ) : state?.phase === 'rebuilding' ? (
        <EmptyState title={`Opening ${name ?? ''}`}>
          <ProgressBar value={state.progress} label="Rebuilding the calendar from the journal." />
        </EmptyState>
      ) : null}
    </Frame>
  );
}
