import type { ReactNode } from 'react';
import { Button, DataTable } from '../../ui';
import styles from './RegisterTable.module.css';

export interface RegisterTableProps {
  /** What is told of each, before the button that changes it. */
  readonly columns: readonly string[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table of what the workspace depends on: channels, tools, companies. The last column changes a row. */
export function RegisterTable({ columns, children }: RegisterTableProps) {
  return (
    <div className={styles['wide']}>
      <DataTable
        rows="blocks"
        className={styles['table']}
        columns={[...columns, { head: 'Change', isHeadHidden: true }]}
      >
        <tbody>{children}</tbody>
      </DataTable>
    </div>
  );
}

/** What stands in the place of a table without rows. */
export function EmptyRegister({ children }: { children: ReactNode }) {
  return <p className={styles['none']}>{children}</p>;
}

export interface NameCellProps {
  readonly name: string;
  /** What else it is, below its name. */
  readonly note: string;
}

/** The head of a row: what it is about. */
export function NameCell({ name, note }: NameCellProps) {
  return (
    <th scope="row">
      <b className={styles['name']}>{name}</b>
      <span className={styles['note']}>{note}</span>
    </th>
  );
}

export interface ChangeCellProps {
  /** What it changes. */
  readonly name: string;
  readonly 'data-testid'?: string;
  onChange(): void;
}

/** The end of a row: the button that opens its sheet. */
export function ChangeCell({ name, 'data-testid': testId, onChange }: ChangeCellProps) {
  return (
    <td>
      <Button size="small" aria-label={`Change ${name}`} data-testid={testId} onClick={onChange}>
        Change
      </Button>
    </td>
  );
}

/** An address to read off and copy: nothing here opens the web by itself. */
export function Address({ children }: { children: string | undefined }) {
  return <span className={styles['address']}>{children}</span>;
}
