import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { IMPORTANCES } from '../../../../core/model/post';
import { STATUSES } from '../../../../core/model/status';
import { type DeliveryRow } from '../../../../core/model/delivery';
import { titleOf } from '../../../../core/model/title';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof features, DeliveryRow>();

/** What a list needs to know of the plan to sort by what people read, not by ids. */
export interface ListNames {
  channel(row: DeliveryRow): string;
  campaign(row: DeliveryRow): string;
  /** How many things it still lacks. */
  lacks(row: DeliveryRow): number;
}

export const COLUMN_HEADS = {
  when: 'When',
  channel: 'Channel',
  title: 'Post',
  status: 'Status',
  ready: 'Ready',
  campaign: 'Campaign',
  labels: 'Labels',
  importance: 'Importance',
} as const;

export type ColumnId = keyof typeof COLUMN_HEADS;

/** Columns sort by meaning: status and importance in their order of progress and weight, names by the alphabet. */
export function listColumns(names: ListNames) {
  const byWords = (a: string, b: string): number => a.localeCompare(b);
  const text = (id: ColumnId, of: (row: DeliveryRow) => string) =>
    helper.accessor(of, {
      id,
      header: COLUMN_HEADS[id],
      sortFn: (a, b) => byWords(of(a.original), of(b.original)),
    });
  const number = (id: ColumnId, of: (row: DeliveryRow) => number) =>
    helper.accessor(of, {
      id,
      header: COLUMN_HEADS[id],
      sortFn: (a, b) => of(a.original) - of(b.original),
    });
  return helper.columns([
    number('when', (row) => row.at),
    text('channel', names.channel),
    text('title', titleOf),
    number('status', (row) => STATUSES.indexOf(row.status)),
    number('ready', names.lacks),
    text('campaign', names.campaign),
    text('labels', (row) => row.labels.join(', ')),
    number('importance', (row) => IMPORTANCES.indexOf(row.importance)),
  ]);
}
