import type { RefObject } from 'react';
import { instantToWall, localClock } from '../../../../core/time';
import { HOUR_MS } from '../../../../core/time/units';
import { cx } from '../../../ui';
import type { Band } from '../view-model/band';
import { fractionAt, type HourAxis } from '../view-model/hours';
import type { CalendarPlan } from '../use-plan';
import { BandHead } from './BandHead';
import hours from './hours.module.css';
import styles from './lanes.module.css';

interface HourHeadsProps {
  readonly plan: CalendarPlan;
  readonly axis: HourAxis;
  readonly bands: readonly Band[];
  /** Where now stands, as a part of the axis; null when it is not drawn. */
  readonly nowAt: number | null;
  /** The element as wide as the axis. */
  readonly track: RefObject<HTMLDivElement | null>;
}

/** The row on top of the lanes: the weekday in the corner, the hours, what is down when, and the time now. */
export function HourHeads({ plan, axis, bands, nowAt, track }: HourHeadsProps) {
  const { range, words, now, frame } = plan;
  return (
    <div role="row" className={cx(styles['head'], hours['head'])}>
      <div role="columnheader" className={cx(styles['corner'], hours['corner'])}>
        {words.longWeekday(range.first)}
      </div>
      <div role="columnheader" aria-label="Hours" className={hours['axis']} ref={track}>
        {Array.from({ length: axis.hours }, (_, index) => {
          const at = axis.from + index * HOUR_MS;
          const hidden = nowAt !== null && Math.abs(fractionAt(axis, at) + 0.012 - nowAt) < 0.03;
          return hidden ? null : (
            <span key={index} style={{ left: `${(index / axis.hours) * 100}%` }}>
              {words.hour(Number(localClock(at, frame.zone).slice(0, 2)))}
            </span>
          );
        })}
        {bands.map((band) => (
          <BandHead key={band.outage.id} band={band} plan={plan} />
        ))}
        {nowAt === null ? null : (
          <div className={hours['nowTag']} style={{ left: `${nowAt * 100}%` }}>
            <span className="visually-hidden">Now </span>
            {words.clock(instantToWall(now, frame.zone))}
          </div>
        )}
      </div>
    </div>
  );
}
