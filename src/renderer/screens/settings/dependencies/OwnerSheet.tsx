import { familyById } from '../../../../core/platform';
import { informationSources } from '../../../../core/register';
import { Field, TextArea, TextInput } from '../../../ui';
import { DateRow } from '../DateRow';
import { Disclosure } from '../Disclosure';
import { OwnerPlatforms } from './OwnerPlatforms';
import { RegisterSheet } from '../RegisterSheet';
import { SourceMarks } from './SourceMarks';
import { useOwnerForm, type OwnerFormInput } from './use-owner-form';
import styles from './OwnerSheet.module.css';

/** One owner: what it runs, since when anybody knows, where to look and who speaks when it is down. */
export function OwnerSheet({ owner, frame, today, onClose }: OwnerFormInput) {
  const { draft, set, sources, voices, refusal, save, reset } = useOwnerForm({
    owner,
    frame,
    today,
    onClose,
  });

  return (
    <RegisterSheet
      title={owner?.name ?? 'New company'}
      testId="owner-sheet"
      saveTestId="owner-sheet-save"
      refusal={refusal}
      away={
        owner
          ? {
              label: familyById(owner.id) ? 'Reset to defaults' : 'Remove',
              act: () => void reset(owner.id),
            }
          : undefined
      }
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field label="Name" layout="row">
        <TextInput
          data-autofocus
          data-testid="owner-name"
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={80}
        />
      </Field>
      <OwnerPlatforms
        owner={owner}
        frame={frame}
        platforms={draft.platforms}
        // Whoever changes who owns what has looked today.
        onChange={(platforms) => set({ platforms, asOf: today })}
      />
      <DateRow
        label="Last checked"
        hint="Ownership changes. The date shows how current this is."
        value={draft.asOf}
        today={today}
        onChange={(asOf) => set({ asOf })}
      />
      <Field label="Source" layout="row">
        <TextInput
          value={draft.source}
          onChange={(source) => set({ source })}
          placeholder="Where you found it"
          maxLength={200}
          data-testid="owner-source"
        />
      </Field>
      <div className={styles['folds']}>
        <Disclosure
          title="Where to check if it is down"
          now={sources[0]?.name ?? 'nothing noted'}
          open={owner === null}
        >
          <Field
            label="Best first, one per line"
            hint="A name, then its address. Saved here, so you can read it offline."
          >
            <TextArea
              rows={3}
              value={draft.sourceText}
              onChange={(sourceText) => set({ sourceText })}
              data-testid="owner-sources"
            />
          </Field>
          <SourceMarks sources={informationSources(owner?.platforms ?? [], frame.register)} />
        </Disclosure>
        <Disclosure
          title="Where it posts updates"
          now={voices[0]?.handle ?? 'nothing noted'}
          open={owner === null}
        >
          <Field label="One account per line" hint="For example: @Meta on X.">
            <TextArea
              rows={3}
              value={draft.voiceText}
              onChange={(voiceText) => set({ voiceText })}
              data-testid="owner-voices"
            />
          </Field>
        </Disclosure>
      </div>
    </RegisterSheet>
  );
}
