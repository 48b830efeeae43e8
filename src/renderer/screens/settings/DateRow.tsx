import type { LocalDate } from '../../../core/time/types';
import { Button, Field, TextInput } from '../../ui';
import styles from './DateRow.module.css';

export interface DateRowProps {
  readonly label: string;
  readonly hint?: string;
  /** 'YYYY-MM-DD' or empty. */
  readonly value: string;
  readonly today: LocalDate;
  onChange(value: string): void;
}

/** A day that is not in the future, with the day it usually is one press away. */
export function DateRow({ label, hint, value, today, onChange }: DateRowProps) {
  return (
    <Field label={label} layout="row" hint={hint}>
      <span className={styles['date']}>
        <TextInput type="date" value={value} max={today} onChange={onChange} />
        <Button size="small" aria-label={`${label}: today`} onClick={() => onChange(today)}>
          Today
        </Button>
      </span>
    </Field>
  );
}
