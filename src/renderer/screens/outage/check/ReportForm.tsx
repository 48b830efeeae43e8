import { useState } from 'react';
import type { Sighting } from '../../../../core/model/sighting';
import { platformOrGeneric } from '../../../../core/platform';
import { keepFile, MediaThumb } from '../../../media';
import { useSession } from '../../../store/session';
import { Button, Field, Segmented, Select, TextInput } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './check.module.css';
import { ACCOUNT_OPTIONS, NETWORK_OPTIONS, VIA_OPTIONS, WHAT_OPTIONS } from './report-words';
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
  const { now, info, workspaceId } = useSession();
  const own = frame.channels.map(({ platform }) => platform);
  const platforms = [...new Set([...own, ...(check.subjects?.platforms ?? [])])];
  const [draft, setDraft] = useState<Omit<Sighting, 'id' | 'at' | 'deletedAt'>>({
    who: info.userName,
    platform: platforms[0] ?? '',
    what: 'all',
    works: false,
    account: 'ours',
    via: 'native',
    network: 'here',
    device: '',
    text: '',
    shot: null,
  });
  const [problem, setProblem] = useState<string | null>(null);

  const set = (change: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...change }));
  const who = draft.who.trim();

  async function attach(file: File): Promise<void> {
    const kept = await keepFile(workspaceId, file, {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    setProblem(kept.ok ? null : kept.error.message);
    if (!kept.ok) return;
    const { sha256, name, mime, bytes } = kept.value;
    set({ shot: { sha256, name, mime, bytes, alt: '' } });
  }

  return (
    <form
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
      <Field label="With">
        <Select
          value={draft.account}
          options={ACCOUNT_OPTIONS}
          onChange={(account) => set({ account })}
          data-testid="check-report-account"
        />
      </Field>
      <Field label="Through">
        <Select
          value={draft.via}
          options={VIA_OPTIONS}
          onChange={(via) => set({ via })}
          data-testid="check-report-via"
        />
      </Field>
      <Field label="Network">
        <Select
          value={draft.network}
          options={NETWORK_OPTIONS}
          onChange={(network) => set({ network })}
          data-testid="check-report-network"
        />
      </Field>
      <Field label="Device">
        <TextInput
          value={draft.device}
          onChange={(device) => set({ device })}
          placeholder="Phone, laptop"
          maxLength={80}
          data-testid="check-report-device"
        />
      </Field>
      <Field label="Message on the screen" className={styles['wide']}>
        <TextInput
          value={draft.text}
          onChange={(text) => set({ text })}
          placeholder="Session expired"
          maxLength={400}
          data-testid="check-report-text"
        />
      </Field>
      <Field label="Screenshot" className={styles['wide']} error={problem}>
        {draft.shot === null ? (
          <input
            type="file"
            accept="image/*"
            aria-label="Screenshot"
            className={styles['file']}
            data-testid="check-report-shot"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void attach(file);
            }}
          />
        ) : (
          <span className={styles['shot']}>
            <span className={styles['shotThumb']}>
              <MediaThumb media={draft.shot} fit="contain" alt="Screenshot" />
            </span>
            {draft.shot.name}
            <Button size="small" variant="quiet" onClick={() => set({ shot: null })}>
              Remove
            </Button>
          </span>
        )}
      </Field>
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
