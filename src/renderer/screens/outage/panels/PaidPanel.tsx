import { useState } from 'react';
import type { PaidCampaign, Outage } from '../../../../core/model/outage';
import { useRun } from '../../../store/session';
import { Button, Field, StateMark, TextInput } from '../../../ui';
import styles from './panels.module.css';

/** What is spending money on what is down, who can stop it, and whether it is stopped (R129). */
export function PaidPanel({ outage }: { outage: Outage }) {
  const run = useRun();
  const [name, setName] = useState('');
  const [who, setWho] = useState('');
  const set = (paid: PaidCampaign & { isGone?: boolean }) =>
    run('outage.describe', { id: outage.id, facts: { paid } });
  async function add(): Promise<void> {
    const id = `p${outage.paid.length + 1}-${name
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')}`;
    const result = await set({ id, name: name.trim(), who: who.trim(), isStopped: false });
    if (result.ok) setName('');
  }
  return (
    <>
      <p className={styles['lead']}>
        Paid campaigns keep spending while nobody can see them. List what is running and who can stop it.
        Holdfast cannot stop it for you.
      </p>
      <ul className={styles['list']}>
        {outage.paid.map((one) => (
          <li key={one.id} className={styles['row']} data-testid="paid-campaign">
            <StateMark state={one.isStopped ? 'held' : 'risk'} tone={one.isStopped ? 'inherit' : 'care'} />
            <b>{one.name}</b>
            <span>{one.who === '' ? 'no one named' : one.who}</span>
            <em>{one.isStopped ? 'stopped' : 'running'}</em>
            <Button size="small" onClick={() => void set({ ...one, isStopped: !one.isStopped })}>
              {one.isStopped ? 'Running again' : 'Mark as stopped'}
            </Button>
            <Button size="small" variant="quiet" onClick={() => void set({ ...one, isGone: true })}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void add();
        }}
      >
        <Field label="Campaign">
          <TextInput
            value={name}
            onChange={setName}
            maxLength={120}
            placeholder="Stollen, Meta ads"
            data-testid="paid-name"
          />
        </Field>
        <Field label="Who can stop it">
          <TextInput value={who} onChange={setWho} maxLength={80} data-testid="paid-who" />
        </Field>
        <Button type="submit" disabled={name.trim() === ''} data-testid="paid-add">
          Add
        </Button>
      </form>
    </>
  );
}
