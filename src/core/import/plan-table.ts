import type { Json } from '../json';
import type { LocalDate } from '../time/types';
import { decideDateOrder } from './date-cell';
import { campaignsOf } from './campaigns';
import { ChannelBook } from './channel-book';
import { guessMapping } from './guess-mapping';
import { dateOrderOfHeader, writesDayFirst } from './header-words';
import { ItemBook } from './item-book';
import { RowReader } from './row-reader';
import { filledCells, footerStart } from './footer-rows';
import { WarningCollector } from './warning-collector';
import type {
  DateOrder,
  ImportChoices,
  ImportPreview,
  ImportQuestion,
  ImportTable,
  KnownWorkspace,
  Mapping,
  SkippedRow,
  TableRow,
} from './types';

const CHUNK_ROWS = 250;

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Turns the rows of a table into posts with deliveries. Yields after every few hundred rows, so that a worker
 * can report progress and stop; nothing has been changed when it does.
 */
export function* planTable(
  table: ImportTable,
  known: KnownWorkspace,
  choices: ImportChoices,
  today: LocalDate,
): Generator<ImportProgress, ImportPreview> {
  const mapping = choices.mapping ?? guessMapping(table);
  const order = dateOrder(table, mapping, choices);
  const book = new ChannelBook(known.channels);
  const tally = new WarningCollector();
  const items = new ItemBook();
  const skipped: SkippedRow[] = [...table.skipped];
  const reader = new RowReader({ table, mapping, order: order.order, choices, known, book, tally, today });
  const tail = footerStart(table.rows);
  for (const [index, row] of table.rows.entries()) {
    if (index % CHUNK_ROWS === 0) yield { done: index, total: table.rows.length };
    const reason =
      index >= tail && isNote(row, mapping) ? 'a note below the table' : readInto(items, reader, row);
    if (reason !== null) skipped.push({ row: row.row, reason, cells: row.cells });
  }
  yield { done: table.rows.length, total: table.rows.length };
  const made = items.items();
  const deliveries = made.reduce((sum, item) => sum + item.deliveries.length, 0);
  const undated = made.filter((item) => item.deliveries.length === 0).length;
  return {
    source: {
      workspace: null,
      people: [],
      things: [],
      channels: book.used(),
      campaigns: campaignsOf(
        made.flatMap((item) => item.post.campaign ?? []),
        known,
      ),
      days: [],
      items: made,
    },
    skipped: skipped.sort((a, b) => a.row - b.row),
    warnings: [...table.notes, ...tally.sentences()],
    unknownColumns: mapping.columns
      .filter((column) => column.field === 'ignore' && column.samples.length > 0)
      .map((column) => column.name),
    questions: [...order.questions, ...reader.questions()],
    counts: {
      posts: made.length,
      deliveries,
      undated,
      skipped: skipped.length,
      newChannels: book.used().filter((channel) => channel.existing === null).length,
    },
    zone: choices.zone ?? known.zone,
    mapping,
    dateOrder: order.order,
    remember: { fingerprint: table.fingerprint, mapping: rememberMapping(mapping, choices, order.order) },
  };
}

/** A sparse row in the tail that holds no words for a post, or nothing but one cell. */
function isNote(row: TableRow, mapping: Mapping): boolean {
  const words = mapping.columns.some(
    (column, at) => ['text', 'variant'].includes(column.field) && (row.cells[at] ?? '').trim() !== '',
  );
  return filledCells(row) === 1 || !words;
}

function readInto(items: ItemBook, reader: RowReader, row: TableRow): string | null {
  const read = reader.read(row);
  return read.ok ? items.add(read.value) : read.reason;
}

/** Contents decide first, then the person, then the header's pattern or language; else it is a question. */
function dateOrder(
  table: ImportTable,
  mapping: Mapping,
  choices: ImportChoices,
): { order: DateOrder; questions: ImportQuestion[] } {
  const dated = mapping.columns.flatMap((column, at) =>
    column.field === 'date' || column.field === 'datetime' ? [{ name: column.name, at }] : [],
  );
  const cells = table.rows.flatMap((row) => dated.map(({ at }) => row.cells[at] ?? ''));
  const found = decideDateOrder(cells);
  if (found.decided) return { order: found.order, questions: [] };
  const spelled =
    choices.dateOrder ??
    dated.map(({ name }) => dateOrderOfHeader(name)).find((order) => order !== null) ??
    (writesDayFirst(table.header ?? []) ? 'dmy' : undefined);
  if (spelled !== undefined) return { order: spelled, questions: [] };
  const say = `Does ${found.samples[0] ?? 'the date'} start with the day or the month?`;
  const question = { ask: 'dateOrder', say, samples: found.samples, suggested: found.order } as const;
  return { order: found.order, questions: [question] };
}

function rememberMapping(mapping: Mapping, choices: ImportChoices, order: DateOrder): Json {
  return {
    columns: mapping.columns.map(({ name, field, platform }) => ({
      name,
      field,
      ...(platform !== undefined && { platform }),
    })),
    dateOrder: order,
    ...(choices.zone !== undefined && { zone: choices.zone }),
    ...(choices.defaultTime !== undefined && { defaultTime: choices.defaultTime }),
    ...(choices.channel !== undefined && { channel: choices.channel }),
  };
}
