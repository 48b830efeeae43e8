import type { ChannelId } from '../../../core/model/ids';
import { createContext, useContext } from 'react';
import type { BankShelf } from '../../store/queries/bank';
import type { PlanWords } from '../../words/plan-words';
import type { BankActions } from './use-bank-actions';

/** What every part of the screen needs to know. */
export interface Bank {
  readonly shelf: BankShelf;
  readonly words: PlanWords;
  readonly actions: BankActions;
  /** The channel that is looked at; null for all. */
  readonly channelId: ChannelId | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

export const BankContext = createContext<Bank | null>(null);

/** @throws Error outside the bank: the caller's bug */
export function useBank(): Bank {
  const value = useContext(BankContext);
  if (!value) throw new Error('useBank outside the bank');
  return value;
}
