import { useMemo, useRef } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { platformOrGeneric } from '../../../../core/platform';
import { daysBetween } from '../../../../core/time';
import { cx, StateMark } from '../../../ui';
import { useWindowState } from '../../../store/window-state';
import { titleOf } from '../../../../core/model/title';
import { chip, GhostChip } from '../chip/Chip';
import { useLaneInput } from '../lanes/use-lane-input';
import { inTime } from '../view-model/cells';
import { isWeekend } from '../view-model/dates';
import { dayLoads } from '../../../../core/calendar/loads';
import { landingWall } from '../view-model/moves';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import styles from './month.module.css';
import { FEWEST, useWeekHeights, weekWeight } from './use-week-heights';

interface MonthGridProps {
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  readonly observances: Observances;
  onOpenDay(day: LocalDate): void;
}

/** A month of whole weeks. A day shows what it has room for and says how many more there are. */
export function MonthGrid({ plan, actions, observances, onOpenDay }: MonthGridProps) {
  const { range, rows, chips, words, today, anchor, frame } = plan;
  const root = useRef<HTMLDivElement>(null);
  const selection = useWindowState((state) => state.calendar.selection);
  const lifted = useCalendarState((state) => state.lifted);
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
    step: (_lead, carry, direction) => ({ ...carry, days: carry.days + direction }),
    point(event, lead) {
      const day = dayUnder(event.target);
      return day === null ? null : { days: daysBetween(lead.day, day), minutes: 0, channelId: null };
    },
    place: () => null,
  });
  const lead = lifted === null ? undefined : rows.find((row) => row.id === lifted.lead);
  const landing = lifted !== null && lead ? landingWall(lead, lifted.carry) : null;

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
        const open = event.target instanceof Element && event.target.closest<HTMLElement>('[data-open-day]');
        if (open) onOpenDay(open.dataset['openDay'] ?? today);
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
          {week.map((day) => {
            const all = days.get(day) ?? [];
            const visible = shown(day, index);
            const head = observances.get(day);
            const risk = loads.get(day)?.concentration ?? null;
            return (
              <div
                key={day}
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
                  <span className={styles['observance']} title={head?.all.join('\n')}>
                    {head?.solemn ? (
                      <StateMark state="solemn" label="Sensitive day:" className={styles['tiny']} />
                    ) : null}
                    {head?.ours ? (
                      <StateMark state="pin" tone="accent" label="Our date:" className={styles['tiny']} />
                    ) : null}
                    <span>{head?.name ?? ''}</span>
                  </span>
                  {risk === null ? null : (
                    <StateMark
                      state="risk"
                      tone="care"
                      className={styles['tiny']}
                      label={`${risk.count} of ${risk.of} on ${risk.name}`}
                    />
                  )}
                  <span className={styles['load']}>{all.length > 0 ? all.length : ''}</span>
                </div>
                {visible.map((row) =>
                  chip(
                    row,
                    chips,
                    1,
                    { selected: selection.has(row.id), lifted: lifted?.ids.has(row.id) ?? false },
                    undefined,
                    tiles.get(row.channelId),
                  ),
                )}
                {all.length > visible.length ? (
                  <button type="button" className={styles['more']} data-open-day={day}>
                    {all.length - visible.length} more
                  </button>
                ) : null}
                {lead && landing !== null && landing.slice(0, 10) === day && landing !== lead.wall ? (
                  <GhostChip time={words.clock(landing)} title={titleOf(lead)} />
                ) : null}
              </div>
            );
          })}
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
