import { useId, type ReactNode } from 'react';
import { cx } from '../../ui';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  readonly words?: string;
  /** Tables want the whole width: the words stand above. */
  readonly wide?: boolean;
  /** Where the links at the top of the page lead. */
  readonly anchor?: string;
  readonly children: ReactNode;
}

/** One part of the settings: what it is about at the left, the settings at the right. */
export function Section({ title, words, wide = false, anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section
      className={cx(styles['part'], wide && styles['wide'])}
      aria-labelledby={id}
      data-part={anchor}
      tabIndex={anchor === undefined ? undefined : -1}
    >
      <div>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {words ? <p className={styles['words']}>{words}</p> : null}
      </div>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
