import type { CSSProperties } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { dayRange } from '../../../../core/time';
import { useWindowState } from '../../../store/window-state';
import { titleOf } from '../../../../core/model/title';
import { chip, GhostChip } from '../chip/Chip';
import { cellKey } from '../view-model/cells';
import { fractionAt, placeChips, type HourAxis } from '../view-model/hours';
import type { Lane } from '../view-model/lane-groups';
import { landingWall, NO_CARRY } from '../view-model/moves';
import { minuteOf } from '../../../../core/calendar/posting-times';
import { useCalendarState } from '../calendar-state';
import type { CalendarPlan } from '../use-plan';
import hours from './hours.module.css';
import { LaneHead } from './LaneHead';
import { MINUTE_MS } from '../../../../core/time/units';

interface HourLaneProps {
  readonly lane: Lane;
  readonly day: LocalDate;
  readonly axis: HourAxis;
  readonly rows: readonly DeliveryRow[];
  /** Where its first band begins, as a part of the axis. */
  readonly bandFrom: number | null;
  readonly plan: CalendarPlan;
}

/** One channel along the hours: chips where their time is, under each other where they are too near. */
export function HourLane({ lane, day, axis, rows, bandFrom, plan }: HourLaneProps) {
  const selection = useWindowState((state) => state.calendar.selection);
  const lifted = useCalendarState((state) => state.lifted);
  const bankOver = useCalendarState((state) => state.bankOver);
  const { chips: placedChips, tracks } = placeChips(rows, axis, lane.down ? bandFrom : null);
  const chipHeight = lane.down ? 3.25 : 2.375;
  const pitch = chipHeight + 0.25;
  const lead = lifted === null ? undefined : plan.rows.find((row) => row.id === lifted.lead);
  const carry = lifted?.carry ?? NO_CARRY;
  const lands = lead !== undefined && (carry.channelId ?? lead.channelId) === lane.channel.id;
  const moves = carry.minutes !== 0 || carry.channelId !== null;
  return (
    <div
      role="row"
      className={hours['lane']}
      style={{ minHeight: `${tracks * pitch + (lane.down ? 0.375 : 0.25)}rem` }}
    >
      <LaneHead lane={lane} folded={false} />
      <div role="gridcell" className={hours['cell']} data-cell={cellKey(lane.channel.id, day)}>
        {placedChips.map(({ row, left, room, track }) =>
          chip(
            row,
            plan.chips,
            lane.down ? 'big' : 2,
            { selected: selection.has(row.id), lifted: lifted?.ids.has(row.id) ?? false },
            {
              left: `${left * 100}%`,
              width: `min(calc(${room * 100}% - 0.1875rem), 12.5rem)`,
              top: `${0.3125 + track * pitch}rem`,
            },
          ),
        )}
        {lead && lands && moves ? (
          <GhostChip
            time={plan.words.clock(landingWall(lead, carry))}
            title={titleOf(lead)}
            style={ghostAt(fractionAt(axis, lead.at + carry.minutes * MINUTE_MS))}
          />
        ) : null}
        {bankOver?.channelId === lane.channel.id ? (
          <GhostChip
            time={plan.words.clock(bankOver.wall)}
            title={bankOver.title}
            style={ghostAt(
              fractionAt(axis, dayRange(day, plan.frame.zone).from + minuteOf(bankOver.wall) * MINUTE_MS),
            )}
          />
        ) : null}
      </div>
    </div>
  );
}

function ghostAt(left: number): CSSProperties {
  return { left: `${left * 100}%`, width: '9rem', top: '0.3125rem' };
}
