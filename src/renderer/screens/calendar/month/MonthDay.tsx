import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { DayLoad } from '../../../../core/calendar/loads';
import type { LocalDate } from '../../../../core/time/types';
import { cx, StateMark } from '../../../ui';
import { chip, GhostChip } from '../chip/Chip';
import { isWeekend } from '../view-model/dates';
import type { Observance } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import styles from './month.module.css';
import type { DayMarks } from './use-day-marks';

interface MonthDayProps {
  readonly day: LocalDate;
  readonly plan: CalendarPlan;
  /** All of the day, and those of them that it has room for. */
  readonly rows: readonly DeliveryRow[];
  readonly shown: readonly DeliveryRow[];
  readonly tiles: ReadonlyMap<ChannelId, string>;
  readonly marks: DayMarks;
  readonly load: DayLoad | undefined;
  readonly observance: Observance | undefined;
}

/** One day of the month: its head, the chips that it has room for, and how many more there are. */
export function MonthDay({ day, plan, rows, shown, tiles, marks, load, observance }: MonthDayProps) {
  const { chips, words, today, anchor } = plan;
  const risk = load?.concentration ?? null;
  const ghost = marks.ghostOn(day, words.clock);
  return (
    <div
      role="gridcell"
      data-month-day={day}
      className={cx(
        styles['day'],
        isWeekend(day) && styles['weekend'],
        day.slice(0, 7) !== anchor.slice(0, 7) && styles['outside'],
        day === today && styles['today'],
      )}
    >
      <div className={styles['dayHead']}>
        <button type="button" className={styles['number']} data-open-day={day}>
          <span className="visually-hidden">{words.longDay(day)}, by the hour</span>
          <span aria-hidden>{Number(day.slice(8))}</span>
        </button>
        <span className={styles['observance']} title={observance?.all.join('\n')}>
          {observance?.solemn ? (
            <StateMark state="solemn" label="Sensitive day:" className={styles['tiny']} />
          ) : null}
          {observance?.ours ? (
            <StateMark state="pin" tone="accent" label="Our date:" className={styles['tiny']} />
          ) : null}
          <span>{observance?.name ?? ''}</span>
        </span>
        {risk === null ? null : (
          <StateMark
            state="risk"
            tone="care"
            className={styles['tiny']}
            label={`${risk.count} of ${risk.of} on ${risk.name}`}
          />
        )}
        <span className={styles['load']}>{rows.length > 0 ? rows.length : ''}</span>
      </div>
      {shown.map((row) => chip(row, chips, 1, marks.of(row), undefined, tiles.get(row.channelId)))}
      {rows.length > shown.length ? (
        <button type="button" className={styles['more']} data-open-day={day}>
          {rows.length - shown.length} more
        </button>
      ) : null}
      {ghost === null ? null : <GhostChip time={ghost.time} title={ghost.title} />}
    </div>
  );
}
