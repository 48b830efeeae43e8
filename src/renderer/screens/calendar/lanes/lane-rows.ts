import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { inTime, readCellKey } from '../view-model/cells';

/** The cell that a pointer is over. */
export function cellUnder(target: EventTarget | null): { channelId: ChannelId; day: LocalDate } | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  return key === undefined ? null : readCellKey(key);
}

/** The cell that a pointer is over, as the place for a bank post. */
export function placeUnder(event: {
  readonly target: EventTarget | null;
}): { channel: ChannelId; day: LocalDate } | null {
  const cell = cellUnder(event.target);
  return cell && { channel: cell.channelId, day: cell.day };
}

/** Rows by lane from top to bottom, each by instant. */
export function byLane(
  rows: readonly DeliveryRow[],
  channels: readonly ChannelId[],
): readonly (readonly DeliveryRow[])[] {
  const lanes = new Map<ChannelId, DeliveryRow[]>(channels.map((id) => [id, []]));
  for (const row of rows) lanes.get(row.channelId)?.push(row);
  return [...lanes.values()].map((lane) => lane.sort(inTime));
}
