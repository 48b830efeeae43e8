import type { Mapping } from '../../../core/import';
import { Select } from '../../ui';
import { COLUMN_OPTIONS, optionOf, sureWords, withColumn } from './column-options';
import styles from './ColumnList.module.css';

export interface ColumnListProps {
  readonly mapping: Mapping;
  readonly disabled: boolean;
  onChange(mapping: Mapping): void;
}

/** What each column means: guessed, and corrected here. */
export function ColumnList({ mapping, disabled, onChange }: ColumnListProps) {
  const { columns } = mapping;
  return (
    <section className={styles['list']} aria-label="Match columns">
      <header className={styles['head']}>
        <h3>Match columns</h3>
        <p>{headWords(columns)}</p>
      </header>
      <ul>
        {columns.map((column, at) => (
          // Columns have no other name of their own: two may be called the same.
          <li key={at} data-testid="import-column" data-unsure={column.confidence === 'guess'}>
            <div className={styles['words']}>
              <b>{column.name}</b>
              <span title={column.samples.join(' · ')}>{column.samples.join(' · ') || 'empty'}</span>
            </div>
            <div className={styles['means']}>
              <Select
                aria-label={`Field for “${column.name}”`}
                disabled={disabled}
                options={COLUMN_OPTIONS}
                value={optionOf(column)}
                onChange={(option) => onChange(withColumn(mapping, at, option))}
              />
              {sureWords(column) === '' ? null : <span>{sureWords(column)}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function headWords(columns: Mapping['columns']): string {
  const unsure = columns.filter((column) => column.confidence === 'guess').length;
  if (unsure > 0) return `${unsure} to check`;
  const out = columns.filter((column) => column.field === 'ignore' && column.samples.length > 0).length;
  return out > 0 ? `${out} skipped` : 'Remembered for similar files.';
}
