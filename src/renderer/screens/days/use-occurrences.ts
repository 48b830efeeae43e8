import { useMemo } from 'react';
import { daysOf, type DayOccurrence } from '../../../core/days';
import type { ownDays } from '../../store/queries/days';
import { useDaysState } from '../../store/days-state';

type OwnDays = Awaited<ReturnType<typeof ownDays>>;

export interface Occurrences {
  readonly occurrences: readonly DayOccurrence[];
  /** Ids of our own dates among them. */
  readonly ownIds: ReadonlySet<string>;
}

/** The days of a year that the filters let through; our own always. @param regions country codes */
export function useOccurrences(
  year: number,
  regions: readonly string[],
  own: OwnDays | undefined,
): Occurrences {
  const state = useDaysState();
  const ownIds = useMemo(() => new Set<string>(own?.map((day) => day.id)), [own]);
  const occurrences = useMemo(() => {
    // An empty list of regions would mean all of them: a code that no day has keeps only the worldwide ones.
    const asked = regions.length === 0 ? ['-'] : regions;
    const all = daysOf(year, { regions: asked, includeGlobal: state.worldwide, own: own ?? [] });
    return all.filter(
      (day) =>
        ownIds.has(day.id) ||
        (state.confidences.includes(day.confidence) &&
          (state.categories.length === 0 || day.categories.some((one) => state.categories.includes(one)))),
    );
  }, [year, regions, state.worldwide, own, ownIds, state.confidences, state.categories]);
  return { occurrences, ownIds };
}
