import { instantToWall } from '../time';
import { wallInWords } from '../words/calendar';
import { counted } from '../words/counting';

/** A time on a channel's clock: '11:30' on the same day as `beside`, else 'Sat 28 Nov 09:00'. */
export function sayTime(zone: string, instant: number, beside: number): string {
  const wall = instantToWall(instant, zone);
  const isSameDay = wall.slice(0, 10) === instantToWall(beside, zone).slice(0, 10);
  return isSameDay ? wall.slice(11, 16) : wallInWords(wall);
}

/** 'one post' or '3 posts'. */
export function sayPosts(count: number): string {
  return count === 1 ? 'One post' : counted(count, 'post');
}
