import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { memo } from 'react';
import { cx, PlatformTile, StateMark } from '../../../ui';
import type { Lane } from '../view-model/lane-groups';
import styles from './lanes.module.css';

interface LaneHeadProps {
  readonly lane: Lane;
  readonly folded: boolean;
  onFold?(lane: Lane): void;
}

/** Who a lane belongs to; while its platform is down it says so in words. */
export const LaneHead = memo(function LaneHead({ lane, folded, onFold }: LaneHeadProps) {
  const Icon = folded ? ChevronsUpDown : ChevronsDownUp;
  const words = folded ? `Expand ${lane.title}` : `Collapse ${lane.title}`;
  return (
    <div
      role="rowheader"
      className={styles['laneHead']}
      title={lane.under === '' ? lane.title : `${lane.title}, ${lane.under}`}
    >
      <PlatformTile platform={lane.platform} tone={lane.down ? 'stop' : 'neutral'} />
      <span className={styles['laneName']}>
        <b>{lane.title}</b>
        {lane.down ? (
          <span className={styles['noAnswer']}>
            <StateMark state="hit" tone="stop" className={styles['tiny']} />
            No answer
          </span>
        ) : folded || lane.under === '' ? null : (
          <span>{lane.under}</span>
        )}
      </span>
      {onFold ? (
        <button
          type="button"
          className={cx(styles['fold'], folded && styles['foldOn'])}
          aria-label={words}
          title={words}
          aria-expanded={!folded}
          onClick={() => onFold(lane)}
        >
          <Icon size="0.75rem" strokeWidth={2} aria-hidden />
        </button>
      ) : null}
    </div>
  );
});
