import type { RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { DeliveryId } from '../../../../core/model/ids';
import { useWindowState } from '../../../store/window-state';

/**
 * Which chips of a view are selected, and how that changes.
 * @param rows those of all lanes, by id
 * @param lastFocused where a selection up to another chip begins
 */
export function useChipSelection(
  lanes: readonly (readonly DeliveryRow[])[],
  rows: ReadonlyMap<DeliveryId, DeliveryRow>,
  lastFocused: RefObject<DeliveryId | null>,
) {
  const selection = useWindowState((state) => state.calendar.selection);
  const setCalendar = useWindowState((state) => state.setCalendar);

  function select(ids: Iterable<DeliveryId>): void {
    setCalendar({ selection: new Set(ids) });
  }

  function toggle(id: DeliveryId): void {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    select(next);
  }

  /** From the last chip that had focus to this one, in its lane; across lanes both alone. */
  function selectTo(row: DeliveryRow): void {
    const from = lastFocused.current;
    const lane = lanes.find((one) => one.some((other) => other.id === row.id)) ?? [];
    const a = lane.findIndex((one) => one.id === from);
    const b = lane.findIndex((one) => one.id === row.id);
    const between = a < 0 ? [row] : lane.slice(Math.min(a, b), Math.max(a, b) + 1);
    select([...selection, ...between.map((one) => one.id)]);
  }

  /** All selected, when the one taken hold of is among them; else that one alone. */
  function held(row: DeliveryRow): DeliveryRow[] {
    if (!selection.has(row.id)) return [row];
    return [...selection].flatMap((id) => rows.get(id) ?? []);
  }

  return { selection, select, toggle, selectTo, held };
}
