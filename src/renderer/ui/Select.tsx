import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { useFieldProps } from './Field';
import styles from './Select.module.css';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Options of one group stand together under its name. */
  readonly group?: string | undefined;
  readonly disabled?: boolean;
}

export interface SelectProps<V extends string> extends Omit<
  ComponentProps<'select'>,
  'onChange' | 'value' | 'children'
> {
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  onChange(value: NoInfer<V>): void;
}

/** One of many: the system's own list, so that type-ahead and screen readers work as everywhere. */
export function Select<V extends string>({ options, value, onChange, className, ...rest }: SelectProps<V>) {
  const field = useFieldProps();
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <span className={cx(styles['wrap'], className)}>
      <select
        className={styles['select']}
        value={value}
        onChange={(event) => {
          const option = options.find((one) => one.value === event.target.value);
          if (option) onChange(option.value);
        }}
        {...field}
        {...rest}
      >
        {groups.map((group) => {
          const items = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
      <ChevronDown size={12} strokeWidth={2} aria-hidden />
    </span>
  );
}
