import type { PostId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import { countsAsSent } from '../model/status';
import { wallToInstant, addDaysToWall } from '../time';
import type { Instant, LocalDate } from '../time/types';

/** How long a post rests after it went out, before it counts as ready again, days. Ours: four weeks. */
export const REST_DAYS = 28;

/** How often a post of the bank was used. It follows from its deliveries; nobody keeps a count. */
export interface Uses {
  /** Days on which it went out or is to go out: several channels on one day are one use. */
  readonly times: number;
  readonly last: Instant;
  /** Until then it rests: the time of its last use, `REST_DAYS` later where it went out. */
  readonly restsUntil: Instant;
}

/** What the calendar says of the posts of the bank. */
export interface BankUses {
  /** Absent for a post that was never used. */
  readonly uses: ReadonlyMap<PostId, Uses>;
  /** Posts that stand in the calendar, or did; the others wait without a date. */
  readonly placed: ReadonlySet<PostId>;
}

/** @param deliveries those of the bank's posts */
export function bankUses(deliveries: readonly Delivery[]): BankUses {
  const standing = deliveries.filter(({ deletedAt }) => deletedAt === null);
  return { uses: usesOf(standing), placed: new Set(standing.map(({ postId }) => postId)) };
}

/** The uses of each post that has any: what went out, and what is to go out by itself. */
function usesOf(deliveries: readonly Delivery[]): Map<PostId, Uses> {
  const days = new Map<PostId, { readonly dates: Set<LocalDate>; last: Delivery }>();
  for (const delivery of deliveries) {
    if (!countsAsSent(delivery.status)) continue;
    const known = days.get(delivery.postId) ?? { dates: new Set<LocalDate>(), last: delivery };
    known.dates.add(delivery.wall.slice(0, 10));
    if (delivery.at > known.last.at) known.last = delivery;
    days.set(delivery.postId, known);
  }
  return new Map(
    [...days].map(([id, { dates, last }]) => {
      const restsUntil = wallToInstant(addDaysToWall(last.wall, REST_DAYS), last.zone).at;
      return [id, { times: dates.size, last: last.at, restsUntil }] as const;
    }),
  );
}

/** Whether a post with these deliveries stands in the calendar, or did: if not, it waits without a date. */
export function isPlaced(deliveries: readonly Delivery[]): boolean {
  return deliveries.some(({ deletedAt }) => deletedAt === null);
}
