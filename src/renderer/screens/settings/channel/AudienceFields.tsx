import type { ChannelId } from '../../../../core/model/ids';
import type { Channel } from '../../../../core/model/channel';
import { familyOf, platformOrGeneric } from '../../../../core/platform';
import { familiesOf } from '../../../../core/register';
import { Checkbox, Field, Select, TextInput } from '../../../ui';
import { accountName } from '../../../words/names';
import { listWords } from '../../../../core/words/lists';
import { FallbackPicker } from '../FallbackPicker';
import { Disclosure } from '../Disclosure';
import type { RegisterFieldsProps } from './form-props';

/** Where the people go whom an outage cuts off. */
export function AudienceFields({ draft, set, platform, register, others }: RegisterFieldsProps) {
  const families = familiesOf(register);
  const own = familyOf(platform, families);
  const outside = others.filter(
    (one) => !own.failsTogether || familyOf(one.platform, families).id !== own.id,
  );
  return (
    <Disclosure
      title="Where its audience goes when it is down"
      now={listWords(namesOf(draft.goesTo, others)) || draft.goesWords || 'not known yet'}
      testId="fold-audience"
    >
      <FallbackPicker
        channels={others}
        chosen={draft.goesTo}
        onChange={(goesTo) => set({ goesTo })}
        addLabel="Add a channel they go to"
        families={families}
      />
      <Field label="Elsewhere" layout="row">
        <TextInput
          value={draft.goesWords}
          onChange={(goesWords) => set({ goesWords })}
          placeholder="The local newspaper’s forum"
          maxLength={300}
        />
      </Field>
      <Checkbox checked={draft.community} onChange={(community) => set({ community })}>
        A group or forum: people talk to each other here
      </Checkbox>
      {draft.community ? (
        <Field
          label="Backup elsewhere"
          layout="row"
          hint={`Where the same people meet when ${own.name} is down.`}
        >
          <Select<ChannelId | ''>
            value={draft.twin}
            options={[
              { value: '', label: 'None yet' },
              ...outside.map((one) => ({ value: one.id, label: accountName(one) })),
            ]}
            onChange={(twin) => set({ twin })}
          />
        </Field>
      ) : null}
    </Disclosure>
  );
}

function namesOf(ids: readonly ChannelId[], channels: readonly Channel[]): string[] {
  return ids.flatMap((id) => {
    const channel = channels.find((one) => one.id === id);
    return channel ? [platformOrGeneric(channel.platform).name] : [];
  });
}
