import type { Platform } from '../../../core/platform';
import { Checkbox, cx, PlatformTile, TextInput } from '../../ui';
import styles from './ChannelsStep.module.css';

/** What an account on a ticked platform is called, as it is typed. */
export interface AccountDraft {
  readonly name: string;
  readonly handle: string;
}

interface PlatformRowProps {
  readonly platform: Pick<Platform, 'id' | 'name'>;
  /** undefined: not ticked. */
  readonly draft: AccountDraft | undefined;
  onToggle(on: boolean): void;
  onChange(draft: AccountDraft): void;
}

/** One platform to tick, and once it is, what the account there is called. */
export function PlatformRow({ platform, draft, onToggle, onChange }: PlatformRowProps) {
  return (
    <div className={cx(styles['row'], draft && styles['on'])}>
      <Checkbox checked={draft !== undefined} onChange={onToggle} data-testid={`platform-${platform.id}`}>
        <span className={styles['platform']}>
          <PlatformTile platform={platform.id} size="small" />
          {platform.name}
        </span>
      </Checkbox>
      {draft ? (
        <>
          <TextInput
            aria-label={`${platform.name} account name`}
            placeholder="Account name"
            value={draft.name}
            onChange={(text) => onChange({ ...draft, name: text })}
          />
          <TextInput
            aria-label={`Handle on ${platform.name}`}
            placeholder="@handle"
            value={draft.handle}
            onChange={(text) => onChange({ ...draft, handle: text })}
          />
        </>
      ) : null}
    </div>
  );
}
