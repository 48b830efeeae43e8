import { Field, TextInput } from '../../../ui';
import { Disclosure } from '../Disclosure';
import type { ChannelFieldsProps } from './draft-props';

/** Schedulers that files are made for; what each calls the channel. */
const SCHEDULERS = { buffer: 'Buffer', publer: 'Publer' } as const;

/** What the schedulers call the channel, where that differs. */
export function SchedulerNames({ draft, set }: ChannelFieldsProps) {
  return (
    <Disclosure title="Name in your scheduler" now={Object.values(draft.schedulers).find(Boolean) ?? ''}>
      {Object.entries(SCHEDULERS).map(([id, name]) => (
        <Field key={id} label={name} layout="row">
          <TextInput
            value={draft.schedulers[id] ?? ''}
            onChange={(text) => set({ schedulers: { ...draft.schedulers, [id]: text } })}
            placeholder={draft.name}
          />
        </Field>
      ))}
    </Disclosure>
  );
}
