import { useTable, type SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { DeliveryId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { Checkbox, cx, EmptyState, RowBoundary } from '../../../ui';
import { useWindowState } from '../../../store/window-state';
import { counted } from '../../../words/phrases';
import { gapsOf } from '../chip/chip-gap';
import { pressed } from '../view-model/bulk';
import { hasFilters } from '../../../../core/calendar/filters';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import { titleOf } from '../../../../core/model/title';
import { COLUMN_HEADS, features, listColumns, type ColumnId } from './columns';
import { listItems } from './list-items';
import styles from './list.module.css';
import { ListRow } from './ListRow';

const ROW_REM = 2;

/** Every delivery as a line: to sort, to mark many and to change them at once. */
export function ListView({ plan, actions }: { plan: CalendarPlan; actions: CalendarActions }) {
  const { rows, chips, words, frame } = plan;
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useWindowState((state) => state.calendar.selection);
  const filters = useWindowState((state) => state.calendar.filters);
  const setCalendar = useWindowState((state) => state.setCalendar);
  const groupByDay = useCalendarState((state) => state.groupByDay);
  const [sorting, setSorting] = useState<SortingState>([{ id: 'when', desc: false }]);
  const [current, setCurrent] = useState<DeliveryId | null>(null);
  const lastPressed = useRef<DeliveryId | null>(null);

  const campaigns = useMemo(
    () => new Map(frame.campaigns.map((one) => [one.id, one.name])),
    [frame.campaigns],
  );
  const columns = useMemo(
    () =>
      listColumns({
        channel: (row) => chips.channelName(row.channelId),
        campaign: (row) => (row.campaignId === null ? '' : (campaigns.get(row.campaignId) ?? '')),
        lacks: (row) => gapsOf(row, chips.gaps).length,
      }),
    [chips, campaigns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const sorted = table.getRowModel().rows;
  const byTime = sorting[0]?.id === 'when';
  const items = useMemo(
    () =>
      listItems(
        sorted.map((row) => row.original),
        groupByDay && byTime,
      ),
    [sorted, groupByDay, byTime],
  );
  const order = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : [])), [items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
  });

  useEffect(() => {
    if (current === null) return;
    const host = scroller.current;
    if (!host?.contains(document.activeElement) && document.activeElement !== document.body) return;
    host
      ?.querySelector<HTMLElement>(`[data-delivery-id="${CSS.escape(current)}"]`)
      ?.focus({ preventScroll: true });
  }, [current]);

  function select(ids: ReadonlySet<DeliveryId>): void {
    setCalendar({ selection: ids });
  }

  function goTo(id: DeliveryId | undefined, extend: boolean): void {
    if (id === undefined) return;
    virtual.scrollToIndex(items.findIndex((item) => item.kind === 'row' && item.row.id === id));
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

  if (rows.length === 0) {
    return (
      <EmptyState title={hasFilters(filters) ? 'No matches' : 'Nothing planned for these weeks'}>
        {hasFilters(filters)
          ? 'Remove a filter, or try other dates.'
          : 'Create a post, or use the arrows above to see other weeks.'}
      </EmptyState>
    );
  }

  const all = selection.size > 0 && order.every((id) => selection.has(id));
  const some = selection.size > 0;
  return (
    <div
      className={styles['list']}
      role="grid"
      aria-label={`Posts, ${counted(rows.length, 'post')}`}
      aria-multiselectable="true"
      aria-rowcount={items.length + 1}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div ref={scroller} role="rowgroup" className={styles['scroller']}>
        <div role="row" aria-rowindex={1} className={cx(styles['line'], styles['heads'])}>
          <span role="columnheader">
            <Checkbox
              checked={all}
              mixed={some && !all}
              aria-label="Select all"
              onChange={(on) => select(on ? new Set(order) : new Set())}
            />
          </span>
          {table.getHeaderGroups()[0]?.headers.map((header) => {
            const way = header.column.getIsSorted();
            return (
              <span
                key={header.id}
                role="columnheader"
                aria-sort={way === 'asc' ? 'ascending' : way === 'desc' ? 'descending' : 'none'}
              >
                <button
                  type="button"
                  className={styles['sort']}
                  onClick={header.column.getToggleSortingHandler()}
                >
                  {COLUMN_HEADS[header.id as ColumnId]}
                  {way === 'asc' ? <ArrowUp size="0.75rem" strokeWidth={2} aria-hidden /> : null}
                  {way === 'desc' ? <ArrowDown size="0.75rem" strokeWidth={2} aria-hidden /> : null}
                </button>
              </span>
            );
          })}
        </div>
        <div role="presentation" className={styles['sheet']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((place) => {
            const item = items[place.index];
            if (!item) return null;
            const at = { transform: `translateY(${place.start}px)` };
            if (item.kind === 'day') {
              return (
                <div
                  key={place.key}
                  role="row"
                  aria-rowindex={place.index + 2}
                  className={styles['dayRow']}
                  style={at}
                >
                  <span role="gridcell">
                    <b>{words.longDay(item.day)}</b> <span>{counted(item.count, 'post')}</span>
                  </span>
                </div>
              );
            }
            return (
              <RowBoundary
                key={place.key}
                kind="post"
                name={titleOf(item.row)}
                of={item.row}
                role="row"
                style={at}
                onOpen={() => actions.open(item.row)}
              >
                {() => (
                  <ListRow
                    row={item.row}
                    place={place.index}
                    style={at}
                    selected={selection.has(item.row.id)}
                    tabStop={item.row.id === (current ?? order[0])}
                    dated={!(groupByDay && byTime)}
                    plan={plan}
                  />
                )}
              </RowBoundary>
            );
          })}
        </div>
      </div>
    </div>
  );
}
