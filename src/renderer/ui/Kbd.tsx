import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Kbd.module.css';

/** A key or a chord, as it is called on the keyboard. */
export function Kbd({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <kbd className={cx(styles['kbd'], className)}>{children}</kbd>;
}
