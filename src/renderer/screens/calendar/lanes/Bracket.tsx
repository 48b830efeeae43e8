import { cx } from '../../../ui';
import type { LaneGroup } from '../view-model/lane-groups';
import styles from './lanes.module.css';

/** The owner's name up the side of its lanes; a family of one has none. */
export function Bracket({ group }: { group: LaneGroup }) {
  if (!group.bracket) return null;
  return (
    <div className={cx(styles['bracketBar'], group.outages.length > 0 && styles['down'])} aria-hidden>
      <div>
        <span>{group.name}</span>
      </div>
    </div>
  );
}
