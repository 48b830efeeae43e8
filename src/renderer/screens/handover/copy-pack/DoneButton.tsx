import { Check } from 'lucide-react';
import { useState } from 'react';
import { readLink } from '../../../../core/reconcile';
import { Button, Field, focusNow, Popover, TextInput } from '../../../ui';
import styles from './CopyPack.module.css';

export interface DoneButtonProps {
  /** Which post: '16:00 on Instagram'. */
  readonly what: string;
  onPosted(url: string): void;
}

/** Mark as posted: with the link of the post, or, when there is none to copy, without. */
export function DoneButton({ what, onPosted }: DoneButtonProps) {
  return (
    <Popover
      label={`Posted: ${what}`}
      testId="copy-done"
      button={
        <>
          <Check size="0.875rem" strokeWidth={1.9} aria-hidden />
          Mark as posted
        </>
      }
    >
      {(close) => (
        <DoneForm
          onPosted={(url) => {
            close();
            onPosted(url);
          }}
        />
      )}
    </Popover>
  );
}

function DoneForm({ onPosted }: Pick<DoneButtonProps, 'onPosted'>) {
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const link = readLink(pasted);
        if (link.ok) onPosted(link.value);
        else setProblem(link.error.message);
      }}
    >
      <Field
        label="Link to the post"
        error={problem}
        hint="The link proves it is published when you check the scheduler’s results."
      >
        <TextInput
          ref={focusNow}
          inputMode="url"
          value={pasted}
          placeholder="https://"
          data-testid="copy-done-link"
          onChange={(next) => {
            setPasted(next);
            setProblem(null);
          }}
        />
      </Field>
      <span className={styles['buttons']}>
        <Button type="submit" data-testid="copy-done-use">
          Done
        </Button>
        <Button variant="quiet" data-testid="copy-done-bare" onClick={() => onPosted('')}>
          Done without a link
        </Button>
      </span>
    </form>
  );
}
