import { platformOrGeneric } from '../../core/platform';
import { cx } from './cx';
import styles from './PlatformTile.module.css';

export interface PlatformTileProps {
  readonly platform: string;
  readonly tone?: 'neutral' | 'stop' | 'outline';
  readonly size?: 'small' | 'medium';
  /** Read out the platform's name; off where the name stands beside it. */
  readonly labelled?: boolean;
  readonly className?: string | undefined;
}

/** Two letters for a platform: ours, equal in weight, and readable in grey. */
export function PlatformTile(props: PlatformTileProps) {
  const { platform, tone = 'neutral', size = 'medium', labelled = false, className } = props;
  const entry = platformOrGeneric(platform);
  const naming = labelled ? { role: 'img', 'aria-label': entry.name } : { 'aria-hidden': true };
  return (
    <span className={cx(styles['tile'], styles[tone], styles[size], className)} {...naming}>
      {entry.tile}
    </span>
  );
}
