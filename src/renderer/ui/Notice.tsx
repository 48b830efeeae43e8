import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Notice.module.css';
import { StateMark } from './StateMark';

export interface NoticeProps {
  readonly tone?: 'neutral' | 'care' | 'stop' | 'accent';
  /** One strong line; the children say more. */
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
}

const MARKS = { neutral: null, care: 'risk', stop: 'hit', accent: 'published' } as const;

/** Something to know, in place: what happened, what is safe, what to do. */
export function Notice({ tone = 'neutral', title, children, actions, className }: NoticeProps) {
  const mark = MARKS[tone];
  return (
    <div className={cx(styles['notice'], styles[tone], className)}>
      {mark ? <StateMark state={mark} className={styles['mark']} /> : null}
      <div className={styles['words']}>
        {title ? <strong className={styles['title']}>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
