import { useEffect, useState, type RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { DeliveryId } from '../../../../core/model/ids';
import { useWindowState } from '../../../store/window-state';

interface ListLinesOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly DeliveryRow[];
  scrollTo(id: DeliveryId): void;
}

/** The lines of the list: which has focus, and which are marked. */
export function useListLines({ scroller, rows, scrollTo }: ListLinesOptions) {
  const selection = useWindowState((state) => state.calendar.selection);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const [current, setCurrent] = useState<DeliveryId | null>(null);

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

  /** Focus goes there; with `extend` both ends are marked as well. */
  function goTo(id: DeliveryId | undefined, extend: boolean): void {
    if (id === undefined) return;
    scrollTo(id);
    if (extend) select(new Set([...selection, ...(current === null ? [] : [current]), id]));
    setCurrent(id);
  }

  /** All marked, when this one is among them; else this one alone. */
  function chosen(row: DeliveryRow): DeliveryRow[] {
    return selection.has(row.id) ? rows.filter((one) => selection.has(one.id)) : [row];
  }

  function rowOf(target: EventTarget): DeliveryRow | undefined {
    if (!(target instanceof Element)) return undefined;
    const id = target.closest<HTMLElement>('[data-delivery-id]')?.dataset['deliveryId'];
    return rows.find((row) => row.id === id);
  }

  return { current, setCurrent, selection, select, goTo, chosen, rowOf };
}
