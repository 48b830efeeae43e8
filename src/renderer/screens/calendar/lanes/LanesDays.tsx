import { useCallback, useMemo, useRef, useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { daysBetween, wallToInstant } from '../../../../core/time';
import { cx, RowBoundary } from '../../../ui';
import { dayBandOf, dayPlacer } from '../view-model/band';
import { carryingOver } from '../view-model/carry-over';
import { cellKey, cellsOf, NO_ROWS, type Cells } from '../view-model/cells';
import { laneHeight } from '../view-model/chip-lines';
import { isoWeek, isWeekend } from '../view-model/dates';
import { laneIds, type Lane } from '../view-model/lane-groups';
import { dayLoads, standOutDay } from '../../../../core/calendar/loads';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import { Cell } from './Cell';
import { columnsOf } from './column-widths';
import { DayHead } from './DayHead';
import { LaneGroupRows } from './LaneGroupRows';
import { LaneHead } from './LaneHead';
import { byLane, cellUnder } from './lane-rows';
import styles from './lanes.module.css';
import { useCellMarks } from './use-cell-marks';
import { useLaneInput } from './use-lane-input';

/** From here on lanes out of sight are not drawn; with fewer, finding out which costs more than it saves. */
const MANY_LANES = 14;

interface LanesDaysProps {
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  readonly observances: Observances;
  onOpenDay(day: LocalDate): void;
}

/** The signature view: channels as lanes, days as columns, an outage as a band across the lanes it takes down. */
export function LanesDays({ plan, actions, observances, onOpenDay }: LanesDaysProps) {
  const { range, groups, rows, chips, words, today } = plan;
  const root = useRef<HTMLDivElement>(null);
  const folded = useCalendarState((state) => state.folded);
  const toggleFold = useCalendarState((state) => state.toggleFold);
  const onFold = useCallback((lane: Lane) => toggleFold(lane.channel.id), [toggleFold]);

  const [cellsKept] = useState(() =>
    carryingOver<readonly DeliveryRow[], Cells>(new Map(), (before, now) => cellsOf(now, before)),
  );
  const cells = useMemo(() => cellsKept(rows), [cellsKept, rows]);
  const loads = useMemo(
    () => dayLoads(plan.allRows, plan.frame.channels, plan.frame.families),
    [plan.allRows, plan.frame.channels, plan.frame.families],
  );
  // On the day of an outage everything turns on today: it stands open, however much has been moved away.
  const isOutageDay = plan.frame.outages.length > 0 && range.days.length <= 7 && range.days.includes(today);
  const wide = isOutageDay ? today : standOutDay(range.days, loads);
  const columns = useMemo(() => columnsOf(range.days, wide), [range.days, wide]);
  const place = useMemo(() => {
    const starts = range.days.map((day) => wallToInstant(`${day}T00:00`, plan.frame.zone).at);
    const last = range.days[range.days.length - 1];
    const end = last === undefined ? [] : [wallToInstant(`${last}T23:59:59`, plan.frame.zone).at + 1000];
    return dayPlacer([...starts, ...end], columns.weights);
  }, [range.days, columns, plan.frame.zone]);

  const channels = useMemo(() => laneIds(groups), [groups]);
  const lanes = useMemo(() => byLane(rows, channels), [rows, channels]);
  const input = useLaneInput({
    root,
    lanes,
    channels,
    words,
    actions,
    channelName: chips.channelName,
    step: (_lead, carry, direction) => ({ ...carry, days: carry.days + direction }),
    point(event, lead) {
      const cell = cellUnder(event.target);
      if (!cell) return null;
      const channelId = cell.channelId === lead.channelId ? null : cell.channelId;
      return { days: daysBetween(lead.day, cell.day), minutes: 0, channelId };
    },
    place(event) {
      const cell = cellUnder(event.target);
      return cell && { channel: cell.channelId, day: cell.day };
    },
  });

  const marks = useCellMarks(rows);
  const template = `var(--w-lane-head) ${columns.template}`;
  const dense = range.days.length > 7;

  return (
    <div
      ref={root}
      className={styles['scroller']}
      role="grid"
      aria-label={`Posts by channel and day, ${words.range(range.first, range.days[range.days.length - 1] ?? range.first)}`}
      aria-multiselectable="true"
      data-dense={dense || undefined}
      data-long={channels.length > MANY_LANES || undefined}
      tabIndex={-1}
      {...input}
      onKeyDown={input.onKeyDown}
      onClick={(event) => {
        const head = event.target instanceof Element && event.target.closest<HTMLElement>('[data-day]');
        if (head) onOpenDay(head.dataset['day'] ?? today);
        else input.onClick(event);
      }}
      onDoubleClick={(event) => {
        const cell =
          event.target instanceof Element && event.target.closest('[data-delivery-id]')
            ? null
            : cellUnder(event.target);
        if (cell) void actions.newPost({ channel: cell.channelId, day: cell.day });
      }}
    >
      <div
        className={styles['sheet']}
        style={{ minWidth: `calc(var(--w-lane-head) + ${columns.minWidth}rem)` }}
      >
        <div role="row" className={styles['head']} style={{ gridTemplateColumns: template }}>
          <div role="columnheader" className={styles['corner']} title="Week of the year">
            {plan.firstWeekday === 1 ? (
              `W ${isoWeek(range.first)}`
            ) : (
              <span className="visually-hidden">Channel</span>
            )}
          </div>
          {range.days.map((day) => (
            <DayHead
              key={day}
              day={day}
              today={day === today}
              wide={day === wide}
              dense={dense}
              load={loads.get(day)}
              observance={observances.get(day)}
              words={words}
            />
          ))}
        </div>
        <div className={styles['columns']} style={{ gridTemplateColumns: columns.template }} aria-hidden>
          {range.days.map((day) => (
            <div key={day} className={cx(isWeekend(day) && styles['weekend'])} />
          ))}
        </div>
        {/* Other days are another tree: taking one out and putting one in is cheaper than cell by cell. */}
        <div key={range.first} role="presentation">
          {groups.map((group) => (
            <LaneGroupRows
              key={group.family}
              group={group}
              bands={group.outages.map((outage) => dayBandOf(outage, plan.frame.zone, place))}
            >
              {group.lanes.map((lane) => {
                const { id } = lane.channel;
                const isFolded = folded.has(id);
                const busiest = Math.max(
                  0,
                  ...range.days.map((day) => cells.get(cellKey(id, day))?.length ?? 0),
                );
                const height = isFolded ? 0 : laneHeight(busiest);
                const size = `${(isFolded ? 32 : height) / 16}rem`;
                return (
                  <RowBoundary key={id} kind="lane" name={lane.channel.name} of={lane.channel} role="row">
                    {() => (
                      <div
                        role="row"
                        className={styles['row']}
                        style={{
                          gridTemplateColumns: template,
                          minHeight: size,
                          containIntrinsicBlockSize: size,
                        }}
                      >
                        <LaneHead lane={lane} folded={isFolded} onFold={onFold} />
                        {range.days.map((day) => {
                          const key = cellKey(id, day);
                          const held = cells.get(key) ?? NO_ROWS;
                          return (
                            <Cell
                              key={key}
                              id={key}
                              rows={held}
                              height={height}
                              context={chips}
                              selected={marks.selectedIn(held)}
                              lifted={marks.liftedIn(held)}
                              ghost={marks.ghostAt(id, day, words.clock)}
                            />
                          );
                        })}
                      </div>
                    )}
                  </RowBoundary>
                );
              })}
            </LaneGroupRows>
          ))}
        </div>
      </div>
    </div>
  );
}
