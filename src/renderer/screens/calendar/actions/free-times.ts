import type { ChannelId } from '../../../../core/model/ids';
import type { LocalDate, WallTime } from '../../../../core/time/types';
import { nextFreeTime } from '../../../../core/calendar/posting-times';
import { keepsItsPlace } from '../../../../core/model/status';
import { dayRange, instantToWall } from '../../../../core/time';
import { channelDeliveriesBetween } from '../../../store/queries';
import type { ActionContext } from './action-context';

type TimesContext = Pick<ActionContext, 'plan' | 'db' | 'now'>;

/** The next free posting time of a channel on a day that is on screen. */
export function freeTime({ plan, now }: TimesContext, channelId: ChannelId, day: LocalDate): WallTime {
  const channel = plan?.frame.channels.find((one) => one.id === channelId);
  if (!plan || !channel) return `${day}T09:00`;
  const taken = plan.allRows
    .filter((row) => row.channelId === channelId && row.day === day && keepsItsPlace(row.status))
    .map((row) => row.wall);
  return nextFreeTime(channel, day, taken, instantToWall(now(), channel.zone).slice(0, 16));
}

/** The same for a day that may not be on screen: its deliveries are read first. */
export async function freeTimeOnAnyDay(
  context: TimesContext,
  channelId: ChannelId,
  day: LocalDate,
): Promise<WallTime> {
  const { plan, db, now } = context;
  const channel = plan?.frame.channels.find((one) => one.id === channelId);
  if (!channel || plan?.range.days.includes(day)) return freeTime(context, channelId, day);
  const { from, until } = dayRange(day, channel.zone);
  const rows = await channelDeliveriesBetween(db, channelId, from, until);
  const taken = rows.filter((row) => keepsItsPlace(row.status)).map((row) => row.wall);
  return nextFreeTime(channel, day, taken, instantToWall(now(), channel.zone).slice(0, 16));
}
