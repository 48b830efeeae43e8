import { create } from 'zustand';
import type { PastVerdict } from '../../../../core/diagnose';
import type { Instant } from '../../../../core/time/types';
import type { Sighting } from '../../../../core/model/sighting';
import { NO_ANSWERS, type CheckAnswers } from './evidence';
import type { ProbeResults } from './probe-results';

/** 'waiting': between two looks. 'watching': done, and looking again every minute because the person asked for it. */
export type CheckPhase = 'idle' | 'looking' | 'waiting' | 'watching' | 'done';

export interface CheckState {
  /** Of which workspace all this is; another one starts afresh. */
  readonly workspaceId: string | null;
  readonly phase: CheckPhase;
  /** Hosts of the look under way, and how many of them have answered. */
  readonly asked: number;
  readonly answered: number;
  /** Looks that are over. */
  readonly looksDone: number;
  readonly checkedAt: Instant | null;
  readonly nextLookAt: Instant | null;
  readonly isConnected: boolean;
  readonly looks: ProbeResults;
  /** The looks as they stood when the last round was over: a verdict must not follow half a round. */
  readonly judged: ProbeResults;
  readonly answers: CheckAnswers;
  /** What people saw of late; the plan keeps them, this is what the present check goes by. */
  readonly reports: readonly Sighting[];
  /** Verdicts before the present one, of this session. */
  readonly history: readonly PastVerdict[];
  /** What kept the check from running, in a sentence. */
  readonly problem: string | null;
}

const FRESH: CheckState = {
  workspaceId: null,
  phase: 'idle',
  asked: 0,
  answered: 0,
  looksDone: 0,
  checkedAt: null,
  nextLookAt: null,
  isConnected: true,
  looks: {},
  judged: {},
  answers: NO_ANSWERS,
  reports: [],
  history: [],
  problem: null,
};

/**
 * The checks of this window's session. Outside of React, so that a check goes on while the person looks at the
 * calendar; what must last goes into the log of the outage.
 */
export const useCheckState = create<CheckState>(() => FRESH);

/** Forgets everything when the check belonged to another workspace. */
export function claimCheck(workspaceId: string): void {
  if (useCheckState.getState().workspaceId !== workspaceId) useCheckState.setState({ ...FRESH, workspaceId });
}

export function answer(change: Partial<CheckAnswers>): void {
  useCheckState.setState((state) => ({ answers: { ...state.answers, ...change } }));
}
