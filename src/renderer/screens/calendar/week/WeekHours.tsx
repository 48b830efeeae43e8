import { useMemo, useRef } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { platformOrGeneric } from '../../../../core/platform';
import { instantToWall, wallToInstant } from '../../../../core/time';
import { useWindowState } from '../../../store/window-state';
import { otherZones } from '../../../words/their-clocks';
import { landingWall } from '../view-model/moves';
import { dayToOpen } from '../view-model/day-to-open';
import { minuteOf } from '../../../../core/calendar/posting-times';
import { layoutDay } from '../view-model/week-layout';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import { HourScales } from './HourScales';
import { useWeekInput } from './use-week-input';
import { WeekDay, type InDay } from './WeekDay';
import { WeekHead } from './WeekHead';
import { hoursOf, HOUR_REM } from './week-hours';
import styles from './week.module.css';

/** Room for a mark, a time and two letters. */
const CHIP_REM = 6;
const NARROWEST_REM = 7;
const EMPTY = layoutDay<InDay>([]);
/** Two more clocks beside our own is what a week has room for. */
const MOST_ZONES = 2;

interface WeekHoursProps {
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  readonly observances: Observances;
  onOpenDay(day: LocalDate): void;
}

/** A week by the hour, all channels together: what stands where in the day, and what is too close. */
export function WeekHours({ plan, actions, observances, onOpenDay }: WeekHoursProps) {
  const { range, rows, words, frame, now } = plan;
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const selection = useWindowState((state) => state.calendar.selection);
  const lifted = useCalendarState((state) => state.lifted);
  const days = useMemo(() => byLocalDay(rows, frame.zone, range.days), [rows, frame.zone, range.days]);
  const hours = useMemo(() => hoursOf([...days.values()].flat()), [days]);
  const layouts = useMemo(
    () => new Map([...days].map(([day, items]) => [day, layoutDay(items)] as const)),
    [days],
  );
  const zones = useMemo(
    () => otherZones(frame.people, frame.zone).slice(0, MOST_ZONES),
    [frame.people, frame.zone],
  );
  const tiles = useMemo(
    () => new Map(frame.channels.map((one) => [one.id, platformOrGeneric(one.platform).tile])),
    [frame.channels],
  );
  const input = useWeekInput({ root, grid, plan, actions, hours, layouts });

  const lead = lifted === null ? undefined : rows.find((row) => row.id === lifted.lead);
  const landing = lifted !== null && lead ? landingWall(lead, lifted.carry) : null;
  const lands =
    lead && landing !== null && landing !== lead.wall
      ? instantToWall(wallToInstant(landing, lead.zone).at, frame.zone)
      : null;
  const nowWall = instantToWall(now, frame.zone);
  const scales = 3 + zones.length * 3.5;
  const widths = range.days.map((day) => Math.max(NARROWEST_REM, (layouts.get(day)?.widest ?? 1) * CHIP_REM));
  const template = `${scales}rem ${widths.map((width) => `minmax(${width}rem, 1fr)`).join(' ')}`;
  const minWidth = `${widths.reduce((sum, width) => sum + width, scales)}rem`;

  return (
    <div
      ref={root}
      className={styles['scroller']}
      role="grid"
      aria-label={`Posts by day and hour, ${words.range(range.first, range.days.at(-1) ?? range.first)}`}
      data-testid="week-hours"
      tabIndex={-1}
      {...input}
      onKeyDown={input.onKeyDown}
      onClick={(event) => {
        const day = dayToOpen(event.target);
        if (day !== null) onOpenDay(day);
        else input.onClick(event);
      }}
    >
      <WeekHead
        plan={plan}
        observances={observances}
        template={template}
        minWidth={minWidth}
        counts={range.days.map((day) => days.get(day)?.length ?? 0)}
        zones={zones}
      />
      <div
        role="row"
        className={styles['body']}
        style={{ gridTemplateColumns: template, minWidth, height: `${hours.count * HOUR_REM}rem` }}
        ref={grid}
      >
        <HourScales hours={hours} day={range.first} zone={frame.zone} zones={zones} words={words} />
        {range.days.map((day) => (
          <WeekDay
            key={day}
            day={day}
            layout={layouts.get(day) ?? EMPTY}
            hours={hours}
            plan={plan}
            tiles={tiles}
            selection={selection}
            lifted={lifted?.ids}
            ghost={
              lands?.slice(0, 10) === day && lead && landing !== null ? { lead, landing, at: lands } : null
            }
            nowMinute={day === nowWall.slice(0, 10) ? minuteOf(nowWall) : null}
          />
        ))}
      </div>
    </div>
  );
}

/** Rows by the day and minute that the workspace's clock shows, each day by time. */
function byLocalDay(
  rows: readonly DeliveryRow[],
  zone: string,
  days: readonly LocalDate[],
): ReadonlyMap<LocalDate, readonly InDay[]> {
  const found = new Map<LocalDate, InDay[]>(days.map((day) => [day, []]));
  for (const row of rows) {
    const wall = instantToWall(row.at, zone);
    found.get(wall.slice(0, 10))?.push({ id: row.id, row, minute: minuteOf(wall) });
  }
  for (const items of found.values()) items.sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1));
  return found;
}
