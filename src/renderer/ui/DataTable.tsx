import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './DataTable.module.css';

/** One column of a table, as its head declares it. */
export interface DataColumn {
  readonly head: ReactNode;
  /** Its cells say what they are: only a screen reader is told the head. */
  readonly isHeadHidden?: boolean;
  /** Columns of cells below it. */
  readonly span?: number;
  readonly sort?: 'ascending' | 'descending' | undefined;
  readonly className?: string | undefined;
}

export interface DataTableProps {
  /** From left to right, a plain head by its words alone; null for one that is not shown. */
  readonly columns: readonly (string | DataColumn | null)[];
  /** 'lines' are one line each, 'blocks' stand from the top and may have several. */
  readonly rows: 'lines' | 'blocks';
  /** The head stays in sight while the rows scroll below it. */
  readonly isHeadSticky?: boolean;
  readonly className?: string | undefined;
  readonly 'data-testid'?: string;
  /** Its bodies. */
  readonly children: ReactNode;
}

/** A table of records: a head that names the columns, and rows with a line between. */
export function DataTable({
  columns,
  rows,
  isHeadSticky = false,
  className,
  'data-testid': testId,
  children,
}: DataTableProps) {
  return (
    <table
      className={cx(styles['table'], styles[rows], isHeadSticky && styles['sticky'], className)}
      data-testid={testId}
    >
      <thead>
        <tr>{columns.map((column, at) => (column === null ? null : <Head key={at} column={column} />))}</tr>
      </thead>
      {children}
    </table>
  );
}

function Head({ column }: { column: string | DataColumn }) {
  const { head, isHeadHidden, span, sort, className }: DataColumn =
    typeof column === 'string' ? { head: column } : column;
  return (
    <th scope="col" colSpan={span} aria-sort={sort} className={className}>
      {isHeadHidden ? <span className="visually-hidden">{head}</span> : head}
    </th>
  );
}

export interface TitleCellProps {
  readonly className?: string | undefined;
  /** The whole title, for a pointer that rests on it. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** What a row is about, on one line: the cell that takes the room that the others leave. */
export function TitleCell({ className, title, children }: TitleCellProps) {
  return (
    <td className={cx(styles['title'], className)} title={title}>
      {children}
    </td>
  );
}
