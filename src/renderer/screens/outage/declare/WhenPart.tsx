import { Field, Segmented, Select, TextInput } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './declare.module.css';
import { draftUntil, REVIEW_MINUTES, type DeclareDraft, type ReviewMinutes } from './declare-draft';
import type { Horizon } from './outage-form';

const HORIZON_WORDS: { readonly [H in Horizon]: string } = {
  'two-hours': '2 hours',
  today: 'End of today',
  tomorrow: 'Tomorrow 09:00',
  open: 'Unknown',
  own: 'Custom',
};

const HORIZON_ORDER: readonly Horizon[] = ['two-hours', 'today', 'tomorrow', 'open', 'own'];

const REVIEW_OPTIONS = REVIEW_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: minutes === 0 ? 'No reminder' : minutes < 60 ? `In ${minutes} minutes` : `In ${minutes / 60} h`,
}));

interface WhenPartProps {
  readonly draft: DeclareDraft;
  readonly frame: OutageFrame;
  /** How many deliveries each horizon would hit, so that its price is known before it is chosen (R111). */
  readonly hits: { readonly [H in Horizon]?: number };
  onChange(change: Partial<DeclareDraft>): void;
}

/** Since when, until when as far as anybody can tell, and when somebody looks again. */
export function WhenPart({ draft, frame, hits, onChange }: WhenPartProps) {
  const { zone, now, words, today } = frame;
  const until = draftUntil(draft, now, zone);
  const options = HORIZON_ORDER.map((value) => ({
    value,
    label: HORIZON_WORDS[value],
    testId: `outage-until-${value}`,
  }));
  return (
    <div className={styles['when']}>
      <Field label="Since" hint={`${zone} time`}>
        <TextInput
          type="datetime-local"
          value={draft.sinceWall}
          onChange={(sinceWall) => onChange({ sinceWall })}
          data-testid="outage-since"
        />
      </Field>
      <div className={styles['until']}>
        <span className={styles['label']}>Expected back</span>
        <Segmented
          label="Expected back"
          options={options}
          value={draft.horizon}
          onChange={(horizon) => onChange({ horizon })}
        />
        {draft.horizon === 'own' ? (
          <TextInput
            type="datetime-local"
            aria-label="Custom for the end"
            value={draft.ownWall}
            onChange={(ownWall) => onChange({ ownWall })}
            data-testid="outage-until"
          />
        ) : (
          <span className={styles['hint']}>
            {until === null
              ? ''
              : draft.horizon === 'open'
                ? `No end is promised. Posts are held until ${words.moment(until, today)}, then you check again.`
                : words.moment(until, today)}
          </span>
        )}
        {hits.today === undefined ? null : (
          <span className={styles['hint']} data-testid="outage-consequences">
            Hit: {hits['two-hours']} in 2 hours, {hits.today} by the end of today, {hits.tomorrow} by tomorrow
            09:00.
          </span>
        )}
      </div>
      <Field label="Remind me to check again">
        <Select
          value={String(draft.reviewMinutes)}
          options={REVIEW_OPTIONS}
          onChange={(minutes) => onChange({ reviewMinutes: Number(minutes) as ReviewMinutes })}
          data-testid="outage-review"
        />
      </Field>
      <Field label="What you saw (for the log)">
        <TextInput
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          placeholder="The feed does not refresh"
          maxLength={400}
        />
      </Field>
    </div>
  );
}
