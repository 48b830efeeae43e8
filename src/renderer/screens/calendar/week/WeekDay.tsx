import type { CSSProperties } from 'react';
import type { ChannelId, DeliveryId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate, WallTime } from '../../../../core/time/types';
import { cx } from '../../../ui';
import { titleOf } from '../../../../core/model/title';
import { chip, GhostChip } from '../chip/Chip';
import { isWeekend } from '../view-model/dates';
import { minuteOf } from '../../../../core/calendar/posting-times';
import type { DayLayout } from '../view-model/week-layout';
import type { CalendarPlan } from '../use-plan';
import { topOf, type Hours } from './week-hours';
import styles from './week.module.css';

/** A delivery at the minute of the day that the workspace's clock shows. */
export interface InDay {
  readonly id: string;
  readonly row: DeliveryRow;
  readonly minute: number;
}

interface WeekDayProps {
  readonly day: LocalDate;
  readonly layout: DayLayout<InDay>;
  readonly hours: Hours;
  readonly plan: CalendarPlan;
  readonly tiles: ReadonlyMap<ChannelId, string>;
  readonly selection: ReadonlySet<DeliveryId>;
  readonly lifted: ReadonlySet<DeliveryId> | undefined;
  /** Where what is lifted would land: in its own zone, and on the workspace's clock. */
  readonly ghost: { readonly lead: DeliveryRow; readonly landing: WallTime; readonly at: WallTime } | null;
  readonly nowMinute: number | null;
}

/** Read by the style sheet: the narrower the chips, the less they say; time, platform and warning stay longest. */
function sideBySide(columns: number): CSSProperties {
  return { '--columns': columns } as CSSProperties;
}

/** One day as a column of hours. */
export function WeekDay(props: WeekDayProps) {
  const { day, layout, hours, plan, tiles, selection, lifted, ghost, nowMinute } = props;
  const isShown =
    nowMinute !== null && nowMinute >= hours.first * 60 && nowMinute < (hours.first + hours.count) * 60;
  return (
    <div
      role="gridcell"
      data-week-day={day}
      className={cx(styles['day'], isWeekend(day) && styles['weekend'])}
    >
      {isShown && nowMinute !== null ? (
        <div className={styles['now']} style={{ top: `${topOf(nowMinute, hours)}rem` }} />
      ) : null}
      {layout.blocks.map(({ item, column, columns, roomy }) =>
        chip(
          item.row,
          plan.chips,
          roomy ? 2 : 1,
          { selected: selection.has(item.row.id), lifted: lifted?.has(item.row.id) ?? false },
          {
            top: `${topOf(item.minute, hours)}rem`,
            left: `calc(${(column / columns) * 100}% + 2px)`,
            width: `calc(${100 / columns}% - 4px)`,
            ...(columns > 1 ? sideBySide(columns) : {}),
          },
          tiles.get(item.row.channelId),
        ),
      )}
      {layout.more.map(({ minute, count, columns }) => (
        <button
          key={minute}
          type="button"
          className={styles['more']}
          data-open-day={day}
          aria-label={`${count} more, ${plan.words.longDay(day)}, by the hour`}
          style={{
            top: `${topOf(minute, hours)}rem`,
            left: `calc(${((columns - 1) / columns) * 100}% + 2px)`,
            width: `calc(${100 / columns}% - 4px)`,
          }}
        >
          {count} more
        </button>
      ))}
      {ghost ? (
        <GhostChip
          time={plan.words.clock(ghost.landing)}
          title={titleOf(ghost.lead)}
          style={{ top: `${topOf(minuteOf(ghost.at), hours)}rem`, left: '2px', width: 'calc(100% - 4px)' }}
        />
      ) : null}
    </div>
  );
}
