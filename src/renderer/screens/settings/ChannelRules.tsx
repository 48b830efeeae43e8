import { platformById, platformFor } from '../../../core/platform';
import { COUNTING_RULES } from '../../../core/platform/types';
import { Checkbox, Field, Select, TextInput } from '../../ui';
import styles from './ChannelSheet.module.css';
import sheet from './RegisterSheet.module.css';
import {
  COUNTING_WORDS,
  LIMIT_WORDS,
  limitFields,
  rulesProblem,
  textSureness,
  type RulesDraft,
} from './rules-draft';

const COUNTINGS = COUNTING_RULES.flatMap((value) => {
  const label = COUNTING_WORDS[value];
  return label === undefined ? [] : [{ value, label }];
});

export interface ChannelRulesProps {
  readonly platformId: string;
  readonly draft: RulesDraft;
  /** 'YYYY-MM-DD': figures typed now were looked up now. */
  readonly today: string;
  onChange(draft: RulesDraft): void;
}

/** What a text on this account may be: the platform's figures, and the account's own where they differ. */
export function ChannelRules({ platformId, draft, today, onChange }: ChannelRulesProps) {
  const platform = platformFor(platformId);
  const isOwn = platformById(platformId) === undefined;
  const set = (change: Partial<RulesDraft>) => onChange({ ...draft, ...change });
  const sure = textSureness(platformId);
  const problem = rulesProblem(draft);
  const kinds = [
    { value: '', label: 'The usual kind' },
    ...platform.accounts.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <h3>Text limits</h3>
      <p className={styles['hint']}>
        {isOwn
          ? 'Holdfast does not know this platform: enter its text limits.'
          : `Leave empty for the usual ${platform.name} limit${sure === null ? '' : ` (${sure})`}. Enter a figure if your account or server differs.`}
      </p>
      {kinds.length > 1 ? (
        <Field label="Kind of account" layout="row">
          <Select
            value={draft.account}
            options={kinds}
            data-testid="channel-account"
            onChange={(account) => set({ account })}
          />
        </Field>
      ) : null}
      {isOwn ? (
        <>
          <Field label="How text is counted" layout="row">
            <Select value={draft.counting} options={COUNTINGS} onChange={(counting) => set({ counting })} />
          </Field>
          <Checkbox checked={draft.needsMedia} onChange={(needsMedia) => set({ needsMedia })}>
            Every post needs a photo or a video
          </Checkbox>
        </>
      ) : null}
      {limitFields(platformId, draft.account).map(({ field, usual }) => (
        <Field key={field} label={LIMIT_WORDS[field] ?? field} layout="row">
          <TextInput
            inputMode="numeric"
            className={styles['short']}
            data-testid={`channel-limit-${field}`}
            value={draft.limits[field] ?? ''}
            placeholder={usual === null ? 'none' : String(usual)}
            onChange={(typed) => set({ limits: { ...draft.limits, [field]: typed }, checkedOn: today })}
          />
        </Field>
      ))}
      {platform.counting === 'mastodon' && !isOwn ? (
        <Field label="Length of a link" layout="row">
          <TextInput
            inputMode="numeric"
            className={styles['short']}
            value={draft.urlLength}
            placeholder="23"
            onChange={(urlLength) => set({ urlLength, checkedOn: today })}
          />
        </Field>
      ) : null}
      {problem === null ? null : (
        <p className={sheet['refusal']} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
