import {
  importEditSteps,
  importSteps,
  planToSource,
  readImport,
  rememberedChoices,
  sniffFile,
  spreadsheetSafe,
  type Decode,
  type ImportChoices,
  type ImportFile,
  type ImportOutcome,
  type ImportPreview,
  type ImportProgress,
  type Sniffed,
} from '../../../core/import';
import type { Env } from '../../../core/commands/command';
import type { JsonObject } from '../../../core/json';
import type { Edit } from '../../../core/model/edits';
import { WORKSPACE_ID } from '../../../core/model/ids';
import { readPlan } from '../../../core/plan-file';
import { done, refused, type Result } from '../../../core/result';
import { localDate } from '../../../core/time';
import type { ImportAsk, Imported, PreviewAsk, PreviewSummary } from '../import-protocol';
import { ownSettings, previewSummary } from './import-summary';
import type { OpenWorkspace } from './open-workspace';
import type { RunOptions } from './writer';

const CANCELLED = refused('cancelled', 'Cancelled. Nothing was changed.');

/** How long planning may run before messages (a cancel among them) are looked at, milliseconds. */
const SLICE_MS = 30;

/** The browser's own decoder: many times faster than core's. */
const decode: Decode = (bytes, encoding) =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

/** Runs steps to their end, with a pause now and then; null when cancelled. */
async function run<T>(
  steps: Generator<ImportProgress, T>,
  what: string,
  options: RunOptions,
): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since > SLICE_MS) {
      options.onProgress?.(step.value.done, step.value.total, what);
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    if (options.signal?.aborted) return null;
  }
}

interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sniffed: Sniffed;
  readonly file: ImportFile;
}

/** A file on its way in: read once, previewed as often as its mapping changes, written at most once. */
export class Importing {
  private readonly workspace: OpenWorkspace;
  private opened: Opened | null = null;
  private preview: ImportPreview | null = null;

  constructor(workspace: OpenWorkspace) {
    this.workspace = workspace;
  }

  async look(ask: PreviewAsk, options: RunOptions): Promise<Result<PreviewSummary>> {
    // Until this preview stands there is nothing to write: never an older one by mistake.
    this.preview = null;
    const opened = this.read(ask, options);
    if (!opened.ok) return opened;
    const { file, sniffed } = opened.value;
    if (file.kind === 'bundle') return refused('not-a-plan', 'That is a bundle: open or merge it instead.');
    const known = await this.workspace.known();
    const today = localDate(this.workspace.now(), known.zone);
    const preview = await run(importSteps(file, known, ask.choices, today), 'Reading rows', options);
    if (!preview) return CANCELLED;
    const outcome = await this.trial(preview, options);
    if (!outcome) return CANCELLED;
    this.preview = preview;
    const remembered = file.kind === 'table' ? rememberedChoices(known, file.table) : {};
    const chosen: ImportChoices = { ...remembered, ...ask.choices };
    return done(previewSummary({ file, sniffed, preview, outcome, known, chosen, today }));
  }

  /** Rows that did not come in, as a file to mend and import again. */
  skippedFile(): string {
    const rows = this.preview?.skipped ?? [];
    const file = this.opened?.file;
    const header = file?.kind === 'table' ? (file.table.header ?? []) : [];
    const width = Math.max(header.length, ...rows.map((row) => row.cells.length), 0);
    const line = (cells: readonly string[], row: string, why: string) =>
      [...cells, ...Array<string>(width - cells.length).fill(''), row, why]
        .map((cell) => `"${spreadsheetSafe(cell).replaceAll('"', '""')}"`)
        .join(',');
    const lines = [
      ...(header.length > 0 ? [line(header, 'Was in row', 'Why it did not come in')] : []),
      ...rows.map((row) => line(row.cells, String(row.row), row.reason)),
    ];
    return `\uFEFF${lines.join('\r\n')}\r\n`;
  }

  async write(ask: ImportAsk, options: RunOptions): Promise<Result<Imported>> {
    const { preview } = this;
    if (!preview) return refused('no-preview', 'Choose a file first.');
    const settings = ask.takeSettings ? ownSettings(preview, await this.workspace.known()) : null;
    const frame: Edit[] = settings ? [{ op: 'set', id: WORKSPACE_ID, fields: fieldsOf(settings) }] : [];
    return importSource(this.workspace, preview, frame, options);
  }

  private read(ask: PreviewAsk, options: RunOptions): Result<Opened> {
    const before = this.opened;
    const bytes = ask.bytes ?? before?.bytes;
    if (!bytes) return refused('no-file', 'Choose a file first.');
    if (before && !ask.bytes && isSheetOf(before.file, ask.sheet)) return done(before);
    options.onProgress?.(0, 1, 'Reading the file');
    // A sheet that cannot be read leaves the file open, so that another one can be chosen.
    if (ask.bytes) this.opened = null;
    const sniffed = sniffFile(ask.name, bytes, decode);
    if (!sniffed.ok) return sniffed;
    const { sheet } = ask;
    const file = readImport(ask.name, bytes, { decode, ...(sheet === undefined ? {} : { sheet }) });
    if (!file.ok) return file;
    this.opened = { name: ask.name, bytes, sniffed: sniffed.value, file: file.value };
    return done(this.opened);
  }

  /** What writing it would bring, planned to the end and thrown away. */
  private async trial(preview: ImportPreview, options: RunOptions): Promise<ImportOutcome | null> {
    let drawn = 0;
    const env: Env = { now: 0, by: '', draw: () => `trial${drawn++}`, postMonth: () => '1970-01' };
    const view = await this.workspace.viewFor({ keys: true });
    const plan = await run(importEditSteps(view, { source: preview.source }, env), 'Comparing', options);
    return plan?.outcome ?? null;
  }
}

/** True when the sheet asked for is the one that was read. */
function isSheetOf(file: ImportFile, sheet: string | undefined): boolean {
  return sheet === undefined || (file.kind === 'table' && file.table.sheet === sheet);
}

function fieldsOf({ zone, regions }: { zone: string; regions: readonly string[] }): JsonObject {
  return regions.length === 0 ? { zone } : { zone, regions: [...regions] };
}

async function importSource(
  workspace: OpenWorkspace,
  preview: Pick<ImportPreview, 'source' | 'remember' | 'skipped'>,
  frame: readonly Edit[],
  options: RunOptions,
): Promise<Result<Imported>> {
  const view = await workspace.viewFor({ keys: true });
  const env = await workspace.env();
  const steps = importEditSteps(view, { source: preview.source, remember: preview.remember }, env);
  const plan = await run(steps, 'Planning', options);
  if (!plan) return CANCELLED;
  const whole = { ...plan, edits: [...plan.edits, ...frame] };
  const saved = await workspace.storeCommand('import', 'yours', whole, env, options);
  if (!saved.ok) return saved;
  const { added, updated, unchanged } = plan.outcome;
  return done({ ...saved.value, made: [], added, updated, unchanged, skipped: preview.skipped.length });
}

/** A `holdfast-plan/1` text straight in, without a preview: the sample. */
export async function importPlanText(
  workspace: OpenWorkspace,
  text: string,
  options: RunOptions,
): Promise<Result<Imported>> {
  const plan = readPlan(text);
  if (!plan.ok) return plan;
  return importSource(workspace, planToSource(plan.value, await workspace.known()), [], options);
}
