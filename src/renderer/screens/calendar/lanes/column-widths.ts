import type { LocalDate } from '../../../../core/time/types';
import { WIDE } from '../../../../core/calendar/loads';

/** The narrowest column in rem that still holds mark, time and a few letters of title. */
const NARROWEST = 7.125;
const NARROWEST_OF_MANY = 6.5;

export interface Columns {
  readonly weights: readonly number[];
  /** For `grid-template-columns`. */
  readonly template: string;
  /** In rem, without the lane head: below it the view scrolls, so that widths stay in proportion. */
  readonly minWidth: number;
}

/** Column widths of the days; one may stand open wide. */
export function columnsOf(days: readonly LocalDate[], wide: LocalDate | null): Columns {
  const weights = days.map((day) => (day === wide ? WIDE : 1));
  const narrowest = days.length > 7 ? NARROWEST_OF_MANY : NARROWEST;
  return {
    weights,
    template: weights.map((weight) => `minmax(0, ${weight}fr)`).join(' '),
    minWidth: weights.reduce((sum, weight) => sum + weight, 0) * narrowest,
  };
}
