import type { ReactNode } from 'react';
import styles from './Frame.module.css';
import { monogram } from './monogram';
import { Rail } from './Rail';

/** The window before a workspace is open: rail and status line stand, nothing can be pressed yet. */
export function Frame({ name, status, children }: { name: string; status: ReactNode; children: ReactNode }) {
  return (
    <div className={styles['window']}>
      <Rail
        screen="calendar"
        onScreen={() => undefined}
        outageOpen={false}
        disabled
        head={
          <span className={styles['mark']} aria-hidden>
            {monogram(name)}
          </span>
        }
      />
      <main className={styles['main']}>{children}</main>
      <footer className={styles['status']} data-testid="status-line" aria-label="Status">
        {status}
      </footer>
    </div>
  );
}
