import { useEffect, useRef, type RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { asDeliveryId, type DeliveryId } from '../../../../core/model/ids';
import { useCalendarState } from '../calendar-state';

/**
 * Which chip of a view has focus: one of them is a tab stop, and focus stays with a delivery that moves.
 * @param rows those of all lanes, by id
 */
export function useChipFocus(
  root: RefObject<HTMLElement | null>,
  rows: ReadonlyMap<DeliveryId, DeliveryRow>,
) {
  const hadFocus = useRef(false);
  const lastFocused = useRef<DeliveryId | null>(null);

  function chipOf(target: EventTarget | null): DeliveryRow | undefined {
    if (!(target instanceof Element)) return undefined;
    const id = target.closest<HTMLElement>('[data-delivery-id]')?.dataset['deliveryId'];
    return id === undefined ? undefined : rows.get(asDeliveryId(id));
  }

  function focusChip(id: DeliveryId): void {
    const element = root.current?.querySelector<HTMLElement>(`[data-delivery-id="${CSS.escape(id)}"]`);
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

  return {
    lastFocused,
    chipOf,
    focusChip,
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
