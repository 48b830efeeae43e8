import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Instant } from '../../../../core/time/types';
import { HOUR_MS, MINUTE_MS } from '../../../../core/time/units';

/** The stretch of time that the hours scale draws. */
export interface HourAxis {
  /** The instants at its left and right edge. */
  readonly from: Instant;
  readonly until: Instant;
  readonly hours: number;
}

const FIRST_HOUR = 7;
const LAST_HOUR = 22;

/**
 * 07 to 22, or further where a delivery lies outside (one in a far zone may lie outside the day itself).
 * @param dayStart the instant of midnight of the day in the workspace's zone
 */
export function hourAxis(rows: readonly Pick<DeliveryRow, 'at'>[], dayStart: Instant): HourAxis {
  let first = FIRST_HOUR;
  let last = LAST_HOUR;
  for (const { at } of rows) {
    const hour = Math.floor((at - dayStart) / HOUR_MS);
    first = Math.min(first, hour);
    last = Math.max(last, hour + 1);
  }
  return { from: dayStart + first * HOUR_MS, until: dayStart + last * HOUR_MS, hours: last - first };
}

/** 0 at the left edge, 1 at the right; may lie outside. */
export function fractionAt(axis: HourAxis, at: Instant): number {
  return (at - axis.from) / (axis.until - axis.from);
}

/** An instant carried along the axis, to the nearest `snapMinutes` of the clock. */
export function carriedTo(axis: HourAxis, at: Instant, fraction: number, snapMinutes: number): Instant {
  const snap = snapMinutes * MINUTE_MS;
  return Math.round((at + fraction * (axis.until - axis.from)) / snap) * snap;
}

export interface PlacedChip {
  readonly row: DeliveryRow;
  /** Left edge and room to the next chip of its track, as parts of the axis. */
  readonly left: number;
  readonly room: number;
  /** 0 is the upper line of the lane. */
  readonly track: number;
}

/** The least part of the axis on which mark and time still fit. */
const NARROWEST = 0.06;
/** Nearer than this, two chips of a lane stand under each other: a time and a mark need the room of an hour. */
const TRACK_GAP_MS = HOUR_MS;

/**
 * Chips of one lane along the axis; those too near each other go to a further track. A chip from before an outage
 * ends where its band begins, as far as its time stays readable.
 * @param rows by instant
 * @param bandFrom where the lane's outage begins, as a part of the axis; null when it is up
 */
export function placeChips(
  rows: readonly DeliveryRow[],
  axis: HourAxis,
  bandFrom: number | null = null,
): { chips: readonly PlacedChip[]; tracks: number } {
  const ends: Instant[] = [];
  const placed = rows.map((row) => {
    let track = ends.findIndex((end) => end + TRACK_GAP_MS <= row.at);
    if (track < 0) track = ends.length;
    ends[track] = row.at;
    return { row, track };
  });
  const next = new Map<number, number>();
  const chips: PlacedChip[] = [];
  for (const { row, track } of placed.toReversed()) {
    const left = fractionAt(axis, row.at);
    const until = next.get(track) ?? 1;
    const cut = bandFrom !== null && left < bandFrom ? Math.max(bandFrom, left + NARROWEST) : 1;
    chips.push({ row, track, left, room: Math.min(until, cut) - left });
    next.set(track, left);
  }
  return { chips: chips.reverse(), tracks: Math.max(1, ends.length) };
}
