import { memo } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import { cx, StateMark, Tag } from '../../../ui';
import { isWeekend } from '../view-model/dates';
import type { DayLoad } from '../../../../core/calendar/loads';
import type { CalendarWords } from '../view-model/words';
import type { Observance } from '../use-observances';
import styles from './lanes.module.css';

interface DayHeadProps {
  readonly day: LocalDate;
  readonly today: boolean;
  readonly wide: boolean;
  /** Many days stand side by side: short names, no words that would not fit. */
  readonly dense: boolean;
  readonly load: DayLoad | undefined;
  readonly observance: Observance | undefined;
  readonly words: CalendarWords;
}

/** Weekday and date, how full the day is, what day it is, and whether too much of it hangs on one owner. */
export const DayHead = memo(function DayHead(props: DayHeadProps) {
  const { day, today, wide, dense, load, observance, words } = props;
  const count = load?.count ?? 0;
  const risk = load?.concentration ?? null;
  return (
    <div
      role="columnheader"
      className={cx(styles['dayHead'], today && styles['today'], isWeekend(day) && styles['weekend'])}
    >
      <div className={styles['dayLine']}>
        <button type="button" className={styles['dayName']} data-day={day} title="Open this day by the hour">
          <span className="visually-hidden">{words.longDay(day)}, by the hour</span>
          <span aria-hidden>
            {words.weekday(day)} <b>{Number(day.slice(8))}</b>
          </span>
        </button>
        {today && !dense ? <Tag tone="accent">Today</Tag> : null}
        <span className={styles['load']} title={`${count} on this day`}>
          {count === 0 ? '' : wide ? `${count} posts` : count}
        </span>
      </div>
      <div
        className={cx(styles['observance'], observance?.ours && styles['ours'])}
        title={observance?.all.join('\n')}
      >
        {observance?.ours ? (
          <StateMark state="pin" tone="accent" className={styles['tiny']} label="Our date:" />
        ) : null}
        {observance?.solemn ? (
          <StateMark state="solemn" className={styles['tiny']} label="Sensitive day:" />
        ) : null}
        <span>{observance?.name ?? ''}</span>
      </div>
      {risk === null ? null : (
        <div
          className={styles['concentration']}
          title={`If ${risk.name} is down that day, ${risk.count} of ${risk.of} posts cannot go out.`}
        >
          <StateMark state="risk" tone="care" className={styles['tiny']} />
          <span>
            {wide
              ? `${risk.count} of ${risk.of} on ${risk.name} (${risk.percent} %)`
              : `${risk.count} of ${risk.of} on ${risk.name}`}
          </span>
        </div>
      )}
    </div>
  );
});
