import type { ReactNode } from 'react';
import styles from './BankShelves.module.css';

interface ShelfProps {
  readonly title: string;
  readonly count: string;
  /** What stands at the right of the head: how the shelf is sorted. */
  readonly end?: string;
  readonly children: ReactNode;
}

/** One heading of the bank with what stands under it. */
export function Shelf({ title, count, end, children }: ShelfProps) {
  return (
    <section className={styles['shelf']} aria-label={title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <span className={styles['count']}>{count}</span>
        {end ? <span className={styles['end']}>{end}</span> : null}
      </div>
      {children}
    </section>
  );
}
