import { X } from 'lucide-react';
import { useState } from 'react';
import { Field, TextInput } from '../../../ui';
import { useComposing } from '../composing';
import styles from './master.module.css';

/** Own words to find posts by; two people may add one each at the same time. */
export function LabelsField() {
  const { post, save } = useComposing();
  const [typed, setTyped] = useState('');

  function add(): void {
    const labels = typed
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== '' && !label.includes('/') && !post.labels.includes(label));
    setTyped('');
    if (labels.length > 0) void save('post.update', { ids: [post.id], fields: { labelsAdd: labels } });
  }

  return (
    <Field label="Labels" layout="row">
      <div className={styles['labels']}>
        {post.labels.map((label) => (
          <span key={label} className={styles['tag']}>
            {label}
            <button
              type="button"
              className={styles['untag']}
              aria-label={`Remove the label ${label}`}
              onClick={() => void save('post.update', { ids: [post.id], fields: { labelsRemove: [label] } })}
            >
              <X size="0.75rem" strokeWidth={2} aria-hidden />
            </button>
          </span>
        ))}
        <TextInput
          value={typed}
          onChange={setTyped}
          placeholder="Add a label"
          className={styles['short']}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              add();
            }
          }}
        />
      </div>
    </Field>
  );
}
