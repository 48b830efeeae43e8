import { ArrowDown, ArrowUp } from 'lucide-react';
import { Checkbox, cx } from '../../../ui';
import { COLUMN_HEADS, type ColumnId } from './columns';
import styles from './list.module.css';
import type { useListTable } from './use-list-table';

export interface ListHeadsProps {
  readonly table: ReturnType<typeof useListTable>['table'];
  readonly marked: 'all' | 'some' | 'none';
  onMarkAll(on: boolean): void;
}

/** The heads of the list's columns: to sort by, and to mark every line. */
export function ListHeads({ table, marked, onMarkAll }: ListHeadsProps) {
  return (
    <div role="row" aria-rowindex={1} className={cx(styles['line'], styles['heads'])}>
      <span role="columnheader">
        <Checkbox
          checked={marked === 'all'}
          mixed={marked === 'some'}
          aria-label="Select all"
          onChange={onMarkAll}
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
  );
}
