import type { LocalDate } from '../../../core/time/types';
import type { OwnDayRow } from '../../../core/model/day';
import type { FromDay, Post } from '../../../core/model/post';
import { keepsItsPlace } from '../../../core/model/status';
import { addDays, dayRange } from '../../../core/time';
import type { HoldfastDb } from '../db';
import { deliveriesBetween } from '../queries';

/** Key dates of the team's own, by name. */
export async function ownDays(db: HoldfastDb): Promise<OwnDayRow[]> {
  const rows = await db.days.toArray();
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => a.name.localeCompare(b.name));
}

/** The posts that are written for a day, by `dayKey`, in the order in which they were made. */
export async function postsFromDays(
  db: HoldfastDb,
  days: readonly FromDay[],
): Promise<ReadonlyMap<string, readonly Post[]>> {
  const wanted = new Set(days.map(dayKey));
  const ids = [...new Set(days.map(({ id }) => id))];
  const found = await db.posts.where('fromDay.id').anyOf(ids).toArray();
  const posts = new Map<string, Post[]>();
  for (const post of found.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const key = post.fromDay === null ? '' : dayKey(post.fromDay);
    if (post.deletedAt !== null || !wanted.has(key)) continue;
    posts.set(key, [...(posts.get(key) ?? []), post]);
  }
  return posts;
}

/** One occurrence of a day: the same day of another year has another. */
export function dayKey({ id, date }: FromDay): string {
  return `${date} ${id}`;
}

/**
 * How many posts stand on each date of a month; a post on several channels counts once a day.
 * @param month 'YYYY-MM'
 * @param zone the workspace's, which decides where the month begins
 */
export async function postsByDate(
  db: HoldfastDb,
  month: string,
  zone: string,
): Promise<ReadonlyMap<LocalDate, number>> {
  // A delivery's own zone may put it on the neighbouring date: look a day further on both sides.
  const from = dayRange(addDays(`${month}-01`, -1), zone).from;
  const until = dayRange(addDays(`${month}-01`, 32), zone).until;
  const posts = new Map<LocalDate, Set<string>>();
  for (const row of await deliveriesBetween(db, from, until)) {
    if (!keepsItsPlace(row.status) || !row.day.startsWith(month)) continue;
    const there = posts.get(row.day);
    if (there) there.add(row.postId);
    else posts.set(row.day, new Set([row.postId]));
  }
  return new Map([...posts].map(([date, ids]) => [date, ids.size]));
}
