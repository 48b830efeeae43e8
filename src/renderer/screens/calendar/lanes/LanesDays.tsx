import { useCallback, useMemo, useRef, useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { cx, RowBoundary } from '../../../ui';
import { dayBandOf } from '../view-model/band';
import { carryingOver } from '../view-model/carry-over';
import { cellsOf, type Cells } from '../view-model/cells';
import { isWeekend } from '../view-model/dates';
import { laneIds, type Lane } from '../view-model/lane-groups';
import { useCalendarState } from '../calendar-state';
import type { CalendarActions } from '../use-actions';
import type { Observances } from '../use-observances';
import type { CalendarPlan } from '../use-plan';
import { CARRY_BY_DAYS } from './carry-by-days';
import { DayHeads } from './DayHeads';
import { DayLane } from './DayLane';
import { LaneGroupRows } from './LaneGroupRows';
import { byLane, cellUnder } from './lane-rows';
import styles from './lanes.module.css';
import { useCellMarks } from './use-cell-marks';
import { useDayColumns } from './use-day-columns';
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
  const days = useDayColumns(plan);
  const { columns, place } = days;

  const channels = useMemo(() => laneIds(groups), [groups]);
  const lanes = useMemo(() => byLane(rows, channels), [rows, channels]);
  const input = useLaneInput({
    root,
    lanes,
    channels,
    words,
    actions,
    channelName: chips.channelName,
    ...CARRY_BY_DAYS,
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
        <DayHeads plan={plan} days={days} template={template} dense={dense} observances={observances} />
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
              bandOf={(outage) => dayBandOf(outage, plan.frame.zone, place)}
            >
              {(lane) => {
                const { id, name } = lane.channel;
                return (
                  <RowBoundary key={id} kind="lane" name={name} of={lane.channel} role="row">
                    {() => (
                      <DayLane
                        lane={lane}
                        plan={plan}
                        cells={cells}
                        marks={marks}
                        template={template}
                        folded={folded.has(id)}
                        onFold={onFold}
                      />
                    )}
                  </RowBoundary>
                );
              }}
            </LaneGroupRows>
          ))}
        </div>
      </div>
    </div>
  );
}
