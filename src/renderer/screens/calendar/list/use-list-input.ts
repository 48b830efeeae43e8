import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { DeliveryId } from '../../../../core/model/ids';
import { useWindowState } from '../../../store/window-state';
import type { CalendarActions } from '../use-actions';
import { pressed } from '../view-model/bulk';

export interface ListInputOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly DeliveryRow[];
  /** The rows from top to bottom, as they are sorted. */
  readonly order: readonly DeliveryId[];
  readonly actions: CalendarActions;
  scrollTo(id: DeliveryId): void;
}

/** Keys and presses of the list: which line has focus, which are marked, and what becomes of them. */
export function useListInput({ scroller, rows, order, actions, scrollTo }: ListInputOptions) {
  const selection = useWindowState((state) => state.calendar.selection);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const [current, setCurrent] = useState<DeliveryId | null>(null);
  const lastPressed = useRef<DeliveryId | null>(null);

  useEffect(() => {
    if (current === null) return;
    const host = scroller.current;
    if (!host?.contains(document.activeElement) && document.activeElement !== document.body) return;
    host
      ?.querySelector<HTMLElement>(`[data-delivery-id="${CSS.escape(current)}"]`)
      ?.focus({ preventScroll: true });
  }, [current, scroller]);

  function select(ids: ReadonlySet<DeliveryId>): void {
    setCalendar({ selection: ids });
  }

  function goTo(id: DeliveryId | undefined, extend: boolean): void {
    if (id === undefined) return;
    scrollTo(id);
    if (extend) select(new Set([...selection, ...(current === null ? [] : [current]), id]));
    setCurrent(id);
  }

  function chosen(row: DeliveryRow): DeliveryRow[] {
    return selection.has(row.id) ? rows.filter((one) => selection.has(one.id)) : [row];
  }

  function rowOf(target: EventTarget): DeliveryRow | undefined {
    if (!(target instanceof Element)) return undefined;
    const id = target.closest<HTMLElement>('[data-delivery-id]')?.dataset['deliveryId'];
    return rows.find((row) => row.id === id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rowOf(event.target);
    if (!row) return;
    const at = order.indexOf(row.id);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: order.length - 1,
      PageDown: at + 12,
      PageUp: at - 12,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      goTo(order[Math.max(0, Math.min(order.length - 1, to))], event.shiftKey);
    } else if (event.key === ' ') {
      event.preventDefault();
      lastPressed.current = row.id;
      select(pressed(order, selection, null, row.id, { ctrl: true, shift: false }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      actions.open(row);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      const next = order[at + 1] ?? order[at - 1];
      void actions.remove(chosen(row));
      select(new Set());
      if (next !== undefined) setCurrent(next);
    } else if (event.key === 'Escape') {
      select(new Set());
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      select(new Set(order));
    }
  }

  function onClick(event: MouseEvent): void {
    const row = rowOf(event.target);
    if (!row) return;
    setCurrent(row.id);
    const box = event.target instanceof Element && event.target.closest('[data-pick]') !== null;
    const keys = { ctrl: event.ctrlKey || event.metaKey || box, shift: event.shiftKey };
    if (!keys.ctrl && !keys.shift) return actions.open(row);
    event.preventDefault();
    select(pressed(order, selection, lastPressed.current, row.id, keys));
    lastPressed.current = row.id;
  }

  return { current, selection, select, onKeyDown, onClick };
}
