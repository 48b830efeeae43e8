import { create } from 'zustand';
import type { DayConfidence } from '../../core/days';
import type { LocalDate } from '../../core/time/types';

export type DaysView = 'year' | 'month';

/** How this window looks at the days; kept while other screens are open. */
export interface DaysState {
  readonly view: DaysView;
  /** The day that is looked at; its year and month are those shown. null: today. */
  readonly date: LocalDate | null;
  /** Country codes; null: as the workspace says. */
  readonly regions: readonly string[] | null;
  readonly worldwide: boolean;
  /** Empty: all. */
  readonly categories: readonly string[];
  readonly confidences: readonly DayConfidence[];
  set(change: Partial<Omit<DaysState, 'set'>>): void;
}

/** Dates that hold unless somebody moves them; the rest is there for who asks. */
export const USUAL_CONFIDENCES: readonly DayConfidence[] = ['high', 'medium'];

export const useDaysState = create<DaysState>((set) => ({
  view: 'year',
  date: null,
  regions: null,
  worldwide: true,
  categories: [],
  confidences: USUAL_CONFIDENCES,
  set: (change) => set(change),
}));
