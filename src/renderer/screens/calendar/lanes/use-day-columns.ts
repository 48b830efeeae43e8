import { useMemo } from 'react';
import type { Instant, LocalDate } from '../../../../core/time/types';
import { dayLoads, standOutDay, type DayLoad, WIDE } from '../../../../core/calendar/loads';
import { wallToInstant } from '../../../../core/time';
import { dayPlacer } from '../view-model/band';
import type { CalendarPlan } from '../use-plan';

/** The narrowest column in rem that still holds mark, time and a few letters of title. */
const NARROWEST = 7.125;
const NARROWEST_OF_MANY = 6.5;

interface Columns {
  readonly weights: readonly number[];
  /** For `grid-template-columns`. */
  readonly template: string;
  /** In rem, without the lane head: below it the view scrolls, so that widths stay in proportion. */
  readonly minWidth: number;
}

/** Column widths of the days; one may stand open wide. */
function columnsOf(days: readonly LocalDate[], wide: LocalDate | null): Columns {
  const weights = days.map((day) => (day === wide ? WIDE : 1));
  const narrowest = days.length > 7 ? NARROWEST_OF_MANY : NARROWEST;
  return {
    weights,
    template: weights.map((weight) => `minmax(0, ${weight}fr)`).join(' '),
    minWidth: weights.reduce((sum, weight) => sum + weight, 0) * narrowest,
  };
}

/** The days side by side: how full each is, which one stands open wide, and where an instant lies on them. */
export interface DayColumns {
  readonly loads: ReadonlyMap<LocalDate, DayLoad>;
  /** The day that stands open; null when none does. */
  readonly wide: LocalDate | null;
  readonly columns: Columns;
  /** An instant as a part of the width of all columns. */
  readonly place: (at: Instant) => number;
}

/** How the days of the plan share the width of the view. */
export function useDayColumns({ range, allRows, frame, today }: CalendarPlan): DayColumns {
  const loads = useMemo(
    () => dayLoads(allRows, frame.channels, frame.families),
    [allRows, frame.channels, frame.families],
  );
  // On the day of an outage everything turns on today: it stands open, however much has been moved away.
  const isOutageDay = frame.outages.length > 0 && range.days.length <= 7 && range.days.includes(today);
  const wide = isOutageDay ? today : standOutDay(range.days, loads);
  const columns = useMemo(() => columnsOf(range.days, wide), [range.days, wide]);
  const place = useMemo(() => {
    const starts = range.days.map((day) => wallToInstant(`${day}T00:00`, frame.zone).at);
    const last = range.days[range.days.length - 1];
    const end = last === undefined ? [] : [wallToInstant(`${last}T23:59:59`, frame.zone).at + 1000];
    return dayPlacer([...starts, ...end], columns.weights);
  }, [range.days, columns, frame.zone]);
  return { loads, wide, columns, place };
}
