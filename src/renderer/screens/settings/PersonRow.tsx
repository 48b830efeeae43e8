import { useState } from 'react';
import type { PersonChange } from '../../../core/commands/people';
import type { Person } from '../../../core/model/person';
import { isApprover } from '../../../core/review';
import { useRun } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, Checkbox, Select, TextInput } from '../../ui';
import type { ZoneOption } from '../../words/zones';
import styles from './PeoplePart.module.css';

export interface PersonRowProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly zones: readonly ZoneOption[];
}

/** One colleague: clock and role, and how to get hold of them. */
export function PersonRow({ person, people, zones }: PersonRowProps) {
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const { id, name, zone } = person;
  const set = (change: PersonChange) => run('workspace.person', { id, person: change });

  async function remove(): Promise<void> {
    const result = await run('workspace.person', { id, person: null });
    if (result.ok) notify({ text: `${name} removed.`, tone: 'neutral', undo: true });
  }

  return (
    <li className={styles['person']} data-testid="person">
      <span className={styles['name']}>{name}</span>
      <Select
        aria-label={`Time zone of ${name}`}
        value={zone}
        options={zones}
        onChange={(chosen) => void set({ zone: chosen })}
      />
      <Checkbox
        checked={isApprover(person)}
        data-testid="person-approves"
        onChange={(on) => void set({ approver: on })}
      >
        <span className="visually-hidden">{name} </span>Approves posts
      </Checkbox>
      <Button size="small" variant="quiet" aria-label={`Remove ${name}`} onClick={() => void remove()}>
        Remove
      </Button>
      <ReachFields person={person} people={people} onChange={set} />
    </li>
  );
}

/** How and when to get hold of somebody, and who stands in. Saved when a field is left. */
function ReachFields({
  person,
  people,
  onChange,
}: {
  person: Person;
  people: readonly Person[];
  onChange(change: PersonChange): Promise<unknown>;
}) {
  const { id, name } = person;
  const [reach, setReach] = useState(person.reach);
  const [from, setFrom] = useState(person.hours?.from ?? '');
  const [to, setTo] = useState(person.hours?.to ?? '');
  const others = people.filter((one) => one.id !== id);
  const saveHours = () => {
    if ((from === '') !== (to === '')) return;
    void onChange({ hours: from === '' ? null : { from, to } });
  };
  return (
    <div className={styles['reach']}>
      <TextInput
        aria-label={`How to reach ${name}`}
        placeholder="Phone or messenger"
        maxLength={200}
        value={reach}
        onChange={setReach}
        onBlur={() => void onChange({ reach })}
        data-testid="person-reach"
      />
      <span className={styles['hours']}>
        <TextInput
          type="time"
          aria-label={`${name} can be reached from`}
          value={from}
          onChange={setFrom}
          onBlur={saveHours}
          data-testid="person-from"
        />
        to
        <TextInput
          type="time"
          aria-label={`${name} can be reached until`}
          value={to}
          onChange={setTo}
          onBlur={saveHours}
          data-testid="person-to"
        />
      </span>
      <Select
        aria-label={`Deputy of ${name}`}
        value={person.deputy ?? ''}
        options={[
          { value: '', label: 'No deputy' },
          ...others.map((one) => ({ value: one.id as string, label: `Deputy: ${one.name}` })),
        ]}
        onChange={(chosen) => void onChange({ deputy: others.find((one) => one.id === chosen)?.id ?? null })}
        data-testid="person-deputy"
      />
    </div>
  );
}
