import type { CommandCodes, CommandInputs, CommandName } from '../../core/commands';
import type { HistoryEntry } from '../../core/model/history';
import type { Refusal, Result } from '../../core/result';
import type { ImportAsk, Imported } from './import-protocol';
import type { PlanText } from './queries/handover';
import type { Recovery } from './recovery';
import type { Saved } from './saved';
import type { StoreCode } from './store-failure';

/** How the worker is doing; the status line turns it into words. */
export interface StoreState {
  readonly phase: 'opening' | 'rebuilding' | 'ready' | 'failed';
  readonly savedAt: number | null;
  readonly saving: number;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** What keeps changes from being saved, until one has been. */
  readonly problem: Refusal<StoreCode> | null;
  /** How often the working copy was opened again: whoever reads it needs a new connection each time. */
  readonly reopened: number;
  /** 0..1 while rebuilding. */
  readonly progress: number | null;
  /** Whether the two copies have been compared whole since the start. */
  readonly isCompared: boolean;
  /** What was found wrong with the two copies; null when nothing was, or a person has read it. */
  readonly recovery: Recovery | null;
}

/** Before anything is read. */
export const OPENING: StoreState = {
  phase: 'opening',
  savedAt: null,
  saving: 0,
  undoLabel: null,
  redoLabel: null,
  problem: null,
  reopened: 0,
  progress: null,
  isCompared: false,
  recovery: null,
};

/** Questions a window asks the store worker, each with its answer. */
export interface StoreQuestions {
  open: {
    ask: {
      workspaceId: string;
      workspaceName: string;
      /** Made just now: that there is nothing of it yet is no loss. */
      isNew: boolean;
      deviceId: string;
      by: string;
      clockOffsetMs: number;
    };
    answer: Result<null, StoreCode>;
  };
  run: {
    ask: { [C in CommandName]: { name: C; input: CommandInputs[C] } }[CommandName];
    answer: Result<Saved, CommandCodes[CommandName] | StoreCode>;
  };
  /** The person has read what was found wrong with the two copies. */
  recoveryRead: { ask: null; answer: Result<null> };
  undo: { ask: null; answer: Result<Saved & { skipped: number }> };
  redo: { ask: null; answer: Result<Saved & { skipped: number }> };
  history: { ask: { id: string }; answer: HistoryEntry[] };
  /** A `holdfast-plan/1` file, straight in: the sample workspace, a restored plan. */
  importPlan: { ask: { text: string; name: string }; answer: Result<Saved> };
  /** Write what the reader of a file gives: one command, one undo. */
  runImport: { ask: ImportAsk; answer: Result<Imported> };
  /** The whole workspace as a plan file, and the media that belong beside it. */
  planFile: { ask: null; answer: PlanText };
  /** The whole workspace as a `.holdfast` file, with its pictures as far as they are small enough to carry. */
  bundle: { ask: null; answer: Result<SavedBundle> };
  mergeBundle: { ask: { bytes: Uint8Array }; answer: Result<MergedBundle> };
}

export interface SavedBundle {
  readonly bytes: Uint8Array;
  /** Pictures and films that stay behind: too large, or not on this computer. */
  readonly leftOut: number;
}

export interface MergedBundle {
  readonly changes: number;
  /** Pictures and films that came along, by SHA-256; to be kept by whoever asked. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type Question = keyof StoreQuestions;

export type ToWorker =
  | { [Q in Question]: { kind: 'ask'; id: number; question: Q; ask: StoreQuestions[Q]['ask'] } }[Question]
  | { kind: 'journal-port' }
  | { kind: 'cancel'; id: number };

export type FromWorker =
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'bug'; id: number; message: string }
  | { kind: 'progress'; id: number; done: number; of: number; what: string }
  | { kind: 'state'; state: StoreState };

export type { Saved };
