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
    <section className={styles['list']} aria-label="What the columns mean">
      <header className={styles['head']}>
        <h3>What the columns mean</h3>
        <p>{headWords(columns)}</p>
      </header>
      <ul>
        {columns.map((column, at) => (
          // Columns have no other name of their own: two may be called the same.
          <li key={at} data-testid="import-column" data-unsure={column.confidence === 'guess'}>
            <div className={styles['words']}>
              <b>{column.name}</b>
              <span title={column.samples.join(' · ')}>
                {column.samples.join(' · ') || 'no cell is filled'}
              </span>
            </div>
            <div className={styles['means']}>
              <Select
                aria-label={`What “${column.name}” means`}
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
  if (unsure > 0) return `${unsure} to look at`;
  const out = columns.filter((column) => column.field === 'ignore' && column.samples.length > 0).length;
  return out > 0 ? `${out} left out` : 'Remembered for the next file like this.';
}
