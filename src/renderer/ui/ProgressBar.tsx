import { useId } from 'react';
import { Button } from './Button';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** 0..1; null while it is not known how much there is. */
  readonly value: number | null;
  /** What is being done, in words: 'Reading rows, 4,200 of 10,000'. */
  readonly label: string;
  onCancel?(): void;
}

/** Long work, always with words and, where it can be stopped, with a way to stop it. */
export function ProgressBar({ value, label, onCancel }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <div className={styles['words']}>
        <span id={id}>{label}</span>
        {onCancel ? (
          <Button variant="quiet" size="small" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
      <progress
        className={styles['bar']}
        aria-labelledby={id}
        max={1}
        {...(value === null ? {} : { value: Math.min(1, Math.max(0, value)) })}
      />
    </div>
  );
}
