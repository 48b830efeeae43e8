import type { ReactNode } from 'react';
import type { Band } from '../view-model/band';
import type { LaneGroup } from '../view-model/lane-groups';
import { BandLayer } from './BandLayer';
import styles from './lanes.module.css';
import { cx } from '../../../ui';

interface LaneGroupRowsProps {
  readonly group: LaneGroup;
  /** Of the group's outages. */
  readonly bands: readonly Band[];
  /** A row a lane. */
  readonly children: ReactNode;
}

/** The lanes of one owner, with the bands of what takes them down. */
export function LaneGroupRows({ group, bands, children }: LaneGroupRowsProps) {
  const isDown = group.outages.length > 0;
  return (
    <div role="rowgroup" aria-label={group.name} className={styles['group']} data-down={isDown || undefined}>
      <Bracket group={group} />
      {isDown ? <BandLayer bands={bands} /> : null}
      {children}
    </div>
  );
}

/** The owner's name up the side of its lanes; a family of one has none. */
function Bracket({ group }: { group: LaneGroup }) {
  if (!group.bracket) return null;
  return (
    <div className={cx(styles['bracketBar'], group.outages.length > 0 && styles['down'])} aria-hidden>
      <div>
        <span>{group.name}</span>
      </div>
    </div>
  );
}
