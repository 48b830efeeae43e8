import { useState } from 'react';
import { ALL_PLATFORMS } from '../../../core/platform';
import { Button, Field, TextInput } from '../../ui';
import styles from './ChannelsStep.module.css';
import { PlanNameField } from './PlanNameField';
import { PlatformRow, type AccountDraft } from './PlatformRow';
import { readTimes, type NewChannel } from './start';

export interface ChannelsStepProps {
  readonly name: string;
  onName(name: string): void;
  readonly busy: boolean;
  onBack(): void;
  onDone(channels: readonly NewChannel[]): void;
}

/** Name the workspace, tick the platforms, say what each account is called. */
export function ChannelsStep({ name, onName, busy, onBack, onDone }: ChannelsStepProps) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, AccountDraft>>(new Map());
  const [times, setTimes] = useState('09:00');
  const [asked, setAsked] = useState(false);
  const read = readTimes(times);
  const nameless = name.trim() === '';

  function toggle(platform: string, on: boolean): void {
    const next = new Map(drafts);
    if (on) next.set(platform, { name: name.trim(), handle: '' });
    else next.delete(platform);
    setDrafts(next);
  }

  function change(platform: string, draft: AccountDraft): void {
    setDrafts(new Map(drafts).set(platform, draft));
  }

  function finish(): void {
    setAsked(true);
    if (nameless || read === null || drafts.size === 0) return;
    const chosen = ALL_PLATFORMS.flatMap((platform) => {
      const draft = drafts.get(platform.id);
      if (!draft) return [];
      const called = draft.name.trim() || draft.handle.trim() || name.trim();
      return [{ platform: platform.id, name: called, handle: draft.handle.trim(), times: read }];
    });
    onDone(chosen);
  }

  return (
    <form
      className={styles['step']}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <h2 className={styles['title']}>Which channels do you post to?</h2>
      <PlanNameField
        name={name}
        onName={onName}
        error={asked && nameless ? 'Enter your brand or client name.' : null}
      />
      <fieldset className={styles['platforms']} aria-label="Platforms">
        {ALL_PLATFORMS.map((platform) => (
          <PlatformRow
            key={platform.id}
            platform={platform}
            draft={drafts.get(platform.id)}
            onToggle={(on) => toggle(platform.id, on)}
            onChange={(draft) => change(platform.id, draft)}
          />
        ))}
      </fieldset>
      {asked && drafts.size === 0 ? (
        <p className={styles['missing']} role="alert">
          Choose at least one platform.
        </p>
      ) : null}
      <Field
        label="Usual posting times, Monday to Friday"
        hint="Separate with commas. You can set each channel later."
        error={read === null ? 'Enter times like 09:00, 12:30.' : null}
      >
        <TextInput value={times} onChange={setTimes} className={styles['times']} />
      </Field>
      <div className={styles['foot']}>
        <Button variant="quiet" onClick={onBack}>
          Back
        </Button>
        <Button type="submit" variant="primary" size="large" disabled={busy} data-testid="channels-done">
          Create calendar
        </Button>
      </div>
    </form>
  );
}
