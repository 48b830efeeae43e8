import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { useFieldProps } from './Field';
import styles from './TextInput.module.css';

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  onChange?(value: string): void;
  readonly icon?: ReactNode;
}

export function TextInput({ onChange, icon, className, type = 'text', ...rest }: TextInputProps) {
  const field = useFieldProps();
  const input = (
    <input
      type={type}
      spellCheck={false}
      autoComplete="off"
      className={cx(
        styles['input'],
        icon !== undefined && styles['withIcon'],
        icon === undefined && className,
      )}
      onChange={(event) => onChange?.(event.target.value)}
      {...field}
      {...rest}
    />
  );
  if (icon === undefined) return input;
  return (
    <span className={cx(styles['wrap'], className)}>
      {icon}
      {input}
    </span>
  );
}

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange'> {
  onChange?(value: string): void;
}

export function TextArea({ onChange, className, ...rest }: TextAreaProps) {
  const field = useFieldProps();
  return (
    <textarea
      className={cx(styles['input'], styles['area'], className)}
      onChange={(event) => onChange?.(event.target.value)}
      {...field}
      {...rest}
    />
  );
}
