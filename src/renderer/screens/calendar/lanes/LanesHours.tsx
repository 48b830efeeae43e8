import { useMemo, useRef } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import type { Outage } from '../../../../core/model/outage';
import { dayRange, instantToWall, localClock } from '../../../../core/time';
import { cx, StateMark, RowBoundary } from '../../../ui';
import { bandOf, type Band } from '../view-model/band';
import { carriedTo, fractionAt, hourAxis } from '../view-model/hours';
import { laneIds, outageName } from '../view-model/lane-groups';
import { landingWall } from '../view-model/moves';
import { minuteOf, neighbourTime } from '../../../../core/calendar/posting-times';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import { placed } from './BandLayer';
import { HourLane } from './HourLane';
import { LaneGroupRows } from './LaneGroupRows';
import { byLane, cellUnder } from './lane-rows';
import hours from './hours.module.css';
import styles from './lanes.module.css';
import { useLaneInput } from './use-lane-input';
import { HOUR_MS, MINUTE_MS } from '../../../../core/time/units';

/** Steps of the keyboard and of the pointer, and the pointer's with Alt, minutes. */
const STEP = 15;
const FINE_STEP = 5;

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
  const nowAt = fractionAt(axis, now);
  const showNow = nowAt >= 0 && nowAt <= 1;
  const bands = frame.outages.map((outage) => bandOf(outage, frame.zone, (at) => fractionAt(axis, at)));
  const anyDown = frame.outages.length > 0;

  const input = useLaneInput({
    root,
    lanes,
    channels,
    words,
    actions,
    channelName: chips.channelName,
    step(lead, carry, direction, wide) {
      if (!wide) return { ...carry, minutes: carry.minutes + direction * STEP };
      const channel = frame.channels.find((one) => one.id === (carry.channelId ?? lead.channelId));
      const wall = landingWall(lead, carry);
      const next = channel ? neighbourTime(channel, wall, direction) : null;
      return next === null ? null : { ...carry, minutes: carry.minutes + minuteOf(next) - minuteOf(wall) };
    },
    point(event, lead, grabbed) {
      const width = track.current?.clientWidth ?? 0;
      const cell = cellUnder(event.target);
      if (!cell || width === 0) return null;
      const fraction = (event.clientX - grabbed.clientX) / width;
      const to = carriedTo(axis, lead.at, fraction, event.altKey ? FINE_STEP : STEP);
      const channelId = cell.channelId === lead.channelId ? null : cell.channelId;
      return { days: 0, minutes: Math.round((to - lead.at) / MINUTE_MS), channelId };
    },
    place(event) {
      const cell = cellUnder(event.target);
      return cell && { channel: cell.channelId, day: cell.day };
    },
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
        <div role="row" className={cx(styles['head'], hours['head'])}>
          <div role="columnheader" className={cx(styles['corner'], hours['corner'])}>
            {words.longWeekday(day)}
          </div>
          <div role="columnheader" aria-label="Hours" className={hours['axis']} ref={track}>
            {marks.map((index) => {
              const at = axis.from + index * HOUR_MS;
              const hidden = showNow && Math.abs(fractionAt(axis, at) + 0.012 - nowAt) < 0.03;
              return hidden ? null : (
                <span key={index} style={{ left: `${(index / axis.hours) * 100}%` }}>
                  {words.hour(Number(localClock(at, frame.zone).slice(0, 2)))}
                </span>
              );
            })}
            {bands.map(({ outage, down, risk }) => (
              <div key={outage.id}>
                {down === null ? null : (
                  <div className={hours['bandHead']} style={placed(down)}>
                    <StateMark state="hit" />
                    <b>{outageName(outage, frame.channels, frame.families)} is down</b>
                    <span>
                      {words.moment(outage.since, day)} to {words.moment(outage.until, day)}
                    </span>
                    {down.ends ? (
                      <span className={hours['estimate']}>
                        {words.moment(outage.until, day)} is your estimate
                      </span>
                    ) : null}
                  </div>
                )}
                {risk === null ? null : (
                  <div className={hours['riskHead']} style={{ left: `${risk.left * 100}%` }}>
                    <StateMark state="risk" tone="care" />
                    At risk if it lasts
                  </div>
                )}
              </div>
            ))}
            {showNow ? (
              <div className={hours['nowTag']} style={{ left: `${nowAt * 100}%` }}>
                <span className="visually-hidden">Now </span>
                {words.clock(instantToWall(now, frame.zone))}
              </div>
            ) : null}
          </div>
        </div>
        <div className={hours['body']}>
          <div className={hours['lines']} aria-hidden>
            {marks.map((index) => (
              <i key={index} style={{ left: `${(index / axis.hours) * 100}%` }} />
            ))}
            {showNow ? <div className={hours['now']} style={{ left: `${nowAt * 100}%` }} /> : null}
          </div>
          {groups.map((group) => (
            <LaneGroupRows
              key={group.family}
              group={group}
              bands={bands.filter((band) => group.outages.includes(band.outage))}
            >
              {group.lanes.map((lane) => (
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
                      bandFrom={bandStart(bands, group.outages)}
                      plan={plan}
                    />
                  )}
                </RowBoundary>
              ))}
            </LaneGroupRows>
          ))}
        </div>
      </div>
    </div>
  );
}

function bandStart(bands: readonly Band[], outages: readonly Outage[]): number | null {
  const starts = bands.flatMap((band) =>
    outages.includes(band.outage) && band.down ? [band.down.left] : [],
  );
  return starts.length === 0 ? null : Math.min(...starts);
}
