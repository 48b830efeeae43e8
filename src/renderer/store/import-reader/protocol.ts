import type { ImportItem, ImportPreview, ImportSource } from '../../../core/import';
import type { PreviewAsk } from '../import-protocol';

/** What the reader needs of the workspace that a file goes into; it reads the rows itself. */
export interface ReaderPlace {
  readonly workspaceId: string;
  readonly clockOffsetMs: number;
}

export type ToReader =
  | { readonly kind: 'preview'; readonly id: number; readonly place: ReaderPlace; readonly ask: PreviewAsk }
  /** The rows that do not come in, as a file's text. */
  | { readonly kind: 'skipped'; readonly id: number }
  /** Give what was last previewed to whoever holds the other end of the port that comes along. */
  | { readonly kind: 'hand-over' };

export type FromReader =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly of: number;
      readonly what: string;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'bug'; readonly id: number; readonly message: string };

/** All of a preview but its posts, which follow. */
export interface HandedFrame {
  readonly source: Omit<ImportSource, 'items'>;
  readonly remember: ImportPreview['remember'];
  /** Rows that do not come in. */
  readonly skipped: number;
}

/** What the reader sends over the port: nothing to give, or the frame, then the posts in parts, each asked for. */
export type HandOverMessage =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'frame'; readonly frame: HandedFrame }
  | { readonly kind: 'items'; readonly items: readonly ImportItem[]; readonly isLast: boolean };
