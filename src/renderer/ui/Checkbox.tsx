import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import styles from './Checkbox.module.css';
import { cx } from './cx';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'checked'> {
  readonly checked: boolean;
  /** Some of what it stands for is on. */
  readonly mixed?: boolean;
  onChange(checked: boolean): void;
  /** Its words; without them give an aria-label. */
  readonly children?: ReactNode;
}

export function Checkbox({ checked, mixed = false, onChange, children, className, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // There is no attribute for the mixed state, only this property.
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  const input = (
    <input
      ref={box}
      type="checkbox"
      className={styles['box']}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      {...rest}
    />
  );
  if (children === undefined) return input;
  return (
    <label className={cx(styles['label'], className)}>
      {input}
      <span>{children}</span>
    </label>
  );
}

export interface RadioProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'checked'> {
  readonly checked: boolean;
  onChange(): void;
  readonly children?: ReactNode;
}

export function Radio({ checked, onChange, children, className, ...rest }: RadioProps) {
  const input = (
    <input type="radio" className={styles['radio']} checked={checked} onChange={() => onChange()} {...rest} />
  );
  if (children === undefined) return input;
  return (
    <label className={cx(styles['label'], className)}>
      {input}
      <span>{children}</span>
    </label>
  );
}
