import type { RefObject } from 'react';
import type { Channel } from '../../../../core/model/channel';
import { minuteOf, neighbourTime } from '../../../../core/calendar/posting-times';
import { MINUTE_MS } from '../../../../core/time/units';
import { carriedTo, type HourAxis } from '../view-model/hours';
import { landingWall } from '../view-model/moves';
import type { LaneInput } from './lane-input-types';
import { cellUnder, placeUnder } from './lane-rows';
import { useLaneInput } from './use-lane-input';

/** Steps of the keyboard and of the pointer, and the pointer's with Alt, minutes. */
const STEP = 15;
const FINE_STEP = 5;

interface HoursInput extends Omit<LaneInput, 'step' | 'point' | 'place'> {
  readonly axis: HourAxis;
  /** The element as wide as the axis. */
  readonly track: RefObject<HTMLElement | null>;
  /** Those whose posting times a wide step goes by. */
  readonly postingChannels: readonly Channel[];
}

/** The listeners of lanes along the hours: a chip is carried by minutes, and to the lane under the pointer. */
export function useHoursInput({ axis, track, postingChannels, ...input }: HoursInput) {
  return useLaneInput({
    ...input,
    step(lead, carry, direction, wide) {
      if (!wide) return { ...carry, minutes: carry.minutes + direction * STEP };
      const channel = postingChannels.find((one) => one.id === (carry.channelId ?? lead.channelId));
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
    place: placeUnder,
  });
}
