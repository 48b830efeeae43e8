import { useState } from 'react';
import type { Outage } from '../../../../core/model/outage';
import type { Instant } from '../../../../core/time/types';
import { logWords } from '../../../../core/outage/log-words';
import { useRun } from '../../../store/session';
import { Button, TextInput } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from '../outage.module.css';

/** Who did or saw what, and when; the start of the report afterwards. */
export function OutageLog({ outage, frame }: { outage: Outage; frame: OutageFrame }) {
  const run = useRun();
  const [text, setText] = useState('');
  const entries = [...outage.log].reverse();
  const moment = (at: Instant) => frame.words.moment(at, frame.today);
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
          <li key={entry.id} data-kind={entry.kind}>
            <time>{moment(entry.at)}</time>
            <span>
              {logWords(entry, { channels: frame.channels, families: frame.families, moment })}{' '}
              <small>{entry.by}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
