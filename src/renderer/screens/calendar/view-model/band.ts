import type { Instant } from '../../../../core/time/types';
import type { Outage } from '../../../../core/model/outage';
import { atRiskUntil } from '../../../../core/outage';
import { dayRange, localDate } from '../../../../core/time';

/** A stretch of a row as parts of its width, 0 to 1. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
  /** False where the stretch goes on before or after what is drawn: it then has no edge there. */
  readonly starts: boolean;
  readonly ends: boolean;
}

export interface Band {
  readonly outage: Outage;
  /** Down for sure, up to the estimate; null when it lies outside. */
  readonly down: Stretch | null;
  /** After the estimate, while it may still last. */
  readonly risk: Stretch | null;
}

/**
 * Where an outage's band lies.
 * @param place turns an instant into a part of the width; may answer below 0 or above 1
 */
export function bandOf(outage: Outage, zone: string, place: (at: Instant) => number): Band {
  return {
    outage,
    down: stretch(place(outage.since), place(outage.until)),
    risk: stretch(place(outage.until), place(atRiskUntil(outage.until, zone))),
  };
}

function stretch(from: number, to: number): Stretch | null {
  const left = Math.max(0, from);
  const right = Math.min(1, to);
  if (right <= left) return null;
  return { left, width: right - left, starts: from >= 0, ends: to <= 1 };
}

/**
 * The band on the days scale: every day that the outage touches, whole. Chips of a day stand there in a stack and
 * not at their hour, so part of a column would claim more than it knows. Days that are only at risk follow.
 * @param place turns the start of a day into a part of the width
 */
export function dayBandOf(outage: Outage, zone: string, place: (at: Instant) => number): Band {
  const first = dayRange(localDate(outage.since, zone), zone).from;
  const last = dayRange(localDate(Math.max(outage.since, outage.until - 1), zone), zone).until;
  return {
    outage,
    down: stretch(place(first), place(last)),
    risk: stretch(place(last), place(Math.max(last, endOfDay(atRiskUntil(outage.until, zone), zone)))),
  };
}

function endOfDay(at: Instant, zone: string): Instant {
  return dayRange(localDate(at - 1, zone), zone).until;
}

/**
 * Places instants on a row of days of unequal width.
 * @param starts the instant at which each day begins, and at the end when the last is over
 * @param weights the width of each day
 */
export function dayPlacer(starts: readonly Instant[], weights: readonly number[]): (at: Instant) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (at) => {
    let before = 0;
    for (const [index, weight] of weights.entries()) {
      const from = starts[index] ?? 0;
      const until = starts[index + 1] ?? from;
      if (at < from) return index === 0 ? -1 : before / total;
      if (at < until) return (before + (weight * (at - from)) / (until - from)) / total;
      before += weight;
    }
    return at === starts[weights.length] ? 1 : 2;
  };
}
