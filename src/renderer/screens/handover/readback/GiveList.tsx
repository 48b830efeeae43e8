import { FileUp } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useWindowState } from '../../../store/window-state';
import { Button, Field, TextArea, cx } from '../../../ui';
import styles from './ReadBack.module.css';

/** What main reads at most for an import; the same for a file that is dropped. */
const MAX_BYTES = 50 * 1024 * 1024;

export interface GiveListProps {
  /** What the scheduler is called. */
  readonly name: string;
  readonly isBusy: boolean;
  /** Ends the reading of the list that was given. */
  onCancel(): void;
  onList(name: string, bytes: Uint8Array): void;
}

/** Three ways to give a scheduler's list: choose its file, drop it, paste a table. */
export function GiveList({ name, isBusy, onCancel, onList }: GiveListProps) {
  const notify = useWindowState((state) => state.notify);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');

  async function choose(): Promise<void> {
    const picked = await window.holdfast.pickFile('import');
    if (!picked.ok) return notify({ text: picked.error.message, tone: 'care' });
    if (picked.value) onList(picked.value.name, picked.value.bytes);
  }

  async function drop(event: DragEvent): Promise<void> {
    // Elsewhere a dropped file is a plan to import; here it is the list.
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    if (file.size > MAX_BYTES) {
      return notify({ text: 'This file is larger than 50 MB: export fewer days.', tone: 'care' });
    }
    onList(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  return (
    <div
      className={cx(styles['give'], over && styles['over'])}
      data-testid="readback-drop"
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => void drop(event)}
    >
      <div className={styles['way']}>
        <h3>From a file</h3>
        <p>
          Export sent and failed posts from {name} as CSV or JSON, then choose the file or drop it here. It
          needs a status column. Channel, text, due time, time sent and link help match each post.
        </p>
        <Button
          variant="primary"
          size="large"
          icon={<FileUp size="0.875rem" strokeWidth={1.9} aria-hidden />}
          data-testid="readback-choose"
          disabled={isBusy}
          onClick={() => void choose()}
        >
          Choose file
        </Button>
        {isBusy ? (
          <Button data-testid="readback-cancel" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
      <div className={styles['way']}>
        <h3>Paste a table</h3>
        <Field
          label="Paste from a spreadsheet, including the header row"
          hint="Column names: channel, text, at, status, sentAt, url. Statuses: sent, queued, failed, processing, cancelled or missing."
        >
          <TextArea
            rows={7}
            value={pasted}
            spellCheck={false}
            className={styles['paste']}
            data-testid="readback-paste"
            onChange={setPasted}
          />
        </Field>
        <Button
          data-testid="readback-paste-use"
          disabled={isBusy || pasted.trim() === ''}
          onClick={() => onList('the pasted table', new TextEncoder().encode(pasted))}
        >
          Match posts
        </Button>
      </div>
    </div>
  );
}
