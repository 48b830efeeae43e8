import { zoneClock } from '../time/zone-clock';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A time on a channel's clock: '11:30' on the same day as `beside`, else 'Sat 28 Nov 09:00'. */
export function sayTime(zone: string, instant: number, beside: number): string {
  const clock = zoneClock(zone);
  const wall = new Date(instant + clock.offset(instant));
  const time = wall.toISOString().slice(11, 16);
  if (clock.day(instant) === clock.day(beside)) return time;
  const day = `${days[wall.getUTCDay()] ?? ''} ${wall.getUTCDate()} ${months[wall.getUTCMonth()] ?? ''}`;
  return `${day} ${time}`;
}

/** 'one post' or '3 posts'. */
export function sayPosts(count: number): string {
  return count === 1 ? 'One post' : `${count} posts`;
}
