import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { useWindowState } from '../../../store/window-state';
import { titleOf } from '../../../../core/model/title';
import { landingWall } from '../view-model/moves';
import { useCalendarState } from '../calendar-state';
import type { Ghost } from './Cell';

export type CellMarks = ReturnType<typeof useCellMarks>;

/** What is selected, lifted or about to land, asked cell by cell. */
export function useCellMarks(rows: readonly DeliveryRow[]) {
  const selection = useWindowState((state) => state.calendar.selection);
  const lifted = useCalendarState((state) => state.lifted);
  const bankOver = useCalendarState((state) => state.bankOver);
  const lead = lifted === null ? undefined : rows.find((row) => row.id === lifted.lead);
  const landing = lifted !== null && lead ? landingWall(lead, lifted.carry) : null;
  const target = lifted?.carry.channelId ?? lead?.channelId;
  const pick = (
    held: readonly DeliveryRow[],
    ids: { has(id: DeliveryRow['id']): boolean; readonly size: number },
  ) => (ids.size === 0 ? '' : held.flatMap((row) => (ids.has(row.id) ? [row.id] : [])).join(' '));
  const none = new Set<DeliveryRow['id']>();
  return {
    selectedIn: (held: readonly DeliveryRow[]) => pick(held, selection),
    liftedIn: (held: readonly DeliveryRow[]) => pick(held, lifted?.ids ?? none),
    ghostAt(channel: ChannelId, day: LocalDate, clock: (wall: string) => string): Ghost | null {
      if (lead && landing !== null && target === channel && landing.slice(0, 10) === day) {
        return landing === lead.wall && target === lead.channelId
          ? null
          : { time: clock(landing), title: titleOf(lead) };
      }
      if (bankOver?.channelId === channel && bankOver.day === day) {
        return { time: clock(bankOver.wall), title: bankOver.title };
      }
      return null;
    },
  };
}
