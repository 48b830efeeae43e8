import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Tag.module.css';

export interface TagProps {
  readonly tone?: 'neutral' | 'care' | 'stop' | 'accent' | 'line';
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A word or two about the thing beside it. */
export function Tag({ tone = 'neutral', children, className }: TagProps) {
  return <span className={cx(styles['tag'], styles[tone], className)}>{children}</span>;
}
