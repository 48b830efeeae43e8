import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx';
import { Kbd } from './Kbd';

export type ButtonVariant = 'plain' | 'quiet' | 'primary';
export type ButtonSize = 'small' | 'medium' | 'large';

export interface ButtonProps extends ComponentProps<'button'> {
  /** A screen has at most one `primary`. */
  readonly variant?: ButtonVariant | undefined;
  /** 24, 28 or 36 high; `large` is for the one next action. */
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
  /** Stands behind the words, e.g. an arrow. */
  readonly after?: ReactNode;
  /** The shortcut that presses it, as words: 'Ctrl N'. */
  readonly kbd?: string | undefined;
}

/** The look of a button, for elements of other libraries. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'medium'): string {
  return cx(styles['button'], styles[variant], styles[size]);
}

export function Button({
  variant,
  size,
  icon,
  after,
  kbd,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={cx(buttonClass(variant, size), className)} {...rest}>
      {icon}
      {children}
      {after}
      {kbd ? <Kbd className={styles['kbd']}>{kbd}</Kbd> : null}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'kbd'> {
  /** What it does, in words: its accessible name and its hint. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, className, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button
      variant={variant}
      className={cx(styles['icon'], className)}
      aria-label={label}
      title={label}
      icon={icon}
      {...rest}
    />
  );
}
