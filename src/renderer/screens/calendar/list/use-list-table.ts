import { useTable, type SortingState } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useCalendarState } from '../calendar-state';
import { gapsOf } from '../chip/chip-gap';
import type { CalendarPlan } from '../use-plan';
import { features, listColumns } from './columns';
import { listItems } from './list-items';

/** The posts as lines, sorted as asked and by day where that is wanted. */
export function useListTable({ rows, chips, frame }: CalendarPlan) {
  const groupByDay = useCalendarState((state) => state.groupByDay);
  const [sorting, setSorting] = useState<SortingState>([{ id: 'when', desc: false }]);
  const campaigns = useMemo(
    () => new Map(frame.campaigns.map((one) => [one.id, one.name])),
    [frame.campaigns],
  );
  const columns = useMemo(
    () =>
      listColumns({
        channel: (row) => chips.channelName(row.channelId),
        campaign: (row) => (row.campaignId === null ? '' : (campaigns.get(row.campaignId) ?? '')),
        lacks: (row) => gapsOf(row, chips.gaps).length,
      }),
    [chips, campaigns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const sorted = table.getRowModel().rows;
  const isByDay = groupByDay && sorting[0]?.id === 'when';
  const items = useMemo(
    () =>
      listItems(
        sorted.map((row) => row.original),
        isByDay,
      ),
    [sorted, isByDay],
  );
  const order = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : [])), [items]);
  return { table, items, order, isByDay };
}
