import { createContext, useContext, useId, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './Field.module.css';
import { StateMark } from './StateMark';

interface FieldIds {
  readonly control: string;
  readonly described: string | undefined;
  readonly wrong: boolean;
}

const FieldContext = createContext<FieldIds | null>(null);

/** What a control inside a Field puts on itself: the id its label names, and what describes it. */
export function useFieldProps(): { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const ids = useContext(FieldContext);
  if (!ids) return {};
  return {
    id: ids.control,
    ...(ids.described === undefined ? {} : { 'aria-describedby': ids.described }),
    ...(ids.wrong ? { 'aria-invalid': true } : {}),
  };
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What to do about it, in a sentence; shown with the care mark. */
  readonly error?: string | null | undefined;
  /** `row` puts the label beside the control, as in the composer. */
  readonly layout?: 'stack' | 'row';
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A label, its control, and a hint or a sentence about what is wrong. */
export function Field({ label, hint, error, layout = 'stack', children, className }: FieldProps) {
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== '';
  const described = wrong ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div className={cx(styles['field'], styles[layout], className)}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={styles['body']}>
        <FieldContext value={{ control: id, described, wrong }}>{children}</FieldContext>
        {wrong ? (
          <p id={`${id}-error`} className={styles['error']} role="alert">
            <StateMark state="risk" />
            {error}
          </p>
        ) : hint ? (
          <p id={`${id}-hint`} className={styles['hint']}>
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
