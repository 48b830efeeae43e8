import { useMemo, useRef } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { platformOrGeneric } from '../../../../core/platform';
import { daysBetween } from '../../../../core/time';
import { stepByDay } from '../lanes/carry-by-days';
import { useLaneInput } from '../lanes/use-lane-input';
import { inTime } from '../view-model/cells';
import { dayToOpen } from '../view-model/day-to-open';
import { dayLoads } from '../../../../core/calendar/loads';
import type { CalendarActions } from '../use-actions';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import { MonthDay } from './MonthDay';
import styles from './month.module.css';
import { useDayMarks } from './use-day-marks';
import { FEWEST, useWeekHeights, weekWeight } from './use-week-heights';

interface MonthGridProps {
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  readonly observances: Observances;
  onOpenDay(day: LocalDate): void;
}

/** A month of whole weeks. A day shows what it has room for and says how many more there are. */
export function MonthGrid({ plan, actions, observances, onOpenDay }: MonthGridProps) {
  const { range, rows, chips, words, anchor, frame } = plan;
  const root = useRef<HTMLDivElement>(null);
  const marks = useDayMarks(rows);
  const loads = useMemo(
    () => dayLoads(plan.allRows, frame.channels, frame.families),
    [plan.allRows, frame.channels, frame.families],
  );
  const days = useMemo(() => rowsByDay(rows), [rows]);
  const tiles = useMemo(
    () => new Map(frame.channels.map((channel) => [channel.id, platformOrGeneric(channel.platform).tile])),
    [frame.channels],
  );

  const weeks = Array.from({ length: range.days.length / 7 }, (_, week) =>
    range.days.slice(week * 7, week * 7 + 7),
  );
  const weights = weeks.map((week) => weekWeight(week, days));
  const rooms = useWeekHeights(root, weights);
  const shown = (day: LocalDate, week: number): readonly DeliveryRow[] => {
    const all = days.get(day) ?? [];
    const room = rooms[week] ?? FEWEST;
    return all.length <= room ? all : all.slice(0, room - 1);
  };
  const input = useLaneInput({
    root,
    lanes: weeks.map((week, index) => week.flatMap((day) => shown(day, index))),
    channels: [],
    words,
    actions,
    channelName: chips.channelName,
    step: stepByDay,
    point(event, lead) {
      const day = dayUnder(event.target);
      return day === null ? null : { days: daysBetween(lead.day, day), minutes: 0, channelId: null };
    },
    place: () => null,
  });

  return (
    <div
      ref={root}
      className={styles['month']}
      role="grid"
      aria-label={`Posts in ${words.month(anchor)}`}
      tabIndex={-1}
      {...input}
      onKeyDown={input.onKeyDown}
      onClick={(event) => {
        const day = dayToOpen(event.target);
        if (day !== null) onOpenDay(day);
        else input.onClick(event);
      }}
    >
      <div role="row" className={styles['heads']}>
        {range.days.slice(0, 7).map((day) => (
          <div key={day} role="columnheader" className={styles['weekday']}>
            {words.weekday(day)}
          </div>
        ))}
      </div>
      {weeks.map((week, index) => (
        <div key={week[0]} role="row" className={styles['week']} style={{ flexGrow: weights[index] }}>
          {week.map((day) => (
            <MonthDay
              key={day}
              day={day}
              plan={plan}
              rows={days.get(day) ?? []}
              shown={shown(day, index)}
              tiles={tiles}
              marks={marks}
              load={loads.get(day)}
              observance={observances.get(day)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function dayUnder(target: EventTarget | null): LocalDate | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-month-day]')?.dataset['monthDay'] ?? null;
}

function rowsByDay(rows: readonly DeliveryRow[]): ReadonlyMap<LocalDate, readonly DeliveryRow[]> {
  const days = new Map<LocalDate, DeliveryRow[]>();
  for (const row of rows) {
    const day = days.get(row.day);
    if (day) day.push(row);
    else days.set(row.day, [row]);
  }
  for (const day of days.values()) day.sort(inTime);
  return days;
}
