import { Checkbox } from '../../../ui';
import { useComposing } from '../composing';
import { useChecks } from '../use-checks';
import type { ChannelTab } from '../words/tabs';
import styles from './tabs.module.css';

export interface ProgressProps {
  readonly tabs: readonly ChannelTab[];
  readonly onlyUp: boolean;
  onOnlyUp(on: boolean): void;
}

/** How many of the post's channels it can go out on as it stands; in an outage, a way to see only those that answer. */
export function Progress({ tabs, onlyUp, onOnlyUp }: ProgressProps) {
  const { frame } = useComposing();
  const checks = useChecks();
  const up = tabs.filter(({ channel }) => !frame.down.has(channel.id));
  const good = up.filter(({ channel }) => {
    const findings = checks.find((check) => check.channelId === channel.id)?.findings ?? [];
    return findings.every(({ severity }) => severity !== 'error');
  });
  if (tabs.length < 2) return null;
  const down = tabs.length - up.length;
  return (
    <div className={styles['progress']}>
      <span data-testid="composer-progress">
        {good.length} of {up.length} {down > 0 ? 'reachable channels' : 'channels'} ready
      </span>
      {down > 0 ? (
        <Checkbox checked={onlyUp} onChange={onOnlyUp} data-testid="composer-only-up">
          Reachable only
        </Checkbox>
      ) : null}
    </div>
  );
}
