import { Fragment, type ReactNode } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import type { Outage } from '../../../../core/model/outage';
import { endFor } from '../../../../core/outage/span';
import type { Band } from '../view-model/band';
import type { Lane, LaneGroup } from '../view-model/lane-groups';
import { BandLayer } from './BandLayer';
import styles from './lanes.module.css';
import { cx } from '../../../ui';

interface LaneGroupRowsProps {
  readonly group: LaneGroup;
  bandOf(outage: Outage): Band;
  /** The row of a lane. */
  children(lane: Lane): ReactNode;
}

/** The lanes of one owner; behind each the bands of the outages that name it, up to the moment it worked again. */
export function LaneGroupRows({ group, bandOf, children }: LaneGroupRowsProps) {
  const isDown = group.outages.length > 0;
  return (
    <div role="rowgroup" aria-label={group.name} className={styles['group']}>
      <Bracket group={group} />
      {group.lanes.map((lane) => {
        const { id } = lane.channel;
        const row = children(lane);
        if (!isDown) return <Fragment key={id}>{row}</Fragment>;
        const outages = group.outages.filter((outage) => outage.channelIds.includes(id));
        const bands = outages.map((outage) => laneBand(outage, id, bandOf));
        return (
          <div key={id} role="presentation" className={styles['banded']} data-down={lane.down || undefined}>
            {bands.length > 0 ? <BandLayer bands={bands} /> : null}
            {row}
          </div>
        );
      })}
    </div>
  );
}

/** Once a channel is seen to work, nothing on it is at risk any more. */
function laneBand(outage: Outage, id: ChannelId, bandOf: (outage: Outage) => Band): Band {
  const until = endFor(outage, id);
  const band = bandOf({ ...outage, until });
  return until === outage.until ? band : { ...band, risk: null };
}

/** The owner's name up the side of its lanes; a family of one has none. It is down when all its lanes are. */
function Bracket({ group }: { group: LaneGroup }) {
  if (!group.bracket) return null;
  const isDown = group.lanes.every(({ down }) => down);
  return (
    <div className={cx(styles['bracketBar'], isDown && styles['down'])} aria-hidden>
      <div>
        <span>{group.name}</span>
      </div>
    </div>
  );
}
