import { useRef, type KeyboardEvent, type ReactNode } from 'react';
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
  const group = useRef<HTMLDivElement>(null);

  function choose(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = options.findIndex((option) => option.value === value);
    const next = (at + step + options.length) % options.length;
    const option = options[next];
    if (!option) return;
    onChange(option.value);
    group.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={cx(styles['group'], className)}
      data-testid={testId}
      onKeyDown={choose}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={styles['option']}
          data-testid={option.testId}
          onClick={() => onChange(option.value)}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  );
}
