import { cx } from './cx';
import styles from './DropOverlay.module.css';

export interface DropOverlayProps {
  /** What it lies over: all of the window, or the part around it. */
  readonly over: 'window' | 'part';
  /** What a drop does. */
  readonly children: string;
}

/** While a file hovers: where it may be dropped, and what happens then. */
export function DropOverlay({ over, children }: DropOverlayProps) {
  return (
    <div className={cx(styles['drop'], styles[over])} aria-hidden>
      <p>{children}</p>
    </div>
  );
}
