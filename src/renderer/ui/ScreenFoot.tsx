import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './ScreenFoot.module.css';

export interface ScreenFootProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The bar below a screen: what its button will do, and the button. */
export function ScreenFoot({ className, children }: ScreenFootProps) {
  return <footer className={cx(styles['foot'], className)}>{children}</footer>;
}
