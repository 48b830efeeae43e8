import { useState } from 'react';
import type { CauseKnown, OutageReach, Outage } from '../../../../core/model/outage';
import type { Instant } from '../../../../core/time/types';
import { useRun } from '../../../store/session';
import { signedProps, useSigning } from '../../../store/use-signing';
import { Button, Field, Select, SignedLine, TextInput } from '../../../ui';
import styles from './panels.module.css';

const CAUSE_OPTIONS = [
  { value: 'unknown', label: 'Unknown' },
  { value: 'claimed', label: 'Unconfirmed reports' },
  { value: 'confirmed', label: 'Confirmed by them' },
] as const satisfies readonly { value: CauseKnown; label: string }[];

const REACH_OPTIONS = [
  { value: 'unclear', label: 'Unclear' },
  { value: 'ours', label: 'Only us' },
  { value: 'region', label: 'Our region' },
  { value: 'worldwide', label: 'Everywhere' },
] as const satisfies readonly { value: OutageReach; label: string }[];

interface CausePartProps {
  readonly outage: Outage;
  /** An instant in the workspace's words. */
  readonly moment: (at: Instant) => string;
}

/** Who leads, how far it reaches, and what is known of the cause, with its source (R1, R60). */
export function CausePart({ outage, moment }: CausePartProps) {
  const run = useRun();
  const signing = useSigning({ kind: 'outage', row: outage });
  const [draft, setDraft] = useState({
    lead: outage.lead,
    cause: outage.cause,
    causeText: outage.causeText,
    causeSource: outage.causeSource,
    reach: outage.reach,
  });
  /** What the command said of a cause that nobody is named for. */
  const [refusal, setRefusal] = useState('');
  const set = (change: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...change }));
  const isSame = (Object.keys(draft) as (keyof typeof draft)[]).every((key) => draft[key] === outage[key]);
  return (
    <form
      className={styles['facts']}
      onSubmit={(event) => {
        event.preventDefault();
        const changed = Object.fromEntries(
          Object.entries(draft).filter(([key, value]) => outage[key as keyof typeof draft] !== value),
        );
        void run('outage.describe', { id: outage.id, facts: changed }).then((said) =>
          setRefusal(!said.ok && said.error.code === 'no-source' ? said.error.message : ''),
        );
      }}
    >
      <h3>What we know</h3>
      <Field label="Who leads">
        <TextInput
          value={draft.lead}
          onChange={(lead) => set({ lead })}
          maxLength={80}
          data-testid="outage-lead"
        />
      </Field>
      <Field label="Who is affected">
        <Select value={draft.reach} options={REACH_OPTIONS} onChange={(reach) => set({ reach })} />
      </Field>
      <Field label="Cause">
        <Select
          value={draft.cause}
          options={CAUSE_OPTIONS}
          onChange={(cause) => set({ cause })}
          data-testid="outage-cause"
        />
      </Field>
      {draft.cause === 'unknown' ? null : (
        <>
          <Field label="Details">
            <TextInput value={draft.causeText} onChange={(causeText) => set({ causeText })} maxLength={200} />
          </Field>
          <Field label="Source" error={refusal}>
            <TextInput
              value={draft.causeSource}
              onChange={(causeSource) => set({ causeSource })}
              maxLength={200}
              placeholder="Their account on X, 11:40"
            />
          </Field>
        </>
      )}
      <div>
        <Button type="submit" size="small" disabled={isSame} data-testid="outage-facts-save">
          Save
        </Button>
      </div>
      {isSame && signing !== null && (outage.reason !== '' || outage.causeText !== '') ? (
        <SignedLine {...signedProps(signing, moment)} />
      ) : null}
    </form>
  );
}
