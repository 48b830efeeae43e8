import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './VerdictHead.module.css';

export interface VerdictHeadProps {
  /** A part of a page names itself. */
  readonly as?: 'header' | 'section';
  readonly 'aria-label'?: string;
  readonly className?: string | undefined;
  /** Beside the words: what was counted. */
  readonly figures?: ReactNode;
  /** A heading that says what it comes to, and what there is to know about it. */
  readonly children: ReactNode;
}

/** What a screen comes to, in words and in figures. */
export function VerdictHead(props: VerdictHeadProps) {
  const { as: Element = 'header', 'aria-label': label, className, figures, children } = props;
  return (
    <Element className={cx(styles['head'], className)} aria-label={label}>
      <div className={styles['words']}>{children}</div>
      {figures}
    </Element>
  );
}
