import type { ReactNode, Ref } from 'react';
import { cx } from './cx';
import styles from './ScrollArea.module.css';

export interface ScrollAreaProps {
  /** What is in it. */
  readonly label: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The part of a screen that scrolls, with the keyboard too. */
export function ScrollArea({ label, ref, className, children }: ScrollAreaProps) {
  return (
    // Its rows may hold nothing to focus: then the scroller itself must take the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={ref} className={cx(styles['area'], className)} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}

export interface ListEndProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The line below a list: what of it is not shown, and the button that shows it. */
export function ListEnd({ className, children }: ListEndProps) {
  return <p className={cx(styles['end'], className)}>{children}</p>;
}
