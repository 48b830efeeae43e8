import { useId, type ReactNode } from 'react';
import styles from './Part.module.css';

/** One part of the settings: what it is about at the left, the settings at the right. */
export function Part({ title, words, children }: { title: string; words?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <div className={styles['about']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {words ? <p className={styles['words']}>{words}</p> : null}
      </div>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
