import { useCallback, useRef, type Dispatch, type SetStateAction } from 'react';
import type { Refusal } from '../../core/result';
import { BUG } from '../store/store-failure';
import { useWindowState } from '../store/window-state';
import { openWorkspace, type OpenWorkspace } from './open-workspace';
import { hasBegun } from './start-workspace';
import type { Opening, Startup } from './startup-stage';
import { offerToTests } from './test-window';

function asBug(cause: unknown): Refusal {
  console.error(cause);
  return BUG;
}

/**
 * Opening one workspace at a time: the one before is closed, and what was asked for earlier no longer counts.
 * @param refreshList the list of workspaces is by time of opening: it changes with each
 */
export function useOpening(
  setStage: Dispatch<SetStateAction<Startup>>,
  refreshList: () => Promise<void>,
): { open(opening: Opening): Promise<void>; leaveOff(): void } {
  const current = useRef<OpenWorkspace | null>(null);
  /** Which opening counts: only the last one asked for. */
  const turn = useRef(0);

  /** Opens a workspace and goes there; what cannot be opened yet is tried again. */
  const open = useCallback(
    async (opening: Opening): Promise<void> => {
      const { entry, from, fill } = opening;
      const mine = ++turn.current;
      current.current?.close();
      current.current = null;
      useWindowState.getState().reset();
      const { name } = entry;
      // What could not be opened stays on screen while it is tried again.
      setStage((now) => (now.kind === 'failed' ? now : { kind: 'opening', name, state: null }));
      const failed = (error: Refusal) => setStage({ kind: 'failed', opening, error });
      const opened = await openWorkspace(entry, from, (state) =>
        setStage((now) =>
          now.kind === 'opening' || state.phase === 'rebuilding' ? { kind: 'opening', name, state } : now,
        ),
      );
      // Somebody chose something else meanwhile.
      if (mine !== turn.current) return opened.ok ? opened.value.close() : undefined;
      if (!opened.ok) return failed(opened.error);
      current.current = opened.value;
      const problem = fill ? await fill(opened.value).catch(asBug) : null;
      if (problem && !(await hasBegun(opened.value))) return failed(problem);
      offerToTests(opened.value.session);
      void window.holdfast.touchWorkspace(entry.id).then(refreshList);
      setStage({ kind: 'open', open: opened.value });
      // The first page is gone by now: what did not work is said where it is still read.
      if (problem) useWindowState.getState().notify({ text: problem.message, tone: 'care' });
    },
    [setStage, refreshList],
  );

  /** What is being opened no longer counts; what is open stays so. */
  const leaveOff = useCallback(() => {
    turn.current += 1;
  }, []);

  return { open, leaveOff };
}
