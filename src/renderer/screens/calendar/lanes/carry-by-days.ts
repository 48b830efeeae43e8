import { daysBetween } from '../../../../core/time';
import type { LaneInput } from './lane-input-types';
import { cellUnder, placeUnder } from './lane-rows';

/** Left and right carry by a day. */
export const stepByDay: LaneInput['step'] = (_lead, carry, direction) => ({
  ...carry,
  days: carry.days + direction,
});

/** Days as columns and channels as lanes: a chip is carried by whole days, and to the lane under the pointer. */
export const CARRY_BY_DAYS: Pick<LaneInput, 'step' | 'point' | 'place'> = {
  step: stepByDay,
  point(event, lead) {
    const cell = cellUnder(event.target);
    if (!cell) return null;
    const channelId = cell.channelId === lead.channelId ? null : cell.channelId;
    return { days: daysBetween(lead.day, cell.day), minutes: 0, channelId };
  },
  place: placeUnder,
};
