import {
  CONTROLS,
  PURPOSES,
  ROLES,
  SEGMENTS,
  TEMPOS,
  WEIGHTS,
  type WorkspaceRegister,
} from '../../../core/model/register';
import type { ChannelId } from '../../../core/model/ids';
import type { Channel, ChannelState, LocalDate } from '../../../core/model/types';
import { familyOf, platformOrGeneric } from '../../../core/platform';
import { familiesOf, KNOWN_PROVIDERS, usualFacts } from '../../../core/register';
import { Button, Checkbox, Field, Select, TextArea, TextInput } from '../../ui';
import { accountName } from '../../words/names';
import { listWords } from '../../words/phrases';
import {
  CONTROL_WORDS,
  PURPOSE_WORDS,
  ROLE_WORDS,
  SEGMENT_WORDS,
  TEMPO_WORDS,
  WEIGHT_WORDS,
} from '../../words/register-words';
import { ChoiceRow } from './ChoiceRow';
import { FallbackPicker } from './FallbackPicker';
import { Fold } from './Fold';
import { USUAL, type RegisterDraft } from './register-draft';
import styles from './RegisterFields.module.css';

export interface RegisterFieldsProps {
  readonly draft: RegisterDraft;
  set(change: Partial<RegisterDraft>): void;
  readonly platform: string;
  readonly register: WorkspaceRegister | undefined;
  /** All channels but this one. */
  readonly others: readonly Channel[];
}

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
            ? 'Taken as marketing. Tick service where customers ask for help: an outage there weighs more.'
            : ''
        }
      />
      <ChoiceRow
        label="Read by"
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
      <Field label="Tempo" layout="row">
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
      <Field label="Weight" layout="row">
        <Select
          value={draft.weight}
          options={[...WEIGHTS].reverse().map((weight) => ({ value: weight, label: WEIGHT_WORDS[weight] }))}
          onChange={(weight) => set({ weight })}
        />
      </Field>
    </>
  );
}

/** Where the people go whom an outage cuts off. */
export function AudienceFields({ draft, set, platform, register, others }: RegisterFieldsProps) {
  const families = familiesOf(register);
  const own = familyOf(platform, families);
  const outside = others.filter(
    (one) => !own.failsTogether || familyOf(one.platform, families).id !== own.id,
  );
  return (
    <Fold
      title="Where its people go when it is down"
      now={listWords(namesOf(draft.goesTo, others)) || draft.goesWords || 'nobody knows yet'}
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
          placeholder="The forum of the town paper"
          maxLength={300}
        />
      </Field>
      <Checkbox checked={draft.community} onChange={(community) => set({ community })}>
        A group or forum: people talk to each other here
      </Checkbox>
      {draft.community ? (
        <Field
          label="Twin outside"
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
    </Fold>
  );
}

function namesOf(ids: readonly ChannelId[], channels: readonly Channel[]): string[] {
  return ids.flatMap((id) => {
    const channel = channels.find((one) => one.id === id);
    return channel ? [platformOrGeneric(channel.platform).name] : [];
  });
}

export interface AccountFieldsProps extends RegisterFieldsProps {
  readonly state: ChannelState;
  readonly today: LocalDate;
}

/** Who gets in, and whether anybody has looked lately. */
export function AccountFields({ draft, set, state, today }: AccountFieldsProps) {
  return (
    <Fold
      title="Who can log in"
      now={
        [draft.access, draft.loginChecked && `checked ${draft.loginChecked}`].filter(Boolean).join(', ') ||
        'nobody named yet'
      }
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
        label="Log-in tried"
        value={draft.loginChecked}
        today={today}
        onChange={(loginChecked) => set({ loginChecked })}
      />
      <DateRow
        label="Last used"
        value={draft.lastUsed}
        today={today}
        onChange={(lastUsed) => set({ lastUsed })}
      />
      <Field
        label="Warm-up"
        layout="row"
        hint="What an account that sleeps needs first: a profile picture, three ordinary posts."
      >
        <TextArea rows={2} value={draft.warmUp} onChange={(warmUp) => set({ warmUp })} maxLength={1000} />
      </Field>
    </Fold>
  );
}

function DateRow(props: {
  readonly label: string;
  readonly value: string;
  readonly today: LocalDate;
  onChange(value: string): void;
}) {
  const { label, value, today, onChange } = props;
  return (
    <Field label={label} layout="row">
      <span className={styles['date']}>
        <TextInput type="date" value={value} max={today} onChange={onChange} aria-label={label} />
        <Button size="small" aria-label={`${label}: today`} onClick={() => onChange(today)}>
          Today
        </Button>
      </span>
    </Field>
  );
}

/** Who runs it, what it runs on, and what takes its place. */
export function RunnerFields({ draft, set, platform, register }: RegisterFieldsProps) {
  const usual = usualFacts(platform, register);
  const owner = familyOf(platform, familiesOf(register));
  const control = draft.control === USUAL ? usual.control : draft.control;
  const runsOn = draft.providers || usual.providers.join(', ');
  return (
    <Fold
      title="Who runs it"
      now={[owner.failsTogether ? owner.name : CONTROL_WORDS[control], runsOn && `on ${runsOn}`]
        .filter(Boolean)
        .join(', ')}
      testId="fold-runner"
    >
      <Field label="Who decides" layout="row">
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
                  ? 'Ours: nobody can shut it but us'
                  : `Rented from ${owner.failsTogether ? owner.name : 'somebody'}`,
            })),
          ]}
          onChange={(picked) => set({ control: picked })}
        />
      </Field>
      <Field
        label="Runs on"
        layout="row"
        hint="Host, network or sending service, beside the owner. Several with commas."
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
        <Field label="If that fails" layout="row" hint="What is ours can fail too: what takes its place?">
          <TextInput
            value={draft.replacement}
            onChange={(replacement) => set({ replacement })}
            placeholder="A plain page at another host"
            maxLength={300}
          />
        </Field>
      ) : null}
    </Fold>
  );
}
