import type { ReactNode } from 'react';
import { Dialog as Panel, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  onClose(): void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly testId?: string | undefined;
}

/** A modal dialog, for work that must be finished or left. Never for 'are you sure?': there is undo. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'medium', testId }: DialogProps) {
  return (
    <ModalOverlay
      className={styles['scrim'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <Modal className={cx(styles['modal'], styles[size])}>
        <Panel className={styles['panel'] ?? ''} {...(testId === undefined ? {} : { 'data-testid': testId })}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <div className={styles['body']}>{children}</div>
          {actions ? <div className={styles['actions']}>{actions}</div> : null}
        </Panel>
      </Modal>
    </ModalOverlay>
  );
}
