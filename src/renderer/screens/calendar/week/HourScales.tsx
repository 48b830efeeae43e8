import { useMemo } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import { localClock, wallToInstant } from '../../../../core/time';
import type { CalendarWords } from '../view-model/words';
import { HOUR_REM, type Hours } from './week-hours';
import styles from './week.module.css';

interface HourScalesProps {
  readonly hours: Hours;
  /** The first day shown: what colleagues' clocks say is worked out for it. */
  readonly day: LocalDate;
  readonly zone: string;
  readonly zones: readonly { readonly zone: string }[];
  readonly words: CalendarWords;
}

/** The hours of the workspace at the right, those of colleagues elsewhere before them. */
export function HourScales({ hours, day, zone, zones, words }: HourScalesProps) {
  const marks = useMemo(
    () =>
      Array.from({ length: hours.count }, (_, index) => {
        const hour = hours.first + index;
        const { at } = wallToInstant(`${day}T${String(hour).padStart(2, '0')}:00`, zone);
        return { hour, theirs: zones.map((other) => localClock(at, other.zone)) };
      }),
    [hours, day, zone, zones],
  );
  return (
    <div role="rowheader" aria-label="Hours" className={styles['scales']}>
      {marks.map(({ hour, theirs }, index) => (
        <div key={hour} className={styles['hour']} style={{ top: `${index * HOUR_REM}rem` }}>
          {theirs.map((clock, at) => (
            <span key={zones[at]?.zone} className={styles['theirs']}>
              {words.clock(`${day}T${clock}`)}
            </span>
          ))}
          <span>{words.hour(hour)}</span>
        </div>
      ))}
    </div>
  );
}
