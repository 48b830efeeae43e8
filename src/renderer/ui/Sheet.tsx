import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { IconButton } from './Button';
import { cx } from './cx';
import styles from './Sheet.module.css';

export interface SheetProps {
  /** Names the sheet for screen readers. */
  readonly label: string;
  onClose(): void;
  readonly testId?: string | undefined;
  /** Sets the width; the sheet itself takes the whole height of the screen at its right. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A sheet at the right of the screen. Not modal: what is being edited stays in view and in reach. On opening, focus
 * goes to the element marked `data-autofocus`, else to the sheet; Esc closes it and gives the focus back.
 */
export function Sheet({ label, onClose, testId, className, children }: SheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);

  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const before = document.activeElement;
    (element.querySelector<HTMLElement>('[data-autofocus]') ?? element).focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      leaveField(element);
      close();
    };
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={sheet}
      open
      aria-modal="false"
      aria-label={label}
      tabIndex={-1}
      data-testid={testId}
      className={cx(styles['sheet'], className)}
    >
      {children}
    </dialog>
  );
}

/** Many a field saves what is typed when it is left, and a sheet that goes away takes the focus without leaving it. */
function leaveField(sheet: HTMLElement): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field !== sheet && sheet.contains(field)) field.blur();
}

export interface SheetTitleProps {
  readonly title: string;
  onClose(): void;
}

/** The head of a sheet that is about one thing: what it is, and the way out. */
export function SheetTitle({ title, onClose }: SheetTitleProps) {
  return (
    <header className={styles['title']}>
      <h2>{title}</h2>
      <IconButton label="Close" icon={<X size="1rem" strokeWidth={1.75} />} onClick={onClose} />
    </header>
  );
}
