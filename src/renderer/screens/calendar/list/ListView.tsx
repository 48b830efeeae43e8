import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { hasFilters } from '../../../../core/calendar/filters';
import { titleOf } from '../../../../core/model/title';
import { EmptyState, RowBoundary } from '../../../ui';
import { useWindowState } from '../../../store/window-state';
import { counted } from '../../../words/phrases';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import styles from './list.module.css';
import { ListHeads } from './ListHeads';
import { ListRow } from './ListRow';
import { useListInput } from './use-list-input';
import { useListTable } from './use-list-table';

const ROW_REM = 2;

/** Every delivery as a line: to sort, to mark many and to change them at once. */
export function ListView({ plan, actions }: { plan: CalendarPlan; actions: CalendarActions }) {
  const { rows, words } = plan;
  const scroller = useRef<HTMLDivElement>(null);
  const filters = useWindowState((state) => state.calendar.filters);
  const { table, items, order, isByDay } = useListTable(plan);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
  });

  const { current, selection, select, onKeyDown, onClick } = useListInput({
    scroller,
    rows,
    order,
    actions,
    scrollTo: (id) =>
      virtual.scrollToIndex(items.findIndex((item) => item.kind === 'row' && item.row.id === id)),
  });

  if (rows.length === 0) {
    return (
      <EmptyState title={hasFilters(filters) ? 'No matches' : 'Nothing planned for these weeks'}>
        {hasFilters(filters)
          ? 'Remove a filter, or try other dates.'
          : 'Create a post, or use the arrows above to see other weeks.'}
      </EmptyState>
    );
  }

  const marked = selection.size === 0 ? 'none' : order.every((id) => selection.has(id)) ? 'all' : 'some';
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
        <ListHeads table={table} marked={marked} onMarkAll={(on) => select(new Set(on ? order : []))} />
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
                    dated={!isByDay}
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
