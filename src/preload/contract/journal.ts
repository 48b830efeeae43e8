import type { Refusal } from '../../core/result';

/** The window message that carries the journal's port in `ports[0]`. */
export interface JournalPortMessage {
  type: 'holdfast:journal-port';
  workspaceId: string;
}

/** A place in the journal: everything before it is on the disk. Opaque to the asker; keep it and hand it back. */
export interface JournalPosition {
  segment: number;
  offset: number;
}

/**
 * Worker to main, over the port. `id` is the asker's own and comes back in every answer.
 * `append`: whole records (src/ledger/record.ts), one atomic group, at most 64 MB; answered once it is on the disk.
 * `read`: everything, or only what was written after `from` (a position an earlier answer gave).
 * `digest`: what stands before `to`, as a number and a sum of checksums (src/ledger/record-digest.ts).
 * `room`: how much the disk would still take.
 */
export type JournalAsk =
  | { id: number; kind: 'append'; bytes: Uint8Array }
  | { id: number; kind: 'read'; from?: JournalPosition }
  | { id: number; kind: 'digest'; to: JournalPosition }
  | { id: number; kind: 'room' };

/** Why the journal could not be written or read. */
export type JournalCode = 'closed' | 'disk-full' | 'journal-unreadable' | 'not-records' | 'not-saved';

/**
 * Main to worker. A read is answered by chunks in the order they were written, then an end. A chunk holds whole,
 * checked records and never splits an atomic group; the same record may come twice (applying is idempotent).
 */
export type JournalAnswer =
  | { id: number; kind: 'appended'; ok: true; position: JournalPosition }
  | { id: number; kind: 'appended'; ok: false; error: Refusal<JournalCode> }
  /** Bytes left for the likes of us on the journal's disk; null where the system does not say. */
  | { id: number; kind: 'room'; bytes: number | null }
  | { id: number; kind: 'chunk'; bytes: Uint8Array }
  | {
      id: number;
      kind: 'end';
      ok: true;
      position: JournalPosition;
      damaged: JournalDamage[];
      /** Whether `from` is a place of this journal; if not, all of it was read. */
      isKnown: boolean;
      /** The newest record that was ever appended here, as noted apart from the journal; null without a note. */
      lastAppend: LastAppend | null;
    }
  | { id: number; kind: 'end'; ok: false; error: Refusal<JournalCode> }
  /** Null: this journal has no such place. */
  | { id: number; kind: 'digested'; ok: true; digest: { count: number; sum: number } | null }
  | { id: number; kind: 'digested'; ok: false; error: Refusal<JournalCode> };

/** A record of a journal, and when it was appended, epoch milliseconds. */
export interface LastAppend {
  sequence: number;
  checksum: number;
  at: number;
}

/** A stretch of the journal that could not be read; its bytes are kept in a file of their own beside it. */
export interface JournalDamage {
  /** Where the bytes are kept, relative to the workspace's journal folder. */
  keptAs: string;
  bytes: number;
  why: 'cut-off' | 'damaged' | 'newer-version' | 'unfinished-group';
  /** True at the end of a segment: a write that was never confirmed leaves such a stretch. */
  atEnd: boolean;
  /** False when an earlier read already told it. */
  isNew: boolean;
}
