import { Plus } from 'lucide-react';
import { useState } from 'react';
import { daysOf, parseOwnRule } from '../../../core/days';
import type { LocalDate } from '../../../core/time/types';
import { useRun } from '../../store/session';
import { Button, Field, focusNow, Popover, Segmented, TextInput } from '../../ui';
import { dateWords } from '../../words/dates';
import styles from './OwnDayButton.module.css';

/** 'Add date' in the screen's bar, and the small form behind it. */
export function OwnDayButton({ date, locale }: { date: LocalDate; locale: string }) {
  return (
    <Popover
      label="Add date"
      variant="primary"
      testId="own-day"
      button={
        <>
          <Plus size="0.875rem" strokeWidth={2} aria-hidden />
          Add date
        </>
      }
    >
      {(close) => <OwnDayForm date={date} locale={locale} onDone={close} />}
    </Popover>
  );
}

type Way = 'yearly' | 'once' | 'rule';

function OwnDayForm({ date, locale, onDone }: { date: LocalDate; locale: string; onDone(): void }) {
  const run = useRun();
  const [name, setName] = useState('');
  const [way, setWay] = useState<Way>('yearly');
  const [day, setDay] = useState<string>(date);
  const [rule, setRule] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const typed = way === 'rule' ? rule : way === 'once' ? day : day.slice(5);
  const next = nextOf(typed, Number(date.slice(0, 4)));

  async function save(): Promise<void> {
    const saved = await run('day.create', { name: name.trim(), rule: typed });
    if (saved.ok) onDone();
    else setProblem(saved.error.message);
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Name" error={problem !== null && name.trim() === '' ? problem : null}>
        <TextInput
          ref={focusNow}
          value={name}
          onChange={setName}
          placeholder="Shop birthday"
          maxLength={120}
          data-testid="own-day-name"
        />
      </Field>
      <Segmented<Way>
        label="How often"
        value={way}
        onChange={setWay}
        options={[
          { value: 'yearly', label: 'Every year' },
          { value: 'once', label: 'Once' },
          { value: 'rule', label: 'Custom rule' },
        ]}
      />
      <Field
        label="When"
        error={problem !== null && name.trim() !== '' ? problem : null}
        hint={
          next !== null
            ? `Next: ${dateWords(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })(next)}`
            : way === 'rule'
              ? '11:4:THU is the fourth Thursday of November, EASTER-2 is Good Friday.'
              : null
        }
      >
        {way === 'rule' ? (
          <TextInput value={rule} onChange={setRule} placeholder="11:4:THU" data-testid="own-day-rule" />
        ) : (
          <TextInput type="date" value={day} onChange={setDay} data-testid="own-day-date" />
        )}
      </Field>
      <div className={styles['foot']}>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" data-testid="own-day-save">
          Add date
        </Button>
      </div>
    </form>
  );
}

/** Where the rule falls in this year or the next ones; null while it cannot be read. */
function nextOf(rule: string, year: number): LocalDate | null {
  const read = parseOwnRule(rule);
  if (!read.ok) return null;
  const own = [{ id: 'typed', name: 'typed', rule: read.value }];
  for (const one of [year, year + 1, year + 2, year + 3]) {
    const found = daysOf(one, { regions: ['-'], includeGlobal: false, own })[0];
    if (found) return found.from;
  }
  return null;
}
