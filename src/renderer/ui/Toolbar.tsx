import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Toolbar.module.css';

export interface ToolbarProps {
  readonly label: string;
  /** An accent ground while it acts on a selection. */
  readonly isAccent?: boolean;
  /** At the right end: a legend, counts, how things are shown. */
  readonly end?: ReactNode;
  readonly 'data-testid'?: string;
  readonly children: ReactNode;
}

/** The 36 px row of controls below a screen's bar. */
export function Toolbar({ label, isAccent = false, end, 'data-testid': testId, children }: ToolbarProps) {
  return (
    <div
      className={cx(styles['bar'], isAccent && styles['accent'])}
      role="toolbar"
      aria-label={label}
      data-testid={testId}
    >
      {children}
      {end ? <div className={styles['end']}>{end}</div> : null}
    </div>
  );
}

/** The toolbar that chooses what a screen shows. */
export function FilterBar({ end, children }: Pick<ToolbarProps, 'end' | 'children'>) {
  return (
    <Toolbar label="Filters" end={end}>
      {children}
    </Toolbar>
  );
}
