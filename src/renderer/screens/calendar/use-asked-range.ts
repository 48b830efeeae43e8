import { useMemo } from 'react';
import type { LocalDate } from '../../../core/time/types';
import { useWindowState } from '../../store/window-state';
import { useCalendarState } from './calendar-state';
import { monthRange, quarterRange, weekRange, type DayRange } from './view-model/dates';

/** Four weeks at a time. */
const LIST_DAYS = 28;

/** The days that the view asks for, around its anchor. */
export function useAskedRange(anchor: LocalDate, today: LocalDate, firstWeekday: number): DayRange {
  const view = useWindowState((state) => state.calendar.view);
  const scale = useWindowState((state) => state.calendar.scale);
  const span = useCalendarState((state) => state.span);
  return useMemo((): DayRange => {
    if (view === 'month') return monthRange(anchor, firstWeekday);
    if (view === 'quarter') return quarterRange(anchor);
    if (view === 'week') return weekRange(anchor, 7, firstWeekday);
    if (view === 'todo') return { first: today, days: [today] };
    if (view === 'list') return weekRange(anchor, LIST_DAYS, firstWeekday);
    return scale === 'hours' ? { first: anchor, days: [anchor] } : weekRange(anchor, span, firstWeekday);
  }, [view, scale, anchor, span, firstWeekday, today]);
}
