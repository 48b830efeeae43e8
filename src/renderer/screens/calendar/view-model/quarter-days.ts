import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import type { Outage } from '../../../../core/model/outage';
import { isUnapproved, keepsItsPlace } from '../../../../core/model/status';
import { outageStateOf } from '../../../../core/outage';
import { showsGap, type Gaps } from '../chip/chip-gap';

/** A day of the quarter at one look. */
export interface QuarterDay {
  /** Approved, scheduled or out. */
  readonly firm: number;
  /** Idea, draft or in review. */
  readonly open: number;
  readonly held: number;
  readonly hit: number;
  /** Look finished and lack something. */
  readonly gaps: number;
}

const NOTHING: QuarterDay = { firm: 0, open: 0, held: 0, hit: 0, gaps: 0 };

/** Days with anything on them; cancelled deliveries count for nothing. */
export function quarterDays(
  rows: readonly DeliveryRow[],
  outages: readonly Outage[],
  gaps: Gaps,
): ReadonlyMap<LocalDate, QuarterDay> {
  const days = new Map<LocalDate, QuarterDay>();
  for (const row of rows) {
    if (!keepsItsPlace(row.status)) continue;
    const day = days.get(row.day) ?? NOTHING;
    const isOpen = isUnapproved(row.status);
    const isHeld = row.status === 'held';
    days.set(row.day, {
      firm: day.firm + (isOpen || isHeld ? 0 : 1),
      open: day.open + (isOpen ? 1 : 0),
      held: day.held + (isHeld ? 1 : 0),
      hit: day.hit + (outageStateOf(row, outages) === 'hit' ? 1 : 0),
      gaps: day.gaps + (showsGap(row, gaps) ? 1 : 0),
    });
  }
  return days;
}

/** How high the day's bar stands, 0 to 1: the busiest day of the quarter fills its cell. */
export function heightOf({ firm, open, held }: QuarterDay, busiest: number): number {
  return busiest === 0 ? 0 : (firm + open + held) / busiest;
}
