import { useEffect, useRef, type RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { asDeliveryId, type DeliveryId } from '../../../../core/model/ids';
import { useWindowState } from '../../../store/window-state';
import { useCalendarState } from '../calendar-state';

export type LaneChips = ReturnType<typeof useLaneChips>;

/** The chips of a view: which has focus, and which are selected. */
export function useLaneChips(
  root: RefObject<HTMLElement | null>,
  lanes: readonly (readonly DeliveryRow[])[],
) {
  const rows = new Map<DeliveryId, DeliveryRow>(lanes.flat().map((row) => [row.id, row]));
  const selection = useWindowState((state) => state.calendar.selection);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const hadFocus = useRef(false);
  const lastFocused = useRef<DeliveryId | null>(null);

  function chipOf(target: EventTarget | null): DeliveryRow | undefined {
    if (!(target instanceof Element)) return undefined;
    const id = target.closest<HTMLElement>('[data-delivery-id]')?.dataset['deliveryId'];
    return id === undefined ? undefined : rows.get(asDeliveryId(id));
  }

  function elementOf(id: DeliveryId): HTMLElement | null {
    return root.current?.querySelector<HTMLElement>(`[data-delivery-id="${CSS.escape(id)}"]`) ?? null;
  }

  function focusChip(id: DeliveryId): void {
    const element = elementOf(id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  // One chip of the view is a tab stop. A moved chip is a new element: focus follows it there.
  useEffect(() => {
    const host = root.current;
    if (!host) return;
    const wanted = lastFocused.current;
    if (hadFocus.current && document.activeElement === document.body && wanted !== null) focusChip(wanted);
    const stop = host.querySelector<HTMLElement>('[data-delivery-id][tabindex="0"]');
    if (!stop) host.querySelector<HTMLElement>('[data-delivery-id]')?.setAttribute('tabindex', '0');
  });

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

  return {
    rows,
    selection,
    lastFocused,
    chipOf,
    focusChip,
    select,
    toggle,
    selectTo,
    held,
    onFocus(event: { target: EventTarget }): void {
      const row = chipOf(event.target);
      if (!row || !(event.target instanceof HTMLElement)) return;
      hadFocus.current = true;
      lastFocused.current = row.id;
      for (const old of root.current?.querySelectorAll('[data-delivery-id][tabindex="0"]') ?? []) {
        if (old !== event.target) old.setAttribute('tabindex', '-1');
      }
      event.target.setAttribute('tabindex', '0');
    },
    onBlur(event: { target: EventTarget; relatedTarget: EventTarget | null }): void {
      // A chip that is taken away while it has focus leaves no one behind: that is not a blur of ours.
      if (event.relatedTarget !== null || (event.target instanceof Element && event.target.isConnected)) {
        hadFocus.current = false;
        if (useCalendarState.getState().lifted?.by === 'keys') useCalendarState.getState().letGo();
      }
    },
  };
}
