import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What belongs here and how it gets here. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
}

/** An empty screen that says what to do next. */
export function EmptyState({ title, children, actions, icon, className }: EmptyStateProps) {
  return (
    <div className={cx(styles['empty'], className)}>
      {icon}
      <h2 className={styles['title']}>{title}</h2>
      {children ? <div className={styles['words']}>{children}</div> : null}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
