import { Field, TextInput } from '../../../ui';
import styles from './Outbox.module.css';
import type { CONNECT } from './outbox-words';

export interface KeyFieldProps {
  /** What the scheduler calls its key, and where it is found there. */
  readonly words: Pick<(typeof CONNECT)[keyof typeof CONNECT], 'keyLabel' | 'keyHint'>;
  /** Of an account that is known already: the name stands in the field itself. */
  readonly isAgain: boolean;
  readonly value: string;
  readonly problem: string | null;
  onChange(next: string): void;
}

/** The key of a scheduler, hidden while it is typed. */
export function KeyField({ words, isAgain, value, problem, onChange }: KeyFieldProps) {
  const { keyLabel, keyHint } = words;
  if (!isAgain) {
    return (
      <Field label={keyLabel} hint={keyHint} error={problem}>
        <TextInput data-testid="outbox-key" type="password" value={value} onChange={onChange} />
      </Field>
    );
  }
  return (
    <>
      <TextInput
        data-testid="outbox-key"
        type="password"
        aria-label={keyLabel}
        aria-invalid={problem !== null}
        placeholder={keyLabel}
        value={value}
        onChange={onChange}
      />
      {problem === null ? null : (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </>
  );
}
