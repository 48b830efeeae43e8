import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { titleOf } from '../../../../core/model/title';
import { useWindowState } from '../../../store/window-state';
import { useCalendarState } from '../calendar-state';
import type { Ghost } from '../lanes/Cell';
import { landingWall } from '../view-model/moves';

export type DayMarks = ReturnType<typeof useDayMarks>;

/** What is selected, lifted or about to land, asked day by day. */
export function useDayMarks(rows: readonly DeliveryRow[]) {
  const selection = useWindowState((state) => state.calendar.selection);
  const lifted = useCalendarState((state) => state.lifted);
  const lead = lifted === null ? undefined : rows.find((row) => row.id === lifted.lead);
  const landing = lifted !== null && lead ? landingWall(lead, lifted.carry) : null;
  return {
    of: ({ id }: DeliveryRow) => ({ selected: selection.has(id), lifted: lifted?.ids.has(id) ?? false }),
    ghostOn(day: LocalDate, clock: (wall: string) => string): Ghost | null {
      if (!lead || landing === null || landing.slice(0, 10) !== day || landing === lead.wall) return null;
      return { time: clock(landing), title: titleOf(lead) };
    },
  };
}
