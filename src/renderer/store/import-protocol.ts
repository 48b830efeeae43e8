import type { Encoding, FileKind, ImportChoices, ImportPreview, SkippedRow } from '../../core/import';
import type { MediaBeside } from '../../core/plan-file';
import type { Status } from '../../core/model/status';
import type { Saved } from './saved';

/** One delivery (or undated post) as the preview draws it. */
export interface PreviewItem {
  readonly row: number;
  readonly title: string;
  readonly text: string;
  /** The channel's name as the file or the workspace has it; empty for a post without a date. */
  readonly channel: string;
  readonly platform: string;
  readonly isNewChannel: boolean;
  /** Null for the bank, and while it is not known on which channel the row goes. */
  readonly wall: string | null;
  readonly needsChannel: boolean;
  readonly zone: string;
  readonly status: Status;
}

/** What the window is told of a preview: enough to draw and to decide, never ten thousand rows. */
export interface PreviewSummary {
  readonly kind: 'table' | 'ics' | 'plan';
  readonly fileKind: FileKind;
  /** How its letters were read; null for workbooks. */
  readonly encoding: Encoding | null;
  /** Rows of a table that were looked at, those left out included; else posts. */
  readonly rows: number;
  readonly counts: ImportPreview['counts'];
  /** What would be new, changed, and there already; counted in deliveries. */
  readonly outcome: { readonly added: number; readonly updated: number; readonly unchanged: number };
  readonly zone: string;
  /** What was decided, by the person or remembered from a file with the same columns. */
  readonly chosen: Pick<ImportChoices, 'zone' | 'defaultTime' | 'channel'>;
  /** The plan file's own settings, when this workspace holds no channel yet and could take them over. */
  readonly ownSettings: { readonly zone: string; readonly regions: readonly string[] } | null;
  readonly mapping: ImportPreview['mapping'];
  readonly dateOrder: ImportPreview['dateOrder'];
  readonly questions: ImportPreview['questions'];
  readonly warnings: readonly string[];
  readonly unknownColumns: readonly string[];
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** The first rows that come in. */
  readonly items: readonly PreviewItem[];
  /** The first rows that do not; `counts.skipped` says how many there are. */
  readonly skipped: readonly SkippedRow[];
  readonly campaigns: number;
  /** Pictures and films that a plan file speaks of and that may lie beside it. */
  readonly media: readonly MediaBeside[];
  /** The day to show afterwards: the first from today on, else the first there is. */
  readonly showDay: string | null;
}

export interface PreviewAsk {
  readonly name: string;
  /** Null: the same file again, with other choices. */
  readonly bytes: Uint8Array | null;
  readonly choices: ImportChoices;
  /** Of a workbook, the sheet to read. */
  readonly sheet?: string;
}

export interface ImportAsk {
  /** From which the reader gives what was previewed. */
  readonly port: MessagePort;
  /** Take over the plan file's zone and regions, where the preview offered them. */
  readonly takeSettings: boolean;
}

export interface Imported extends Saved {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
}

/** Rows of a preview that the window draws at most. */
export const PREVIEW_ROWS = 60;
/** Of a text, as much as a preview shows, in UTF-16 units; and of a skipped row, so many filled cells. */
export const PREVIEW_UNITS = 1_000;
export const SKIPPED_CELLS = 20;
/** Skipped rows that the window lists at most; all of them go into the file. */
export const SKIPPED_ROWS = 300;
