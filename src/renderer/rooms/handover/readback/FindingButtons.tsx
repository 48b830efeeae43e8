import { useState } from 'react';
import { readLink, type Outcome } from '../../../../core/reconcile';
import { schedulerName } from '../../../../core/export';
import { Button, Field, focusNow, Popover, TextInput } from '../../../ui';
import styles from './ReadBack.module.css';
import type { ReadBackWork } from './use-read-back';

/** What only a person can say of a post that is stuck or not known: its link, or that it is not there. */
export function FindingButtons({ outcome, work }: { outcome: Outcome; work: ReadBackWork }) {
  const { deliveryId, found } = outcome;
  if (found) {
    const others = work.choices.findings.filter((one) => one.deliveryId !== deliveryId);
    return (
      <span className={styles['finding']}>
        <Button size="small" data-testid="readback-not-so" onClick={() => work.change({ findings: others })}>
          Not so after all
        </Button>
      </span>
    );
  }
  const isStuck = outcome.outcome === 'stuck';
  return (
    <span className={styles['finding']}>
      <Popover
        label={`Link of “${outcome.title}”`}
        size="small"
        testId="readback-link"
        button="Paste its link"
      >
        {(close) => (
          <LinkForm
            onLink={(url) => {
              work.find({ deliveryId, found: 'out', url });
              close();
            }}
          />
        )}
      </Popover>
      <Button
        size="small"
        data-testid="readback-not-there"
        onClick={() => work.find({ deliveryId, found: 'not-there' })}
      >
        {isStuck ? `Cancelled in ${schedulerName(work.scheduler)}` : 'It is not there'}
      </Button>
    </span>
  );
}

function LinkForm({ onLink }: { onLink(url: string): void }) {
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className={styles['link']}
      onSubmit={(event) => {
        event.preventDefault();
        const link = readLink(pasted);
        if (link.ok) onLink(link.value);
        else setProblem(link.error.say);
      }}
    >
      <Field label="Link of the post" error={problem}>
        <TextInput
          ref={focusNow}
          inputMode="url"
          value={pasted}
          placeholder="https://"
          data-testid="readback-link-field"
          onChange={(next) => {
            setPasted(next);
            setProblem(null);
          }}
        />
      </Field>
      <Button type="submit" size="small" data-testid="readback-link-use">
        It is out
      </Button>
    </form>
  );
}
