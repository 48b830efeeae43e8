import type { ReactNode, RefObject } from 'react';
import {
  Button as PressButton,
  Dialog as Panel,
  DialogTrigger,
  Popover as Floating,
} from 'react-aria-components';
import { buttonClass, type ButtonSize, type ButtonVariant } from './Button';
import { cx } from './cx';
import floating from './floating.module.css';
import styles from './Popover.module.css';

type Content = ReactNode | ((close: () => void) => ReactNode);

export interface PopoverProps {
  /** Names the panel. */
  readonly label: string;
  /** What stands on the button that opens it. */
  readonly button: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly testId?: string;
  readonly children: Content;
}

/** A button and the small panel it opens. Esc or a press outside closes it; focus goes back to the button. */
export function Popover({ label, button, variant, size, testId, children }: PopoverProps) {
  return (
    <DialogTrigger>
      <PressButton
        className={buttonClass(variant, size)}
        {...(testId === undefined ? {} : { 'data-testid': testId })}
      >
        {button}
      </PressButton>
      <Floating className={cx(floating['floating'], styles['floating'])} offset={6}>
        <Panel aria-label={label} className={styles['panel'] ?? ''}>
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Panel>
      </Floating>
    </DialogTrigger>
  );
}

export interface FloatingPanelProps {
  readonly label: string;
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  onClose(): void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** The same panel for a place that opens it by its own means, anchored to an element. */
export function FloatingPanel({ label, anchor, isOpen, onClose, children, className }: FloatingPanelProps) {
  return (
    <Floating
      className={cx(floating['floating'], styles['floating'])}
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      offset={6}
    >
      <Panel aria-label={label} className={cx(styles['panel'], className)}>
        {children}
      </Panel>
    </Floating>
  );
}
