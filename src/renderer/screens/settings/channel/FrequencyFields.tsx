import { Checkbox, Field, TextInput } from '../../../ui';
import styles from '../ChannelSheet.module.css';
import { Disclosure } from '../Disclosure';
import { dailyQuota } from '../rules-draft';
import type { ChannelFieldsProps } from './draft-props';

/** How often posts may go out there, and when none may. */
export function FrequencyFields({ draft, problems, set }: ChannelFieldsProps) {
  return (
    <Disclosure
      title="Frequency"
      now={`${draft.gap} min apart, ${draft.cap.trim() === '' ? 'no daily limit' : `${draft.cap} a day`}`}
      open={problems.gap !== undefined || problems.cap !== undefined || problems.blackout !== undefined}
    >
      <Field label="Minimum gap" layout="row" error={problems.gap} hint="Minutes between two posts.">
        <TextInput
          inputMode="numeric"
          className={styles['short']}
          value={draft.gap}
          onChange={(gap) => set({ gap })}
        />
      </Field>
      <Field
        label="Daily limit"
        layout="row"
        error={problems.cap}
        hint={`Leave empty for no limit. ${dailyQuota(draft.platform)}`}
      >
        <TextInput
          inputMode="numeric"
          className={styles['short']}
          value={draft.cap}
          onChange={(cap) => set({ cap })}
        />
      </Field>
      <Checkbox checked={draft.quiet} onChange={(quiet) => set({ quiet })}>
        Quiet hours: no posts are moved into them
      </Checkbox>
      {draft.quiet ? (
        <div className={styles['quiet']}>
          <TextInput
            type="time"
            aria-label="Quiet from"
            value={draft.quietFrom}
            onChange={(quietFrom) => set({ quietFrom })}
          />
          <span>to</span>
          <TextInput
            type="time"
            aria-label="Quiet until"
            value={draft.quietTo}
            onChange={(quietTo) => set({ quietTo })}
          />
        </div>
      ) : null}
      <Field
        label="Days off"
        layout="row"
        error={problems.blackout}
        hint="No posts are planned on these days."
      >
        <TextInput
          value={draft.blackout}
          onChange={(blackout) => set({ blackout })}
          placeholder="2026-12-25"
        />
      </Field>
    </Disclosure>
  );
}
