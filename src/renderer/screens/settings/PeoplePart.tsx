import { useMemo, useState } from 'react';
import type { Person } from '../../../core/model/person';
import { isApprover, mayApprove, sameName } from '../../../core/review';
import { useRun, useSession } from '../../store/session';
import { Button, TextInput } from '../../ui';
import { zoneOptions } from '../../words/zones';
import { PersonRow } from './PersonRow';
import { Section } from './Section';
import styles from './PeoplePart.module.css';

/** Colleagues: whose clock stands beside ours, and who signs posts off. Saved as you go. */
export function PeoplePart({ people, zone }: { people: readonly Person[]; zone: string }) {
  const run = useRun();
  const { info } = useSession();
  const zones = useMemo(() => zoneOptions([zone, ...people.map((person) => person.zone)]), [zone, people]);
  const isListed = people.some((person) => sameName(person.name, info.userName));
  const add = (name: string) =>
    run('workspace.person', { id: null, person: { name, zone: info.zone, approver: false } });
  return (
    <Section
      title="People"
      words="Colleagues whose time zone you want to see, and those who approve posts. Use the names from their own computers."
    >
      {people.length > 0 ? (
        <ul className={styles['people']}>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} people={people} zones={zones} />
          ))}
        </ul>
      ) : null}
      <AddPerson onAdd={add} />
      {isListed ? null : (
        <Button size="small" variant="quiet" data-testid="add-me" onClick={() => void add(info.userName)}>
          Add me ({info.userName})
        </Button>
      )}
      <p className={styles['rule']} data-testid="approval-rule">
        {people.some(isApprover)
          ? `Only people marked here can approve${mayApprove(people, info.userName) ? ', including you' : '; you cannot'}. This is a team rule, not a lock.`
          : 'No approvers set: anyone can approve.'}
      </p>
    </Section>
  );
}

function AddPerson({ onAdd }: { onAdd(name: string): Promise<{ ok: boolean }> }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void onAdd(name.trim()).then((result) => {
          if (result.ok) setName('');
        });
      }}
    >
      <TextInput
        aria-label="Colleague’s name"
        placeholder="Colleague’s name"
        maxLength={60}
        value={name}
        onChange={setName}
        data-testid="person-name"
      />
      <Button type="submit" data-testid="add-person" disabled={name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
