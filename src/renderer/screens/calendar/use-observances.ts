import { useEffect, useMemo, useState } from 'react';
import type { DayIndex, DayOccurrence } from '../../../core/days';
import type { LocalDate } from '../../../core/time/types';
import type { CalendarFrame } from '../../store/queries/calendar';

/** What stands in the head of a day. */
export interface Observance {
  readonly name: string;
  /** A key date of the team's own. */
  readonly ours: boolean;
  readonly solemn: boolean;
  /** Everything of that day, for the hint. */
  readonly all: readonly string[];
}

export type Observances = ReadonlyMap<LocalDate, Observance>;

const NONE: Observances = new Map();

/**
 * The observance of each day, by day. The catalogue is read only after the screen is up: nobody waits for it.
 */
export function useObservances(frame: CalendarFrame, days: readonly LocalDate[]): Observances {
  const [index, setIndex] = useState<DayIndex | null>(null);
  const { regions, ownDays } = frame;
  const firstYear = Number(days[0]?.slice(0, 4) ?? 2000);
  const lastYear = Number(days[days.length - 1]?.slice(0, 4) ?? firstYear);
  useEffect(() => {
    let wanted = true;
    void import('../../../core/days').then(({ createDayIndex }) => {
      const years = firstYear === lastYear ? [firstYear] : [firstYear, lastYear];
      if (wanted)
        setIndex(createDayIndex(years, { regions: regions.length > 0 ? regions : ['GLOBAL'], own: ownDays }));
    });
    return () => {
      wanted = false;
    };
  }, [firstYear, lastYear, regions, ownDays]);

  return useMemo(() => {
    if (index === null) return NONE;
    const ours = new Set<string>(ownDays.map((day) => day.id));
    const heads = new Map<LocalDate, Observance>();
    for (const day of days) {
      const found = index.on(day).filter((one) => one.kind === 'day' || one.from === day);
      const head = [...found].sort((a, b) => rank(a, ours) - rank(b, ours))[0];
      if (!head) continue;
      heads.set(day, {
        name: headName(head),
        ours: ours.has(head.id),
        solemn: head.sensitivity === 'solemn',
        all: found.map(headName),
      });
    }
    return heads;
  }, [index, days, ownDays]);
}

function headName(day: DayOccurrence): string {
  return day.kind === 'day' ? day.name : `${day.name} begins`;
}

/**
 * Ours first, then sure days on which people buy (they fill the plan), then solemn days (they change what is fit to
 * post), then the rest; single days before weeks and months, sure dates before unsure ones, short names before long.
 */
function rank(day: DayOccurrence, ours: ReadonlySet<string>): number {
  if (ours.has(day.id)) return 0;
  const buying = day.categories.includes('commerce') && day.confidence === 'high';
  const weight = buying ? 1 : day.sensitivity === 'solemn' ? 2 : 3;
  const stretch = day.kind === 'day' ? 0 : 10;
  const sure = { high: 0, medium: 0.2, low: 0.4 }[day.confidence];
  return stretch + weight + sure + day.name.length / 1000;
}
