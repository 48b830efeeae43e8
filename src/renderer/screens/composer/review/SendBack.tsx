import { useState } from 'react';
import { Button, Field, focusNow, Popover, TextArea } from '../../../ui';
import styles from './review.module.css';
import type { ReviewActions } from './use-approve';

/** Back to the writer, with what should change. */
export function SendBack({ actions }: { actions: ReviewActions }) {
  const [note, setNote] = useState('');
  return (
    <Popover label="Send back with a note" button="Send back" size="small" testId="review-send-back">
      {(close) => (
        <form
          className={styles['sendBack']}
          onSubmit={(event) => {
            event.preventDefault();
            void actions.sendBack(note).then((sent) => {
              if (!sent) return;
              setNote('');
              close();
            });
          }}
        >
          <Field label="What should change?" hint="The writer sees this here. It never leaves the team.">
            <TextArea ref={focusNow} rows={3} value={note} onChange={setNote} data-testid="review-note" />
          </Field>
          <Button type="submit" size="small" disabled={note.trim() === ''} data-testid="review-send">
            Send back
          </Button>
        </form>
      )}
    </Popover>
  );
}
