import type { WallTime } from '../time/types';
import { bufferRow } from './buffer-csv';
import type { DateOrder } from './date-cells';
import { minuteCell, secondCell } from './date-cells';
import type { SchedulerFormat } from '../schedulers/formats';
import { highlevelRow } from './highlevel-csv';
import { hootsuiteRow } from './hootsuite-csv';
import { metricoolRow } from './metricool-csv';
import { publerRow } from './publer-csv';
import type { SchedulerRow } from './scheduler-row';
import { socialpilotRow } from './socialpilot-csv';
import { sproutRow } from './sprout-csv';
import type { ExportItem } from './types';
import { vistaSocialRow } from './vista-social-csv';

export interface RowAsk {
  readonly format: SchedulerFormat;
  /** What the scheduler's clock shows. */
  readonly wall: WallTime;
  readonly order: DateOrder;
}

const WRITERS: { readonly [scheduler: string]: (item: ExportItem, ask: RowAsk) => SchedulerRow } = {
  buffer: (item, { wall }) => bufferRow(item, minuteCell(wall)),
  publer: (item, { wall }) => publerRow(item, minuteCell(wall)),
  'vista-social': (item, { wall }) => vistaSocialRow(item, minuteCell(wall)),
  metricool: (item, { wall, format }) => metricoolRow(item, secondCell(wall), format.header),
  sprout: (item, { wall, order }) => sproutRow(item, wall, order),
  highlevel: (item, { wall }) => highlevelRow(item, secondCell(wall)),
  hootsuite: (item, { wall, order }) => hootsuiteRow(item, wall, order),
  socialpilot: (item, { wall }) => socialpilotRow(item, wall),
};

/** Tools in which the order of day and month is chosen while uploading. */
const ORDERED = new Set(['sprout', 'hootsuite']);

export function asksDateOrder(format: SchedulerFormat): boolean {
  return ORDERED.has(format.id);
}

/** A delivery as this scheduler's row. @throws Error for a format without a writer: a hole in this table */
export function schedulerRow(item: ExportItem, ask: RowAsk): SchedulerRow {
  const write = WRITERS[ask.format.id];
  if (write === undefined) throw new Error(`no rows for ${ask.format.id}`);
  return write(item, ask);
}
