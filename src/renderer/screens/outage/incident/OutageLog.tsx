import { useState } from 'react';
import type { Outage } from '../../../../core/model/outage';
import { useRun } from '../../../store/session';
import { Button, TextInput } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from '../outage.module.css';

/** Who did or saw what, and when; the start of the report afterwards. */
export function OutageLog({ outage, frame }: { outage: Outage; frame: OutageFrame }) {
  const run = useRun();
  const [text, setText] = useState('');
  const entries = [...outage.log].sort((a, b) => b.at - a.at);
  async function add(): Promise<void> {
    const result = await run('outage.log', { id: outage.id, text });
    if (result.ok) setText('');
  }
  return (
    <section className={styles['log']} aria-label="Log">
      <h2>Log</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) void add();
        }}
      >
        <TextInput
          aria-label="What happened"
          placeholder="What happened?"
          value={text}
          onChange={setText}
          maxLength={1_000}
          data-testid="outage-log-text"
        />
        <Button type="submit" disabled={!text.trim()}>
          Add
        </Button>
      </form>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.at}-${entry.text}`}>
            <time>{frame.words.moment(entry.at, frame.today)}</time>
            <span>
              {entry.text} <small>{entry.by}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
