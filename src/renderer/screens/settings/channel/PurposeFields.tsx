import { PURPOSES, ROLES, SEGMENTS, TEMPOS, WEIGHTS } from '../../../../core/model/register';
import { platformOrGeneric } from '../../../../core/platform';
import { usualFacts } from '../../../../core/register';
import { Field, Select } from '../../../ui';
import {
  PURPOSE_WORDS,
  ROLE_WORDS,
  SEGMENT_WORDS,
  TEMPO_WORDS,
  WEIGHT_WORDS,
} from '../../../words/register-words';
import { USUAL } from '../register-draft';
import { ChoiceRow } from '../ChoiceRow';
import type { RegisterFieldsProps } from './form-props';

/** What the channel is for: the few fields that stand open. */
export function PurposeFields({ draft, set, platform, register }: RegisterFieldsProps) {
  const usual = usualFacts(platform, register);
  const { name } = platformOrGeneric(platform);
  return (
    <>
      <ChoiceRow
        label="Used for"
        choices={PURPOSES}
        words={PURPOSE_WORDS}
        chosen={draft.purposes}
        onChange={(purposes) => set({ purposes })}
        hint={
          draft.purposes.length === 0
            ? 'Counts as marketing. Tick service where customers ask for help: an outage there matters more.'
            : ''
        }
      />
      <ChoiceRow
        label="Audience"
        choices={SEGMENTS}
        words={SEGMENT_WORDS}
        chosen={draft.segments}
        onChange={(segments) => set({ segments })}
      />
      <Field label="Role" layout="row">
        <Select
          value={draft.role}
          options={[
            { value: USUAL, label: `${ROLE_WORDS[usual.role]} (usual for ${name})` },
            ...ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] })),
          ]}
          onChange={(role) => set({ role })}
        />
      </Field>
      <Field label="Reading speed" layout="row">
        <Select
          value={draft.tempo}
          data-testid="channel-tempo"
          options={[
            { value: USUAL, label: `${TEMPO_WORDS[usual.tempo]} (usual for ${name})` },
            ...TEMPOS.map((tempo) => ({ value: tempo, label: TEMPO_WORDS[tempo] })),
          ]}
          onChange={(tempo) => set({ tempo })}
        />
      </Field>
      <Field label="Priority" layout="row">
        <Select
          value={draft.weight}
          options={[...WEIGHTS].reverse().map((weight) => ({ value: weight, label: WEIGHT_WORDS[weight] }))}
          onChange={(weight) => set({ weight })}
        />
      </Field>
    </>
  );
}
