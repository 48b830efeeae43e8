import { useEffect, useRef, useState } from 'react';
import type { Sighting } from '../../../../core/model/sighting';
import { platformOrGeneric } from '../../../../core/platform';
import { useSession } from '../../../store/session';
import { Button, Field, Segmented, Select, TextInput } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './check.module.css';
import { freshReport, type ReportDraft } from './report-draft';
import { WHAT_OPTIONS } from './report-words';
import { ReportAccess } from './ReportAccess';
import { ReportShot } from './ReportShot';
import type { Check } from './use-check';

interface ReportFormProps {
  readonly check: Check;
  readonly frame: OutageFrame;
  onAdd(report: Omit<Sighting, 'id' | 'deletedAt'>): void;
  onCancel(): void;
}

const WORKS_OPTIONS = [
  { value: 'fails', label: 'It fails' },
  { value: 'works', label: 'It works' },
] as const;

/** One sighting: who, where, with what, and what stood on the screen. */
export function ReportForm({ check, frame, onAdd, onCancel }: ReportFormProps) {
  const { now, info } = useSession();
  const own = frame.channels.map(({ platform }) => platform);
  const platforms = [...new Set([...own, ...(check.subjects?.platforms ?? [])])];
  const [draft, setDraft] = useState(() => freshReport(info.userName, platforms[0] ?? ''));
  const set = (change: Partial<ReportDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const who = draft.who.trim();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  return (
    <form
      ref={form}
      className={styles['form']}
      data-testid="check-report-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (who === '' || draft.platform === '') return;
        onAdd({ ...draft, who, device: draft.device.trim(), text: draft.text.trim(), at: now() });
      }}
    >
      <Field label="Who saw it">
        <TextInput
          value={draft.who}
          onChange={(value) => set({ who: value })}
          maxLength={80}
          data-testid="check-report-who"
        />
      </Field>
      <Field label="Where">
        <Select
          value={draft.platform}
          options={platforms.map((id) => ({ value: id, label: platformOrGeneric(id).name }))}
          onChange={(platform) => set({ platform })}
          data-testid="check-report-platform"
        />
      </Field>
      <Field label="What">
        <Select
          value={draft.what}
          options={WHAT_OPTIONS}
          onChange={(what) => set({ what })}
          data-testid="check-report-what"
        />
      </Field>
      <div className={styles['works']}>
        <span className={styles['label']}>Result</span>
        <Segmented
          label="Result"
          options={WORKS_OPTIONS}
          value={draft.works ? 'works' : 'fails'}
          onChange={(value) => set({ works: value === 'works' })}
        />
      </div>
      <ReportAccess draft={draft} set={set} />
      <Field label="Message on the screen" className={styles['wide']}>
        <TextInput
          value={draft.text}
          onChange={(text) => set({ text })}
          placeholder="Session expired"
          maxLength={400}
          data-testid="check-report-text"
        />
      </Field>
      <ReportShot draft={draft} set={set} />
      <div className={styles['formFoot']}>
        <Button type="submit" disabled={who === '' || draft.platform === ''} data-testid="check-report-add">
          Add
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
