import {
  importEditSteps,
  importOutcome,
  importSteps,
  planToSource,
  readImport,
  type ImportFile,
  type ImportPreview,
  type ImportProgress,
} from '../../../core/import';
import { readPlan } from '../../../core/plan-file';
import { done, refused, type Result } from '../../../core/result';
import { localDate } from '../../../core/time';
import type { Imported, PreviewAsk, PreviewSummary } from '../import-protocol';
import { previewSummary } from './import-summary';
import type { OpenWorkspace, RunOptions } from './open-workspace';

const CANCELLED = refused('cancelled', 'Cancelled. Nothing was changed.');

/** How long planning may run before messages (a cancel among them) are looked at, milliseconds. */
const SLICE_MS = 30;

/** Rows above which telling what is new from what is known waits for the import itself. */
const COUNT_AT_ONCE = 2_000;

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

/** A file on its way in: read once, previewed as often as its mapping changes, written at most once. */
export class Importing {
  private readonly workspace: OpenWorkspace;
  private file: ImportFile | null = null;
  private preview: ImportPreview | null = null;

  constructor(workspace: OpenWorkspace) {
    this.workspace = workspace;
  }

  async look(ask: PreviewAsk, options: RunOptions): Promise<Result<PreviewSummary>> {
    if (ask.bytes) {
      options.onProgress?.(0, 1, 'Reading the file');
      const read = readImport(ask.name, ask.bytes, ask.sheet === undefined ? {} : { sheet: ask.sheet });
      if (!read.ok) return read;
      this.file = read.value;
    }
    const { file } = this;
    if (!file || file.kind === 'bundle') return refused('not-a-plan', 'That is a bundle: open or merge it instead.');
    const known = await this.workspace.known();
    const today = localDate(this.workspace.now(), known.zone);
    const preview = await run(importSteps(file, known, ask.choices, today), 'Reading rows', options);
    if (!preview) return CANCELLED;
    this.preview = preview;
    const view = await this.workspace.viewFor({ keys: true });
    const outcome =
      preview.source.items.length > COUNT_AT_ONCE
        ? { added: preview.counts.deliveries + preview.counts.undated, updated: 0, unchanged: 0 }
        : importOutcome(view, preview.source);
    return done(previewSummary(file, preview, outcome, known.channels));
  }

  /** Rows that did not come in, as a file to mend and import again. */
  skippedFile(): string {
    const rows = this.preview?.skipped ?? [];
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const header = this.file?.kind === 'table' ? (this.file.table.header ?? []) : [];
    const lines = [
      ['Row', 'Why it did not come in', ...header],
      ...rows.map((row) => [String(row.row), row.reason, ...row.cells]),
    ];
    return `\uFEFF${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;
  }

  async write(options: RunOptions): Promise<Result<Imported>> {
    const { preview } = this;
    if (!preview) return refused('no-preview', 'Choose a file first.');
    const imported = await importSource(this.workspace, preview, options);
    if (imported.ok) this.preview = null;
    return imported;
  }
}

async function importSource(
  workspace: OpenWorkspace,
  preview: Pick<ImportPreview, 'source' | 'remember' | 'skipped'>,
  options: RunOptions,
): Promise<Result<Imported>> {
  const view = await workspace.viewFor({ keys: true });
  const env = await workspace.env();
  const steps = importEditSteps(view, { source: preview.source, remember: preview.remember }, env);
  const plan = await run(steps, 'Planning', options);
  if (!plan) return CANCELLED;
  const saved = await workspace.storeCommand('import', 'yours', plan, env, options);
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
  return importSource(workspace, planToSource(plan.value, await workspace.known()), options);
}
