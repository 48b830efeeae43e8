import type { ChannelState } from '../../../../core/model/channel';
import type { LocalDate } from '../../../../core/time/types';
import { lastSent } from '../../../store/queries/register';
import { useLive, useSession } from '../../../store/session';
import { Field, TextArea, TextInput } from '../../../ui';
import { dayWords } from '../../../words/dates';
import { DateRow } from '../DateRow';
import { Disclosure } from '../Disclosure';
import type { RegisterFieldsProps } from './form-props';

export interface AccountFieldsProps extends RegisterFieldsProps {
  readonly state: ChannelState;
  readonly today: LocalDate;
}

/** Who gets in, and whether anybody has looked lately. */
export function AccountFields({ draft, set, state, today, channelId }: AccountFieldsProps) {
  const { info, now } = useSession();
  const sent = useLive((db) => lastSent(db, channelId, now()), [channelId]);
  const date = dayWords(info.locale);
  const checked = draft.loginChecked === '' ? '' : `checked ${date(draft.loginChecked)}`;
  return (
    <Disclosure
      title="Who can log in"
      now={[draft.access, checked].filter(Boolean).join(', ') || 'no one named yet'}
      open={state !== 'active'}
      testId="fold-account"
    >
      <Field label="People" layout="row" hint="Names, never passwords.">
        <TextInput
          value={draft.access}
          onChange={(access) => set({ access })}
          placeholder="Ana, Ben"
          maxLength={300}
          data-testid="channel-access"
        />
      </Field>
      <DateRow
        label="Login last checked"
        value={draft.loginChecked}
        today={today}
        onChange={(loginChecked) => set({ loginChecked })}
      />
      <DateRow
        label="Last used"
        {...(sent ? { hint: `Last post in the plan: ${date(sent)}.` } : {})}
        value={draft.lastUsed}
        today={today}
        onChange={(lastUsed) => set({ lastUsed })}
      />
      <Field
        label="Warm-up"
        layout="row"
        hint="What a dormant account needs first: a profile photo, three ordinary posts."
      >
        <TextArea rows={2} value={draft.warmUp} onChange={(warmUp) => set({ warmUp })} maxLength={1000} />
      </Field>
    </Disclosure>
  );
}
