import { useState } from 'react';
import type { DeliveryId } from '../../../../core/model/ids';
import { readLink, type Finding } from '../../../../core/reconcile';
import { Button, Field, focusNow, Popover, TextInput } from '../../../ui';
import styles from './ReadBack.module.css';

export interface FindingButtonsProps {
  readonly title: string;
  readonly deliveryId: DeliveryId;
  /** What the button says with which it is not out. */
  readonly notThere: string;
  onFinding(finding: Finding): void;
}

/** What only a person can say of a post that is stuck or not known: its link, or that it is not there. */
export function FindingButtons({ title, deliveryId, notThere, onFinding }: FindingButtonsProps) {
  return (
    <span className={styles['finding']}>
      <Popover label={`Link to “${title}”`} size="small" testId="readback-link" button="Paste link">
        {(close) => (
          <LinkForm
            onLink={(url) => {
              close();
              onFinding({ deliveryId, found: 'out', url });
            }}
          />
        )}
      </Popover>
      <Button
        size="small"
        data-testid="readback-not-there"
        onClick={() => onFinding({ deliveryId, found: 'not-there' })}
      >
        {notThere}
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
        else setProblem(link.error.message);
      }}
    >
      <Field label="Link to the post" error={problem}>
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
      <Button type="submit" data-testid="readback-link-use">
        Mark as posted
      </Button>
    </form>
  );
}
