import { useMemo, useRef } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import type { ChannelId } from '../../../../core/model/ids';
import type { Outage } from '../../../../core/model/outage';
import { dayRange } from '../../../../core/time';
import { cx, RowBoundary } from '../../../ui';
import { bandOf, type Band } from '../view-model/band';
import { fractionAt, hourAxis } from '../view-model/hours';
import { laneIds } from '../view-model/lane-groups';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import { HourHeads } from './HourHeads';
import { HourLane } from './HourLane';
import { LaneGroupRows } from './LaneGroupRows';
import { byLane } from './lane-rows';
import hours from './hours.module.css';
import styles from './lanes.module.css';
import { useHoursInput } from './use-hours-input';

interface LanesHoursProps {
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
}

/** One day by the hour: chips where their time is, the outage as a band on the same axis. */
export function LanesHours({ plan, actions }: LanesHoursProps) {
  const { range, groups, rows, chips, words, now, frame } = plan;
  const day: LocalDate = range.first;
  const root = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const midnight = dayRange(day, frame.zone).from;
  const axis = useMemo(() => hourAxis(rows, midnight), [rows, midnight]);
  const channels = useMemo(() => laneIds(groups), [groups]);
  const lanes = useMemo(() => byLane(rows, channels), [rows, channels]);
  const marks = Array.from({ length: axis.hours }, (_, index) => index);
  const nowFraction = fractionAt(axis, now);
  const nowAt = nowFraction >= 0 && nowFraction <= 1 ? nowFraction : null;
  const bandFor = (outage: Outage) => bandOf(outage, frame.zone, (at) => fractionAt(axis, at));
  const bands = frame.outages.map(bandFor);
  const anyDown = frame.outages.length > 0;

  const input = useHoursInput({
    root,
    track,
    axis,
    lanes,
    channels,
    postingChannels: frame.channels,
    words,
    actions,
    channelName: chips.channelName,
  });

  return (
    <div
      ref={root}
      className={styles['scroller']}
      role="grid"
      aria-label={`Posts by channel and hour, ${words.longDay(day)}`}
      data-hours
      data-calm={anyDown || undefined}
      tabIndex={-1}
      {...input}
    >
      <div
        className={cx(styles['sheet'], hours['sheet'])}
        style={{ minWidth: `calc(var(--w-lane-head) + ${axis.hours * 4}rem)` }}
      >
        <HourHeads plan={plan} axis={axis} bands={bands} nowAt={nowAt} track={track} />
        <div className={hours['body']}>
          <div className={hours['lines']} aria-hidden>
            {marks.map((index) => (
              <i key={index} style={{ left: `${(index / axis.hours) * 100}%` }} />
            ))}
            {nowAt === null ? null : <div className={hours['now']} style={{ left: `${nowAt * 100}%` }} />}
          </div>
          {groups.map((group) => (
            <LaneGroupRows key={group.family} group={group} bandOf={bandFor}>
              {(lane) => (
                <RowBoundary
                  key={lane.channel.id}
                  kind="lane"
                  name={lane.channel.name}
                  of={lane.channel}
                  role="row"
                >
                  {() => (
                    <HourLane
                      lane={lane}
                      day={day}
                      axis={axis}
                      rows={lanes[channels.indexOf(lane.channel.id)] ?? []}
                      bandFrom={bandStart(bands, lane.channel.id)}
                      plan={plan}
                    />
                  )}
                </RowBoundary>
              )}
            </LaneGroupRows>
          ))}
        </div>
      </div>
    </div>
  );
}

function bandStart(bands: readonly Band[], lane: ChannelId): number | null {
  const starts = bands.flatMap((band) =>
    band.outage.channelIds.includes(lane) && band.down ? [band.down.left] : [],
  );
  return starts.length === 0 ? null : Math.min(...starts);
}
