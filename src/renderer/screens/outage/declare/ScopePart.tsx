import { platformOrGeneric } from '../../../../core/platform';
import { resolveDown } from '../../../../core/outage/resolve';
import { Checkbox, Field, PlatformTile, Select } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import { CAPABILITY_MEANS, CAPABILITY_OPTIONS } from './capability-words';
import styles from './declare.module.css';
import type { DeclareDraft } from './declare-draft';

interface ScopePartProps {
  readonly draft: DeclareDraft;
  readonly frame: OutageFrame;
  onChange(change: Partial<DeclareDraft>): void;
}

/** What of the named platforms fails, and which of their channels work all the same (R47, R88). */
export function ScopePart({ draft, frame, onChange }: ScopePartProps) {
  const named = draft.down.length > 0 ? resolveDown(draft.down, frame.channels, frame.families) : null;
  if (named === null || !named.ok) return null;
  const members = frame.channels.filter((channel) => named.value.includes(channel.id));
  const means = CAPABILITY_MEANS[draft.capability];
  return (
    <div className={styles['when']}>
      <Field label="What is affected" hint={means ?? undefined} className={styles['capability']}>
        <Select
          value={draft.capability}
          options={CAPABILITY_OPTIONS}
          onChange={(capability) => onChange({ capability })}
          data-testid="outage-capability"
        />
      </Field>
      {members.length > 1 ? (
        <fieldset className={styles['members']}>
          <legend className={styles['label']}>Untick what still works</legend>
          {members.map((channel) => (
            <Checkbox
              key={channel.id}
              checked={!draft.except.includes(channel.id)}
              data-testid={`outage-member-${channel.platform}`}
              onChange={(isDown) =>
                onChange({
                  except: isDown
                    ? draft.except.filter((id) => id !== channel.id)
                    : [...draft.except, channel.id],
                })
              }
            >
              <span className={styles['member']}>
                <PlatformTile platform={channel.platform} />
                {platformOrGeneric(channel.platform).name}
              </span>
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
