import { platformOrGeneric } from '../platform';
import type { Channel } from '../model/channel';
import type { Instant } from '../time/types';
import { instantToWall, localDate, weekdayOf } from '../time';

const DAYS = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 'Fri 27 Nov 15:00' on the clock of `zone`. */
export function dayTime(at: Instant, zone: string): string {
  const wall = instantToWall(at, zone);
  const day = DAYS[weekdayOf(localDate(at, zone))];
  return `${day} ${Number(wall.slice(8, 10))} ${MONTHS[Number(wall.slice(5, 7)) - 1] ?? ''} ${wall.slice(11, 16)}`;
}

/** '24 minutes', '2 hours', '1 hour 24 minutes'. */
export function duration(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? counted(hours, 'hour') : '', rest > 0 ? counted(rest, 'minute') : ''];
  return parts.filter(Boolean).join(' ');
}

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

/** 'Instagram (brambleandrye)'. */
export function channelWords(channel: Channel | undefined): string {
  if (channel === undefined) return 'removed channel';
  return `${platformOrGeneric(channel.platform).name} (${channel.name})`;
}
