import { useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { DeliveryId } from '../../../../core/model/ids';
import type { CalendarActions } from '../use-actions';
import { pressed } from '../view-model/bulk';
import { shortcutOf } from '../../../../core/shortcuts';
import { useListLines } from './use-list-lines';

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
  const { current, setCurrent, selection, select, goTo, chosen, rowOf } = useListLines({
    scroller,
    rows,
    scrollTo,
  });
  const lastPressed = useRef<DeliveryId | null>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const row = rowOf(event.target);
    if (!row) return;
    const at = order.indexOf(row.id);
    const shortcut = shortcutOf(event, ['calendar', 'list']);
    const to = lineAfter(event.key, at, order.length);
    if (to !== undefined) {
      event.preventDefault();
      goTo(order[to], event.shiftKey);
    } else if (shortcut === 'select-row') {
      event.preventDefault();
      lastPressed.current = row.id;
      select(pressed(order, selection, null, row.id, { ctrl: true, shift: false }));
    } else if (shortcut === 'open-post') {
      event.preventDefault();
      actions.open(row);
    } else if (shortcut === 'take-out') {
      event.preventDefault();
      const next = order[at + 1] ?? order[at - 1];
      void actions.remove(chosen(row));
      select(new Set());
      if (next !== undefined) setCurrent(next);
    } else if (event.key === 'Escape') {
      select(new Set());
    } else if (shortcut === 'select-all') {
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

const PAGE_LINES = 12;

/** The line that a key leads to, within the list; undefined for keys that lead nowhere. */
function lineAfter(key: string, at: number, count: number): number | undefined {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + PAGE_LINES,
    PageUp: at - PAGE_LINES,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}
