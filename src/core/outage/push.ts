import type { DeliveryId } from '../model/ids';
import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import { isPastUseBy } from '../model/post';
import { stands } from '../model/status';
import type { Instant } from '../time/types';
import { isQuietAt } from '../calendar/quiet-hours';
import { dayRange, instantToWall, localClock, localDate, wallToInstant } from '../time';
import { MINUTE_MS } from '../time/units';

/** One delivery that makes room. */
export interface Push {
  readonly id: DeliveryId;
  readonly title: string;
  readonly from: Instant;
  readonly to: Instant;
  /** 'YYYY-MM-DDTHH:mm' on the channel's clock. */
  readonly toWall: string;
}

export interface PushPlan {
  readonly pushes: readonly Push[];
  /** Those that would go out after they are of use: a person decides about each of them. */
  readonly tooLate: readonly Push[];
}

/**
 * Makes room on one channel for something at `at`: what stands nearer than the gap moves later, keeping its order
 * and the gap, and pushes the next one in turn, until one needs no push. Quiet hours and blackout dates are jumped
 * over. What stands before `at` stays, also when it is nearer than the gap: an urgent post goes between.
 *
 * @param rows what stands on this channel, in any order; others are ignored
 * @param inserted the delivery that is put there, when it is among the rows already
 */
export function pushFrom(
  at: Instant,
  channel: Channel,
  rows: readonly DeliveryRow[],
  inserted: DeliveryId | null = null,
): PushPlan {
  const gap = channel.gapMinutes * MINUTE_MS;
  const later = rows
    .filter(
      (row) =>
        row.channelId === channel.id &&
        row.id !== inserted &&
        row.gone === 0 &&
        row.at >= at &&
        stands(row.status),
    )
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const pushes: Push[] = [];
  let busyUntil = at + gap;
  for (const row of later) {
    if (row.at >= busyUntil && row.at > at) break;
    const to = nextOpen(Math.max(busyUntil, at + MINUTE_MS), channel);
    pushes.push({
      id: row.id,
      title: row.title,
      from: row.at,
      to,
      toWall: instantToWall(to, channel.zone).slice(0, 16),
    });
    busyUntil = to + gap;
  }
  const byId = new Map(later.map((row) => [row.id, row]));
  const tooLate = pushes.filter(({ id, to }) => {
    const row = byId.get(id);
    return row !== undefined && isPastUseBy(row, to);
  });
  return { pushes, tooLate };
}

/** The first moment at or after `at` that is neither in quiet hours nor on a blackout date. */
function nextOpen(at: Instant, { zone, quietHours, blackout }: Channel): Instant {
  let found = at;
  // A quiet night and a blackout may follow one another; a year of blackouts is the caller's word.
  for (let tries = 0; tries < 400; tries += 1) {
    const day = localDate(found, zone);
    if (blackout.includes(day)) {
      found = dayRange(day, zone).until;
      continue;
    }
    const end = quietHours === null ? null : quietEnd(found, quietHours, zone);
    if (end === null) return found;
    found = end;
  }
  return found;
}

/** When the quiet hours around an instant end; null when it is not in them. */
function quietEnd(at: Instant, { from, to }: { from: string; to: string }, zone: string): Instant | null {
  const time = localClock(at, zone);
  if (!isQuietAt(time, { from, to })) return null;
  const day = localDate(at, zone);
  const date = from > to && time >= from ? localDate(dayRange(day, zone).until, zone) : day;
  return wallToInstant(`${date}T${to}`, zone).at;
}
