import type { ReactNode } from 'react';
import { Button, Sheet, SheetTitle } from '../../ui';
import styles from './RegisterSheet.module.css';

export interface RegisterSheetProps {
  readonly title: string;
  readonly testId: string;
  readonly saveTestId: string;
  readonly refusal: string | null;
  /** The quiet button at the left: remove, or back to as shipped. */
  readonly away?: { readonly label: string; act(): void } | undefined;
  onSave(): void;
  onClose(): void;
  readonly children: ReactNode;
}

/** A sheet with one form: its title, its fields, what was refused, and the ways out. */
export function RegisterSheet(props: RegisterSheetProps) {
  const { title, testId, saveTestId, refusal, away, onSave, onClose, children } = props;
  return (
    <Sheet label={title} onClose={onClose} className={styles['sheet']} testId={testId}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <SheetTitle title={title} onClose={onClose} />
        <div className={styles['body']}>{children}</div>
        {refusal !== null ? (
          <p className={styles['refusal']} role="alert">
            {refusal}
          </p>
        ) : null}
        <footer className={styles['foot']}>
          {away ? (
            <Button variant="quiet" onClick={away.act}>
              {away.label}
            </Button>
          ) : null}
          <span className="grow" />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" data-testid={saveTestId}>
            Save
          </Button>
        </footer>
      </form>
    </Sheet>
  );
}
