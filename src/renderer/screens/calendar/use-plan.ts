import { useMemo, useState } from 'react';
import type { ChannelId } from '../../../core/model/ids';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { LocalDate, WallTime } from '../../../core/time/types';
import type { Outage } from '../../../core/model/outage';
import { platformOrGeneric } from '../../../core/platform';
import { localDate } from '../../../core/time';
import {
  calendarFrame,
  deliveriesByClock,
  deliveriesInOutages,
  deliveriesOnDays,
  handedOverWalls,
  type CalendarFrame,
} from '../../store/queries/calendar';
import { useGaps } from '../../store/readiness';
import { useLive, useNow, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { firstWeekday } from '../../words/dates';
import type { ChipContext } from './chip/Chip';
import { carryingOver } from './view-model/carry-over';
import { keepSameRows } from './view-model/cells';
import { monthRange, quarterRange, weekRange, type DayRange } from './view-model/dates';
import { filterRows } from '../../../core/calendar/filters';
import { keepSameFrame } from './view-model/frame';
import { laneGroups, type LaneGroup } from './view-model/lane-groups';
import { calendarWords, type CalendarWords } from './view-model/words';
import { useCalendarState } from './calendar-state';

const NO_ROWS: readonly DeliveryRow[] = [];
const NO_OUTAGES: readonly Outage[] = [];
const NOTHING_HANDED: ReadonlyMap<string, WallTime> = new Map();

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
  const { view, scale, anchor: chosen, filters } = useWindowState((state) => state.calendar);
  const span = useCalendarState((state) => state.span);
  const freshFrame = useLive((db) => calendarFrame(db, info.zone), [info.zone]);
  const [keepFrame] = useState(() =>
    carryingOver<CalendarFrame, CalendarFrame | undefined>(undefined, keepSameFrame),
  );
  const frame = useMemo(() => freshFrame && keepFrame(freshFrame), [freshFrame, keepFrame]);
  const zone = frame?.zone ?? info.zone;
  const today = localDate(now, zone);
  const anchor = chosen ?? today;
  const first = useMemo(() => firstWeekday(info.locale), [info.locale]);
  const range = useMemo((): DayRange => {
    if (view === 'month') return monthRange(anchor, first);
    if (view === 'quarter') return quarterRange(anchor);
    if (view === 'week') return weekRange(anchor, 7, first);
    if (view === 'todo') return { first: today, days: [today] };
    if (view === 'list') return weekRange(anchor, 28, first);
    return scale === 'hours' ? { first: anchor, days: [anchor] } : weekRange(anchor, span, first);
  }, [view, scale, anchor, span, first, today]);

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
  const handedOver = useLive(handedOverWalls, []) ?? NOTHING_HANDED;

  const gaps = useGaps(first);

  const words = useMemo(() => calendarWords(info.locale, zone), [info.locale, zone]);
  const channels = frame?.channels;
  const families = frame?.families;
  const groups = useMemo(() => laneGroups(channels ?? [], outages, families), [channels, outages, families]);
  const chips = useMemo((): ChipContext => {
    const names = new Map<ChannelId, string>(
      (channels ?? []).map((channel) => [channel.id, platformOrGeneric(channel.platform).name]),
    );
    return {
      words,
      zone,
      openOutages: outages,
      handedOver,
      gaps,
      channelName: (id) => names.get(id) ?? 'removed channel',
    };
  }, [channels, words, zone, outages, handedOver, gaps]);

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
