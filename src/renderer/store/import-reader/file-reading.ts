import {
  importEditSteps,
  importSteps,
  ownDeliveryId,
  readImport,
  rememberedChoices,
  skippedRowsCsv,
  sniffFile,
  withoutOwnEvents,
  type ImportChoices,
  type ImportFile,
  type ImportOutcome,
  type ImportPreview,
  type Sniffed,
} from '../../../core/import';
import type { CommandContext } from '../../../core/command/command';
import { ok, refuse, type Result } from '../../../core/result';
import { localDate } from '../../../core/time';
import type { HoldfastDb } from '../db';
import type { PreviewAsk, PreviewSummary } from '../import-protocol';
import { runSteps, type StepOptions } from '../steps';
import { knownWorkspace, planView } from './plan-view';
import { previewSummary } from './summary';

const CANCELLED = refuse('cancelled', 'Cancelled. Nothing was changed.');

interface Opened {
  readonly sniffed: Sniffed;
  readonly file: ImportFile;
  readonly bytes: Uint8Array;
}

/** A file on its way in: read once, previewed as often as its mapping changes. What it found stays here. */
export class FileReading {
  private readonly db: HoldfastDb;
  private readonly now: () => number;
  private opened: Opened | null = null;
  private found: ImportPreview | null = null;

  constructor(db: HoldfastDb, now: () => number) {
    this.db = db;
    this.now = now;
  }

  /** What was last previewed; null until that stands, so that never an older one is written by mistake. */
  get preview(): ImportPreview | null {
    return this.found;
  }

  async look(ask: PreviewAsk, options: StepOptions): Promise<Result<PreviewSummary>> {
    this.found = null;
    const opened = this.read(ask, options);
    if (!opened.ok) return opened;
    const { file, sniffed } = opened.value;
    if (file.kind === 'bundle')
      return refuse('not-a-plan', 'That is a workspace file: open or merge it instead.');
    const known = await knownWorkspace(this.db);
    const today = localDate(this.now(), known.zone);
    const read = await runSteps(importSteps(file, known, ask.choices, today), 'Reading rows', options);
    if (!read) return CANCELLED;
    const preview = await this.withoutOwn(read);
    const outcome = await this.trial(preview, options);
    if (!outcome || options.signal?.aborted) return CANCELLED;
    this.found = preview;
    const remembered = file.kind === 'table' ? rememberedChoices(known, file.table) : {};
    const chosen: ImportChoices = { ...remembered, ...ask.choices };
    return ok(previewSummary({ file, sniffed, preview, outcome, known, chosen, today }));
  }

  /** Rows that did not come in, as a file to mend and import again. */
  skippedFile(): string {
    const rows = this.found?.skipped ?? [];
    const file = this.opened?.file;
    const header = file?.kind === 'table' ? (file.table.header ?? []) : [];
    return skippedRowsCsv(rows, header);
  }

  private read(ask: PreviewAsk, options: StepOptions): Result<Opened> {
    const before = this.opened;
    const bytes = ask.bytes ?? before?.bytes;
    if (!bytes) return refuse('no-file', 'Choose a file first.');
    if (before && !ask.bytes && isSheetOf(before.file, ask.sheet)) return ok(before);
    options.onProgress?.(0, 1, 'Reading the file');
    // A sheet that cannot be read leaves the file open, so that another one can be chosen.
    if (ask.bytes) this.opened = null;
    const sniffed = sniffFile(ask.name, bytes);
    if (!sniffed.ok) return sniffed;
    const { sheet } = ask;
    const file = readImport(ask.name, bytes, {
      tick: (at, of) => options.onProgress?.(at, of, 'Reading the file'),
      ...(sheet === undefined ? {} : { sheet }),
    });
    if (!file.ok) return file;
    this.opened = { bytes, sniffed: sniffed.value, file: file.value };
    return ok(this.opened);
  }

  /** Events of a calendar file that this plan wrote itself are here already. */
  private async withoutOwn(preview: ImportPreview): Promise<ImportPreview> {
    const ids = preview.source.items.flatMap((item) => ownDeliveryId(item) ?? []);
    const rows = await this.db.deliveries
      .where('id')
      .anyOf(ids)
      .filter((row) => row.gone === 0)
      .toArray();
    return withoutOwnEvents(preview, new Map(rows.map(({ id, at }) => [id, at])));
  }

  /** What writing it would bring, planned to the end and thrown away. */
  private async trial(preview: ImportPreview, options: StepOptions): Promise<ImportOutcome | null> {
    let drawn = 0;
    const env: CommandContext = { now: 0, by: '', draw: () => `trial${drawn++}`, postMonth: () => '1970-01' };
    const keys = new Set(preview.source.items.map(({ key }) => key));
    const view = await planView(this.db, keys, (at, of) => options.onProgress?.(at, of, 'Comparing'));
    const plan = await runSteps(importEditSteps(view, { source: preview.source }, env), 'Comparing', options);
    return plan?.outcome ?? null;
  }
}

/** True when the sheet asked for is the one that was read. */
function isSheetOf(file: ImportFile, sheet: string | undefined): boolean {
  return sheet === undefined || (file.kind === 'table' && file.table.sheet === sheet);
}
