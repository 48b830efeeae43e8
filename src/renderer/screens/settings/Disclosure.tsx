import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly title: string;
  /** What stands in it now, in a few words: seen without opening it. */
  readonly now?: string | undefined;
  readonly open?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A part of a form that opens on demand and says what it holds while it is closed. */
export function Disclosure({ title, now, open = false, testId, children }: DisclosureProps) {
  return (
    <details className={styles['fold']} open={open} data-testid={testId}>
      <summary className={styles['summary']}>
        <ChevronRight size="0.875rem" strokeWidth={2} className={styles['chevron']} aria-hidden />
        <span className={styles['title']}>{title}</span>
        {now ? <span className={styles['now']}>{now}</span> : null}
      </summary>
      <div className={styles['body']}>{children}</div>
    </details>
  );
}
