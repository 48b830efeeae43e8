import { useMemo, useState } from 'react';
import { CHANNEL_STATES, type ChannelState } from '../../../../core/model/channel';
import { ALL_PLATFORMS, platformOrGeneric } from '../../../../core/platform';
import { Field, Select, TextInput } from '../../../ui';
import { zoneOptions } from '../../../words/zones';
import { platformIdFor } from '../rules-draft';
import type { ChannelFieldsProps } from './draft-props';

/** The choice that asks for the name of a platform the catalogue does not have. */
const ANOTHER = 'another';

const STATE_WORDS: Readonly<Record<ChannelState, string>> = {
  active: 'Active: posts go out here',
  dormant: 'Dormant: kept for outages',
  reserved: 'Reserved: you hold the name, nothing is posted',
};

/** Which account it is, on which platform, in which zone, and whether posts go out there. */
export function IdentityFields({ draft, problems, set }: ChannelFieldsProps) {
  const zones = useMemo(() => zoneOptions([draft.zone]), [draft.zone]);
  const [naming, setNaming] = useState(false);
  const platforms = [...new Set([...ALL_PLATFORMS.map((one) => one.id), draft.platform])].filter(Boolean);
  return (
    <>
      <Field label="Platform" layout="row">
        <Select
          value={naming ? ANOTHER : draft.platform}
          data-testid="channel-platform"
          options={[
            ...platforms.map((id) => ({ value: id, label: platformOrGeneric(id).name })),
            { value: ANOTHER, label: 'Another platform…' },
          ]}
          onChange={(platform) => {
            setNaming(platform === ANOTHER);
            set({ platform: platform === ANOTHER ? '' : platform });
          }}
        />
      </Field>
      {naming ? (
        <Field label="Platform name" layout="row" error={problems.platform}>
          <TextInput
            data-testid="channel-platform-name"
            placeholder="PeerTube, our forum"
            onChange={(typed) => set({ platform: platformIdFor(typed) })}
          />
        </Field>
      ) : null}
      <Field label="Name" layout="row" error={problems.name}>
        <TextInput
          data-autofocus
          value={draft.name}
          onChange={(name) => set({ name })}
          data-testid="channel-name"
        />
      </Field>
      <Field label="Handle" layout="row">
        <TextInput value={draft.handle} onChange={(handle) => set({ handle })} placeholder="@brand" />
      </Field>
      <Field
        label="Voice"
        layout="row"
        hint="Who reads it, how we sound there. Shown to whoever writes for it."
      >
        <TextInput
          value={draft.voice}
          onChange={(voice) => set({ voice })}
          placeholder="Neighbours; warm, first names, no jargon"
          maxLength={200}
          data-testid="channel-voice"
        />
      </Field>
      <Field label="Time zone" layout="row">
        <Select value={draft.zone} options={zones} onChange={(picked) => set({ zone: picked })} />
      </Field>
      <Field label="Status" layout="row">
        <Select
          value={draft.state}
          options={CHANNEL_STATES.map((state) => ({ value: state, label: STATE_WORDS[state] }))}
          onChange={(state) => set({ state })}
        />
      </Field>
    </>
  );
}
