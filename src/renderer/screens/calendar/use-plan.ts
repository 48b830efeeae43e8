import { useMemo, useState } from 'react';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { LocalDate } from '../../../core/time/types';
import type { Outage } from '../../../core/model/outage';
import { localDate } from '../../../core/time';
import {
  calendarFrame,
  deliveriesByClock,
  deliveriesInOutages,
  deliveriesOnDays,
  type CalendarFrame,
} from '../../store/queries/calendar';
import { useLive, useNow, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { firstWeekday } from '../../words/dates';
import type { ChipContext } from './chip/Chip';
import { carryingOver } from './view-model/carry-over';
import { keepSameRows } from './view-model/cells';
import { type DayRange, monthRange, quarterRange, weekRange } from './view-model/dates';
import { filterRows } from '../../../core/calendar/filters';
import { keepSameFrame } from './view-model/frame';
import { laneGroups, type LaneGroup } from './view-model/lane-groups';
import { calendarWords, type CalendarWords } from './view-model/words';
import { useChipContext } from './use-chip-context';
import { useCalendarState } from './calendar-state';

const NO_ROWS: readonly DeliveryRow[] = [];
const NO_OUTAGES: readonly Outage[] = [];

/** Everything the calendar's views draw from. */
export interface CalendarPlan {
  readonly frame: CalendarFrame;
  readonly groups: readonly LaneGroup[];
  /** The days whose rows are at hand; while a new range is being read, still the one before. */
  readonly range: DayRange;
  /** The days asked for. */
  readonly asked: DayRange;
  /** All deliveries of the range, and those that pass the filters. Rows that did not change are the same objects. */
  readonly allRows: readonly DeliveryRow[];
  readonly rows: readonly DeliveryRow[];
  /** Rows that the open outages may concern, wherever they lie. */
  readonly outageRows: readonly DeliveryRow[];
  readonly words: CalendarWords;
  readonly chips: ChipContext;
  readonly now: number;
  readonly today: LocalDate;
  readonly anchor: LocalDate;
  readonly firstWeekday: number;
  /** False until any rows have been read. */
  readonly read: boolean;
}

/** @returns undefined until the small tables have been read */
export function usePlan(): CalendarPlan | undefined {
  const { info } = useSession();
  const now = useNow();
  const { view, anchor: chosen, filters } = useWindowState((state) => state.calendar);
  const freshFrame = useLive((db) => calendarFrame(db, info.zone), [info.zone]);
  const [keepFrame] = useState(() =>
    carryingOver<CalendarFrame, CalendarFrame | undefined>(undefined, keepSameFrame),
  );
  const frame = useMemo(() => freshFrame && keepFrame(freshFrame), [freshFrame, keepFrame]);
  const zone = frame?.zone ?? info.zone;
  const today = localDate(now, zone);
  const anchor = chosen ?? today;
  const first = useMemo(() => firstWeekday(info.locale), [info.locale]);
  const range = useAskedRange(anchor, today, first);

  const from = range.first;
  const until = range.days[range.days.length - 1] ?? from;
  const found = useLive(
    async (db) => ({
      range,
      rows: await (view === 'week'
        ? deliveriesByClock(db, from, until, zone)
        : deliveriesOnDays(db, from, until)),
    }),
    [from, until, view === 'week' ? zone : ''],
  );
  const [keepRows] = useState(() => carryingOver(NO_ROWS, keepSameRows));
  const allRows = useMemo(() => (found === undefined ? NO_ROWS : keepRows(found.rows)), [found, keepRows]);
  const rows = useMemo(() => filterRows(allRows, filters), [allRows, filters]);
  const outages = frame?.outages ?? NO_OUTAGES;
  const outageRows = useLive((db) => deliveriesInOutages(db, outages), [outages]) ?? NO_ROWS;

  const words = useMemo(() => calendarWords(info.locale, zone), [info.locale, zone]);
  const channels = frame?.channels;
  const families = frame?.families;
  const chips = useChipContext({ words, zone, channels, openOutages: outages, firstWeekday: first });
  const groups = useMemo(() => laneGroups(channels ?? [], outages, families), [channels, outages, families]);

  if (frame === undefined) return undefined;
  return {
    frame,
    groups,
    range: found?.range ?? range,
    asked: range,
    allRows,
    rows,
    outageRows,
    words,
    chips,
    now,
    today,
    anchor,
    firstWeekday: first,
    read: found !== undefined,
  };
}

/** Four weeks at a time. */
const LIST_DAYS = 28;

/** The days that the view asks for, around its anchor. */
function useAskedRange(anchor: LocalDate, today: LocalDate, firstWeekday: number): DayRange {
  const view = useWindowState((state) => state.calendar.view);
  const scale = useWindowState((state) => state.calendar.scale);
  const span = useCalendarState((state) => state.span);
  return useMemo((): DayRange => {
    if (view === 'month') return monthRange(anchor, firstWeekday);
    if (view === 'quarter') return quarterRange(anchor);
    if (view === 'week') return weekRange(anchor, 7, firstWeekday);
    if (view === 'todo') return { first: today, days: [today] };
    if (view === 'list') return weekRange(anchor, LIST_DAYS, firstWeekday);
    return scale === 'hours' ? { first: anchor, days: [anchor] } : weekRange(anchor, span, firstWeekday);
  }, [view, scale, anchor, span, firstWeekday, today]);
}
