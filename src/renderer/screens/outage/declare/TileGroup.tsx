import { PlatformTile, StateMark, cx } from '../../../ui';
import styles from './declare.module.css';
import type { Target } from './outage-form';

interface TileGroupProps {
  readonly name: string;
  readonly targets: readonly Target[];
  readonly down: readonly string[];
  readonly covered?: readonly string[];
  readonly large?: boolean;
  onToggle(target: Target): void;
}

/** What can be named as down, as tiles that are pressed or not. */
export function TileGroup({
  name,
  targets: all,
  down,
  covered = [],
  large = false,
  onToggle,
}: TileGroupProps) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['label']}>{name}</legend>
      <div className={styles['tiles']}>
        {all.map((target) => {
          const chosen = down.includes(target.id) || covered.includes(target.id);
          return (
            <button
              key={target.id}
              type="button"
              aria-pressed={chosen}
              disabled={covered.includes(target.id)}
              className={cx(styles['tile'], large && styles['large'], chosen && styles['chosen'])}
              data-testid={`outage-down-${target.id}`}
              onClick={() => onToggle(target)}
            >
              <span className={styles['marks']}>
                {chosen ? <StateMark state="hit" tone="stop" /> : null}
                {target.platforms.map((platform) => (
                  <PlatformTile key={platform} platform={platform} tone={chosen ? 'stop' : 'neutral'} />
                ))}
              </span>
              <b>{target.name}</b>
              <span className={styles['detail']}>{target.detail}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
