import { CONTROLS } from '../../../../core/model/register';
import { familyOf, platformOrGeneric } from '../../../../core/platform';
import { familiesOf, KNOWN_PROVIDERS, usualFacts } from '../../../../core/register';
import { Field, Select, TextInput } from '../../../ui';
import { CONTROL_WORDS } from '../../../words/register-words';
import { USUAL } from '../register-draft';
import { Disclosure } from '../Disclosure';
import type { RegisterFieldsProps } from './form-props';

/** Run by, what it runs on, and what takes its place. */
export function RunnerFields({ draft, set, platform, register }: RegisterFieldsProps) {
  const usual = usualFacts(platform, register);
  const owner = familyOf(platform, familiesOf(register));
  const control = draft.control === USUAL ? usual.control : draft.control;
  const runsOn = draft.providers || usual.providers.join(', ');
  return (
    <Disclosure
      title="Run by"
      now={[owner.failsTogether ? owner.name : CONTROL_WORDS[control], runsOn && `on ${runsOn}`]
        .filter(Boolean)
        .join(', ')}
      testId="fold-runner"
    >
      <Field label="Control" layout="row">
        <Select
          value={draft.control}
          options={[
            {
              value: USUAL,
              label: `${CONTROL_WORDS[usual.control]} (usual for ${platformOrGeneric(platform).name})`,
            },
            ...CONTROLS.map((one) => ({
              value: one,
              label:
                one === 'ours'
                  ? 'Ours: only we can shut it down'
                  : `Third-party: ${owner.failsTogether ? owner.name : 'another company'}`,
            })),
          ]}
          onChange={(picked) => set({ control: picked })}
        />
      </Field>
      <Field
        label="Runs on"
        layout="row"
        hint="Host, network or sending service, besides the owner. Separate with commas."
      >
        <TextInput
          value={draft.providers}
          onChange={(providers) => set({ providers })}
          placeholder={
            usual.providers.length > 0
              ? `${usual.providers.join(', ')} (usual)`
              : `Such as ${KNOWN_PROVIDERS[0]?.name ?? ''}`
          }
          maxLength={200}
          data-testid="channel-providers"
        />
      </Field>
      {control === 'ours' ? (
        <Field label="If it fails" layout="row" hint="What would you use in its place?">
          <TextInput
            value={draft.replacement}
            onChange={(replacement) => set({ replacement })}
            placeholder="A plain page on another host"
            maxLength={300}
          />
        </Field>
      ) : null}
    </Disclosure>
  );
}
