import type { DeliveryRow } from '../../../../core/model/delivery';
import { keepsItsPlace } from '../../../../core/model/status';
import type { PlannedMove } from '../../../../core/replan';
import type { Instant } from '../../../../core/time/types';

/** What stands at one moment of a lane: something of the day, something hit, or where a plan puts a hit one. */
export interface PictureMark {
  readonly id: string;
  /** The delivery it stands for; a place of a plan stands for the one that goes there. */
  readonly deliveryId: string;
  readonly channelId: string;
  readonly kind: 'stays' | 'hit' | 'later' | 'elsewhere';
  /** 0 to 1 of the picture's width. */
  readonly left: number;
  readonly at: Instant;
  readonly title: string;
}

/** What is drawn of time, and where in it a moment is. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  place(at: Instant): number;
}

/** What is on a lane before any plan: what stays, and what is hit. */
export function standingMarks(
  rows: readonly DeliveryRow[],
  isHit: (row: DeliveryRow) => boolean,
  { from, until, place }: Stretch,
): PictureMark[] {
  return rows
    .filter((row) => row.gone === 0 && row.at >= from && row.at < until && keepsItsPlace(row.status))
    .map((row) => ({
      id: row.id,
      deliveryId: row.id,
      channelId: row.channelId,
      kind: isHit(row) ? 'hit' : 'stays',
      left: place(row.at),
      at: row.at,
      title: row.title,
    }));
}

/** Where a plan puts what it moves to a lane, as far as that is drawn. */
export function landedMarks(
  moves: readonly PlannedMove[],
  channelId: string,
  titles: ReadonlyMap<string, string>,
  { until, place }: Stretch,
): PictureMark[] {
  return moves.flatMap((move): PictureMark[] =>
    move.toAt === null || move.toAt >= until
      ? []
      : [
          {
            id: `${move.deliveryId} to`,
            deliveryId: move.deliveryId,
            channelId,
            kind: move.kind === 'divert' ? 'elsewhere' : 'later',
            left: place(move.toAt),
            at: move.toAt,
            title: titles.get(move.deliveryId) ?? '',
          },
        ],
  );
}

/** Two marks nearer than this, of the width, cannot be told apart. */
const MIN_APART = 0.008;

/** What stays is the ground of the picture: where it stands dense, one mark says as much as ten. */
export function thinned(marks: readonly PictureMark[]): PictureMark[] {
  let last = -1;
  return [...marks]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .filter((mark) => {
      if (mark.kind !== 'stays') return true;
      if (mark.left - last < MIN_APART) return false;
      last = mark.left;
      return true;
    });
}
