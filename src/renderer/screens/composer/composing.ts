import { createContext, useContext } from 'react';
import type { CommandInputs, CommandName } from '../../../core/commands';
import type { Approval } from '../../../core/model/approval';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { Review } from '../../../core/review';
import type { Result } from '../../../core/result';
import type { PostRow } from '../../store/db';
import type { Saved } from '../../store/saved';
import type { ComposerFrame } from '../../store/queries/composer';
import type { PlanWords } from '../../words/plan-words';
import type { DraftBook } from './draft/draft-book';
import type { HistoryNames } from './words/history-words';

/** What every part of the open composer needs to know. */
export interface Composing {
  readonly post: PostRow;
  readonly deliveries: readonly DeliveryRow[];
  readonly frame: ComposerFrame;
  readonly approvals: readonly Approval[];
  readonly review: Review;
  /** Whether the person at this computer may approve. */
  readonly mayApprove: boolean;
  readonly book: DraftBook;
  readonly words: PlanWords;
  readonly names: HistoryNames;
  /** Runs a command and counts it into what the head says about saving. */
  save<C extends CommandName>(name: C, input: CommandInputs[C]): Promise<Result<Saved>>;
}

export const ComposingContext = createContext<Composing | null>(null);

/** @throws Error outside an open composer: the caller's bug */
export function useComposing(): Composing {
  const value = useContext(ComposingContext);
  if (!value) throw new Error('useComposing outside the composer');
  return value;
}
