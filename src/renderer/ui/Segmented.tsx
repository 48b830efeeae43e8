import { useId, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './Segmented.module.css';

export interface SegmentedOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly testId?: string;
}

export interface SegmentedProps<V extends string> {
  /** What is being chosen: 'View'. */
  readonly label: string;
  readonly options: readonly SegmentedOption<V>[];
  readonly value: V;
  onChange(value: NoInfer<V>): void;
  readonly testId?: string;
  readonly className?: string | undefined;
}

/** One of a few, side by side. One tab stop; arrows choose. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { label, options, value, onChange, testId, className } = props;
  const name = useId();
  return (
    <fieldset aria-label={label} className={cx(styles['group'], className)} data-testid={testId}>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            className={styles['input']}
            checked={option.value === value}
            data-testid={option.testId}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
