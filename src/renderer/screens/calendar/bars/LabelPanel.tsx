import { useState } from 'react';
import { Button, TextInput } from '../../../ui';
import styles from './bars.module.css';

interface LabelPanelProps {
  readonly labels: readonly string[];
  onAdd(label: string): void;
  onRemove(label: string): void;
}

/** Labels to add to, or take off, all posts selected. */
export function LabelPanel({ labels, onAdd, onRemove }: LabelPanelProps) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles['shift']}
      onSubmit={(event) => {
        event.preventDefault();
        const label = text.trim();
        if (label !== '') onAdd(label);
        setText('');
      }}
    >
      <div className={styles['shiftLine']}>
        <TextInput aria-label="New label" placeholder="New label" value={text} onChange={setText} />
        <Button type="submit" disabled={text.trim() === ''}>
          Add
        </Button>
      </div>
      {labels.map((label) => (
        <div key={label} className={styles['shiftLine']}>
          <span className="grow">{label}</span>
          <Button variant="quiet" size="small" aria-label={`Remove ${label}`} onClick={() => onRemove(label)}>
            Remove
          </Button>
        </div>
      ))}
    </form>
  );
}
