import { readPlan } from '../plan-file/read-plan';
import type { PlanFile } from '../plan-file/types';
import type { LocalDate } from '../time/types';
import type { Result } from '../result';
import { ok, refuse } from '../result';
import { isZone } from '../time';
import { isJsonObject, type Json } from '../json';
import { guessMapping } from './guess-mapping';
import type { IcsCalendar } from '../formats/ics-read';
import { readIcs } from '../formats/ics-read';
import type { Tick } from '../formats/limits';
import { MAX_ROWS, tooManyRows } from '../formats/limits';
import { planIcs } from './plan-ics';
import { planToSource } from './plan-source';
import type { ImportProgress } from './plan-table';
import { planTable } from './plan-table';
import { sniffFile } from './sniff';
import { readTable } from './table';
import type {
  ColumnField,
  ColumnMapping,
  ImportChoices,
  ImportPreview,
  ImportTable,
  KnownWorkspace,
} from './types';

/** A file, read but not yet understood. A bundle is the ledger's to open. */
export type ImportFile =
  | { readonly kind: 'table'; readonly table: ImportTable }
  | { readonly kind: 'ics'; readonly calendar: IcsCalendar; readonly notes: readonly string[] }
  | { readonly kind: 'plan'; readonly plan: PlanFile; readonly notes: readonly string[] }
  | { readonly kind: 'bundle' };

export interface ReadOptions {
  /** Of a workbook, the sheet to read; else the first that looks like a plan. */
  readonly sheet?: string;
  /** Told how far the reading is, in units of its own. */
  readonly tick?: Tick;
}

/** Reads a file of any kind that Holdfast knows. Every refusal says in a sentence what is wrong and what to do. */
export function readImport(name: string, bytes: Uint8Array, options: ReadOptions = {}): Result<ImportFile> {
  const sniffed = sniffFile(name, bytes);
  if (!sniffed.ok) return sniffed;
  const { kind, text, notes } = sniffed.value;
  switch (kind) {
    case 'bundle':
      return ok({ kind });
    case 'plan': {
      const plan = readPlan(text ?? '', options.tick);
      return plan.ok ? ok({ kind, plan: plan.value, notes }) : plan;
    }
    case 'ics': {
      const calendar = readIcs(text ?? '', options.tick);
      if (calendar.events.length > MAX_ROWS) return tooManyRows(MAX_ROWS);
      if (calendar.events.length > 0) return ok({ kind, calendar, notes });
      return refuse('empty', 'This calendar holds no events. Nothing was imported.');
    }
    default: {
      const table = readTable(sniffed.value, bytes, options);
      return table.ok ? ok({ kind: 'table', table: table.value }) : table;
    }
  }
}

/**
 * What an import would do, in steps: each yield is progress, and stopping between two leaves no trace.
 * @param today in the workspace's zone; only for dates without a year and for repeating events
 * @throws TypeError for a bundle, which the ledger merges
 */
export function* importSteps(
  file: ImportFile,
  known: KnownWorkspace,
  choices: ImportChoices,
  today: LocalDate,
): Generator<ImportProgress, ImportPreview> {
  if (file.kind === 'bundle') throw new TypeError('a bundle is merged by the ledger, not imported');
  if (file.kind === 'table') {
    const remembered = rememberedChoices(known, file.table);
    return yield* planTable(file.table, known, { ...remembered, ...choices }, today);
  }
  const preview =
    file.kind === 'plan'
      ? planToSource(file.plan, known)
      : yield* planIcs(file.calendar, known, choices, today);
  return { ...preview, warnings: [...file.notes, ...preview.warnings] };
}

/** `importSteps` in one go. */
export function planImport(
  file: ImportFile,
  known: KnownWorkspace,
  choices: ImportChoices,
  today: LocalDate,
): ImportPreview {
  const steps = importSteps(file, known, choices, today);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const FIELD_NAMES: { readonly [Field in ColumnField]: true } = {
  key: true,
  date: true,
  time: true,
  datetime: true,
  zone: true,
  channel: true,
  platform: true,
  title: true,
  text: true,
  link: true,
  media: true,
  alt: true,
  campaign: true,
  labels: true,
  timing: true,
  lastUseful: true,
  importance: true,
  kind: true,
  status: true,
  notes: true,
  variant: true,
  switch: true,
  ignore: true,
};

function isField(name: Json | undefined): name is ColumnField {
  return typeof name === 'string' && Object.hasOwn(FIELD_NAMES, name);
}

/** What was decided for a file with this header before; it comes from a shared workspace, so it is checked. */
export function rememberedChoices(known: KnownWorkspace, table: ImportTable): ImportChoices {
  const memory = known.mappings[table.fingerprint];
  if (!isJsonObject(memory) || !Array.isArray(memory.columns)) return {};
  const guess = guessMapping(table);
  const stored: readonly Json[] = memory.columns;
  const columns = guess.columns.map((column, at): ColumnMapping => {
    const entry = stored[at];
    if (!isJsonObject(entry) || entry.name !== column.name || !isField(entry.field)) return column;
    const platform = typeof entry.platform === 'string' ? { platform: entry.platform } : {};
    return {
      name: column.name,
      samples: column.samples,
      field: entry.field,
      confidence: 'sure',
      ...platform,
    };
  });
  const { dateOrder, zone, defaultTime, channel } = memory;
  return {
    mapping: { columns },
    ...((dateOrder === 'dmy' || dateOrder === 'mdy') && { dateOrder }),
    ...(typeof zone === 'string' && isZone(zone) && { zone }),
    ...(typeof defaultTime === 'string' && /^(\d{2}:\d{2}|ask)$/.test(defaultTime) && { defaultTime }),
    ...(typeof channel === 'string' && { channel }),
  };
}
